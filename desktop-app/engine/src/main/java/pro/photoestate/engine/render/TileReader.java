package pro.photoestate.engine.render;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
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
                try (Mat part = part(plane, left, top, w, h)) {
                    doubled(part, x - 2 * left, y - 2 * top, tile, target);
                }
            } else {
                try (Mat part = part(plane, x, y, tile.width(), tile.height())) {
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
        try (Size twice = new Size(2 * part.cols(), 2 * part.rows());
                Rect inner = new Rect(x, y, tile.width(), tile.height())) {
            resize(part, wide, twice, 0, 0, INTER_LINEAR);
            try (Mat taken = new Mat(wide, inner)) {
                convert(taken, target);
            }
        }
    }

    private void resample(Plane plane, Homography to, int width, int height, float[] target) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            double x = to.x(i % 2 * (width - 1.0), i < 2 ? 0 : height - 1.0);
            double y = to.y(i % 2 * (width - 1.0), i < 2 ? 0 : height - 1.0);
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
        }
        int x0 = (int) Math.floor(left) - 2;
        int y0 = (int) Math.floor(top) - 2;
        int w = (int) Math.ceil(right) + 4 - x0;
        int h = (int) Math.ceil(bottom) + 4 - y0;
        if (patch.length < w * h) {
            patch = new float[w * h];
        }
        try (Mat part = part(plane, x0, y0, w, h)) {
            convert(part, patch);
        }
        resampler.warp(new Resampler.Patch(x0, y0, w, h, patch), to, width, height, target);
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

    /** A rectangle of a plane; where it reaches beyond, the edge is repeated. The caller closes the header. */
    private Mat part(Plane plane, int x, int y, int width, int height) {
        int x0 = Math.clamp(x, 0, plane.width() - 1);
        int y0 = Math.clamp(y, 0, plane.height() - 1);
        int x1 = Math.clamp(x + width, x0 + 1, plane.width());
        int y1 = Math.clamp(y + height, y0 + 1, plane.height());
        try (Rect inside = new Rect(x0, y0, x1 - x0, y1 - y0)) {
            Mat part = new Mat(plane.mat(), inside);
            if (x1 - x0 == width && y1 - y0 == height) {
                return part;
            }
            int left = Math.clamp(x0 - x, 0, width - (x1 - x0));
            int top = Math.clamp(y0 - y, 0, height - (y1 - y0));
            try (part;
                    Scalar black = new Scalar(0)) {
                copyMakeBorder(
                        part,
                        edged,
                        top,
                        height - (y1 - y0) - top,
                        left,
                        width - (x1 - x0) - left,
                        BORDER_REPLICATE,
                        black);
            }
            return new Mat(edged);
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
