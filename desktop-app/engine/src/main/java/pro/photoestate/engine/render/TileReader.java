package pro.photoestate.engine.render;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpPerspective;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.Resampler;
import pro.photoestate.engine.image.Samples;
import pro.photoestate.engine.image.SrgbCurve;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

/**
 * Reads tiles of linear light out of a 16-bit picture through a view: the only resampling after the merge, bicubic for
 * luma and bilinear for chroma. A view that only moves by whole pixels is copied. Beyond the picture its edge goes on.
 * Belongs to one thread.
 */
final class TileReader implements AutoCloseable {

    private final Mat samples = new Mat();
    private final Mat wide = new Mat();
    private final Mat floats = new Mat();
    private final Mat edged = new Mat();
    private final Mat halves = new Mat();
    private final Resampler resampler = new Resampler();
    private float[] patch = new float[0];
    private float[] small = new float[0];
    private float[] cb = new float[0];
    private float[] cr = new float[0];

    /** Fills the tile, which has been placed in the finished picture. */
    void read(Picture picture, View view, Tile tile) {
        int count = tile.width() * tile.height();
        if (cb.length < count) {
            cb = new float[count];
            cr = new float[count];
        }
        float[] y = tile.g();
        plane(picture.y(), picture, view, tile, y);
        plane(picture.cb(), picture, view, tile, cb);
        plane(picture.cr(), picture, view, tile, cr);
        toLight(tile, count);
    }

    private void plane(Plane plane, Picture picture, View view, Tile tile, float[] target) {
        boolean half = plane.width() != picture.width() || plane.height() != picture.height();
        Homography to = Homography.shift(tile.x(), tile.y()).then(view.toSource());
        if (isWholeShift(view.toSource())) {
            int x = tile.x() + (int) Math.rint(view.toSource().m02());
            int y = tile.y() + (int) Math.rint(view.toSource().m12());
            if (half) {
                int left = Math.floorDiv(x, 2) - 1;
                int top = Math.floorDiv(y, 2) - 1;
                int w = Math.floorDiv(x + tile.width() - 1, 2) + 2 - left;
                int h = Math.floorDiv(y + tile.height() - 1, 2) + 2 - top;
                try (Mat part = plane.part(left, top, w, h, edged)) {
                    doubled(part, x - 2 * left, y - 2 * top, tile, target);
                }
            } else {
                try (Mat part = plane.part(x, y, tile.width(), tile.height(), edged)) {
                    convert(part, target);
                }
            }
        } else if (!Resampler.suits(to, tile.width(), tile.height())) {
            warp(plane, half ? to.then(Homography.scale(0.5)) : to, tile, half ? INTER_LINEAR : INTER_CUBIC);
            convert(samples, target);
        } else if (half) {
            halfWarp(plane, view, tile, target);
        } else {
            resample(plane, to, tile.width(), tile.height(), target);
        }
    }

    /** Warps half-size chroma at half size, with a margin, and doubles it then: a quarter of the work, unseen in 4:2:0. */
    private void halfWarp(Plane plane, View view, Tile tile, float[] target) {
        int left = Math.floorDiv(tile.x(), 2) - 1;
        int top = Math.floorDiv(tile.y(), 2) - 1;
        int w = Math.floorDiv(tile.x() + tile.width() - 1, 2) + 2 - left;
        int h = Math.floorDiv(tile.y() + tile.height() - 1, 2) + 2 - top;
        Homography to = Homography.shift(left, top)
                .then(Homography.scale(2))
                .then(view.toSource())
                .then(Homography.scale(0.5));
        if (small.length < w * h) {
            small = new float[w * h];
        }
        resample(plane, to, w, h, small);
        halves.create(h, w, opencv_core.CV_32FC1);
        Samples.write(small, w * h, halves);
        doubled(halves, tile.x() - 2 * left, tile.y() - 2 * top, tile, target);
    }

    /** Doubles a part of a half-size plane and takes the tile out of it, (x, y) from its upper left. */
    private void doubled(Mat part, int x, int y, Tile tile, float[] target) {
        double scale = part.depth() == opencv_core.CV_16U ? 1 / 65535.0 : 1;
        part.convertTo(samples, opencv_core.CV_32FC1, scale, 0);
        try (Size twice = new Size(2 * part.cols(), 2 * part.rows());
                Rect inner = new Rect(x, y, tile.width(), tile.height())) {
            resize(samples, wide, twice, 0, 0, INTER_LINEAR);
            try (Mat taken = new Mat(wide, inner)) {
                convert(taken, target);
            }
        }
    }

    private void resample(Plane plane, Homography to, int width, int height, float[] target) {
        int[] reach = Resampler.reach(to, width, height);
        int w = reach[2];
        int h = reach[3];
        if (patch.length < w * h) {
            patch = new float[w * h];
        }
        try (Mat part = plane.part(reach[0], reach[1], w, h, edged)) {
            convert(part, patch);
        }
        resampler.warp(new Resampler.Patch(reach[0], reach[1], w, h, patch), to, width, height, target);
    }

    private static boolean isWholeShift(Homography h) {
        return h.equals(Homography.shift(Math.rint(h.m02()), Math.rint(h.m12())));
    }

    private void warp(Plane plane, Homography to, Tile tile, int filter) {
        try (var numbers = new DoublePointer(to.toArray());
                var matrix = new Mat(3, 3, opencv_core.CV_64FC1, numbers);
                var size = new Size(tile.width(), tile.height());
                var black = new Scalar(0)) {
            warpPerspective(plane.mat(), samples, matrix, size, filter | WARP_INVERSE_MAP, BORDER_REPLICATE, black);
        }
    }

    private void convert(Mat source, float[] target) {
        double scale = source.depth() == opencv_core.CV_16U ? 1 / 65535.0 : 1;
        source.convertTo(floats, opencv_core.CV_32FC1, scale, 0);
        Samples.read(floats, target, source.rows() * source.cols());
    }

    /** Y, Cb, Cr to R, G, B by the BT.601 matrix of JFIF, then the sRGB curve. Y arrives in the green samples. */
    private void toLight(Tile tile, int count) {
        final float neutral = Picture.NEUTRAL_16 / 65535f;
        float[] r = tile.r();
        float[] g = tile.g();
        float[] b = tile.b();
        for (int i = 0; i < count; i++) {
            float u = cb[i] - neutral;
            float v = cr[i] - neutral;
            float y = g[i];
            r[i] = y + 1.402f * v;
            g[i] = y - 0.344136f * u - 0.714136f * v;
            b[i] = y + 1.772f * u;
        }
        SrgbCurve.decode(r, count);
        SrgbCurve.decode(g, count);
        SrgbCurve.decode(b, count);
    }

    @Override
    public void close() {
        samples.close();
        wide.close();
        floats.close();
        edged.close();
        halves.close();
    }
}
