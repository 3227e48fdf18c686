package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.NORM_INF;
import static org.bytedeco.opencv.global.opencv_core.NORM_L1;
import static org.bytedeco.opencv.global.opencv_core.norm;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

class FinishTest {

    private static final int WIDTH = 1103;
    private static final int HEIGHT = 207;

    @TempDir
    Path folder;

    @Test
    void anUntouchedPictureComesOutAsItWentInToOneStep() {
        for (boolean half : new boolean[] {true, false}) {
            try (var store = new PlaneStore(1 << 28, folder);
                    Picture picture = waves(store, half);
                    Mat out = finished(picture, View.whole(WIDTH, HEIGHT), List.of());
                    Mat expected = plainConversion(picture);
                    Mat far = new Mat()) {
                assertThat(norm(out, expected, NORM_INF, far)).isLessThanOrEqualTo(half ? 6 : 1);
                assertThat(norm(out, expected, NORM_L1, far) / (3.0 * WIDTH * HEIGHT)).isLessThan(0.6);
            }
        }
    }

    @Test
    void aMovedViewShowsTheSamePixelsAsTheWhole() {
        try (var store = new PlaneStore(1 << 28, folder);
                Picture picture = waves(store, true);
                Mat whole = finished(picture, View.whole(WIDTH, HEIGHT), List.of());
                Mat part = finished(picture, new View(WIDTH, HEIGHT, Homography.shift(64, 64), 700, 100), List.of());
                Rect place = new Rect(64, 64, 700, 100);
                Mat same = new Mat(whole, place);
                Mat far = new Mat()) {
            assertThat(norm(part, same, NORM_INF, far)).isZero();
        }
    }

    @Test
    void aTurnedViewAgreesWithTheTwoDimensionalKernel() {
        Homography turned = Homography.of(1.01, 0.03, 2.3, -0.03, 0.99, 30.2, 1e-5, 3e-5, 1);
        try (var store = new PlaneStore(1 << 28, folder);
                Picture picture = waves(store, false);
                Mat whole = finished(picture, View.whole(WIDTH, HEIGHT), List.of());
                Mat out = finished(picture, new View(WIDTH, HEIGHT, turned, WIDTH, HEIGHT), List.of());
                Mat expected = warped(whole, turned);
                Rect inner = new Rect(20, 20, WIDTH - 80, HEIGHT - 80);
                Mat a = new Mat(out, inner);
                Mat b = new Mat(expected, inner);
                Mat far = new Mat()) {
            assertThat(norm(a, b, NORM_INF, far)).isLessThanOrEqualTo(6);
            assertThat(norm(a, b, NORM_L1, far) / (3.0 * a.total())).isLessThan(1);
        }
    }

    @Test
    void tilesLeaveNoSeamWhenAnOperationLooksAtItsNeighbours() {
        PixelOperation wide = new BoxOfLight(9);
        try (var store = new PlaneStore(1 << 28, folder);
                Picture picture = waves(store, true);
                Mat whole = finished(picture, View.whole(WIDTH, HEIGHT), List.of(wide));
                Mat part = finished(
                        picture, new View(WIDTH, HEIGHT, Homography.shift(448, 32), 256, 128), List.of(wide));
                Rect place = new Rect(448, 32, 256, 128);
                Mat same = new Mat(whole, place);
                Mat far = new Mat()) {
            // the dither depends on the place in the finished picture, hence one step
            assertThat(norm(part, same, NORM_INF, far)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aSmoothWallShowsNoBands() {
        try (var store = new PlaneStore(1 << 28, folder);
                Picture picture = Picture.lend(store, 1024, 64, true, Depth.U16)) {
            fill(picture.cb(), 32896, 0);
            fill(picture.cr(), 32896, 0);
            fill(picture.y(), 32000, 2);
            try (Mat out = finished(picture, View.whole(1024, 64), List.of());
                    Mat mean = new Mat();
                    Size block = new Size(1024 / 32, 1)) {
                opencv_imgproc.resize(out, mean, block, 0, 0, opencv_imgproc.INTER_AREA);
                int rises = 0;
                for (int x = 1; x < mean.cols(); x++) {
                    rises += (mean.ptr(0, x).get() & 0xff) > (mean.ptr(0, x - 1).get() & 0xff) ? 1 : 0;
                }
                assertThat(rises).isBetween(6, 9);
            }
        }
    }

    private static Mat finished(Picture picture, View view, List<PixelOperation> operations) {
        Mat out = new Mat(view.height(), view.width(), opencv_core.CV_8UC3);
        new Finish(view, operations).into(out, picture, Cores.single());
        return out;
    }

    private static Picture waves(PlaneStore store, boolean half) {
        Picture picture = Picture.lend(store, WIDTH, HEIGHT, half, Depth.U16);
        wave(picture.y(), 32768, 20000, 0.05);
        wave(picture.cb(), 32896, 3000, half ? 0.02 : 0.01);
        wave(picture.cr(), 32896, -4000, half ? 0.03 : 0.015);
        return picture;
    }

    private static void wave(Plane plane, int middle, int height, double frequency) {
        short[] row = new short[plane.width()];
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (short) (middle + height * Math.sin(x * frequency) * Math.cos(y * frequency * 1.3));
            }
            plane.write(0, y, row, row.length);
        }
    }

    private static void fill(Plane plane, int start, int slope) {
        short[] row = new short[plane.width()];
        for (int x = 0; x < row.length; x++) {
            row[x] = (short) (start + slope * x);
        }
        for (int y = 0; y < plane.height(); y++) {
            plane.write(0, y, row, row.length);
        }
    }

    private static Mat plainConversion(Picture picture) {
        Mat out = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC3);
        short[] y = new short[WIDTH];
        short[] cb = new short[WIDTH];
        short[] cr = new short[WIDTH];
        int shift = picture.halfChroma() ? 1 : 0;
        for (int j = 0; j < HEIGHT; j++) {
            picture.y().read(0, j, y, WIDTH);
            picture.cb().read(0, j >> shift, cb, picture.cb().width());
            picture.cr().read(0, j >> shift, cr, picture.cr().width());
            for (int i = 0; i < WIDTH; i++) {
                double luma = (y[i] & 0xffff) / 257.0;
                double u = (cb[i >> shift] & 0xffff) / 257.0 - 128;
                double v = (cr[i >> shift] & 0xffff) / 257.0 - 128;
                out.ptr(j, i).put(0, toByte(luma + 1.772 * u));
                out.ptr(j, i).put(1, toByte(luma - 0.344136 * u - 0.714136 * v));
                out.ptr(j, i).put(2, toByte(luma + 1.402 * v));
            }
        }
        return out;
    }

    private static byte toByte(double v) {
        return (byte) Math.clamp(Math.round(v), 0, 255);
    }

    private static Mat warped(Mat source, Homography to) {
        Mat out = new Mat();
        try (var numbers = new DoublePointer(to.toArray());
                var matrix = new Mat(3, 3, opencv_core.CV_64FC1, numbers);
                var size = new Size(WIDTH, HEIGHT);
                var black = new Scalar(0)) {
            opencv_imgproc.warpPerspective(
                    source,
                    out,
                    matrix,
                    size,
                    opencv_imgproc.INTER_CUBIC | opencv_imgproc.WARP_INVERSE_MAP,
                    opencv_core.BORDER_REPLICATE,
                    black);
        }
        return out;
    }

    /** A mean along rows over 2 halo + 1 pixels. */
    private record BoxOfLight(int halo) implements PixelOperation {
        @Override
        public void apply(Tile tile) {
            for (float[] v : List.of(tile.r(), tile.g(), tile.b())) {
                for (int y = 0; y < tile.height(); y++) {
                    int at = y * tile.width();
                    float[] row = java.util.Arrays.copyOfRange(v, at, at + tile.width());
                    for (int x = halo; x < tile.width() - halo; x++) {
                        float sum = 0;
                        for (int k = -halo; k <= halo; k++) {
                            sum += row[x + k];
                        }
                        v[at + x] = sum / (2 * halo + 1);
                    }
                }
            }
        }
    }
}
