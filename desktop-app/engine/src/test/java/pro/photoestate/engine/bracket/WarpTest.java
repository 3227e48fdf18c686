package pro.photoestate.engine.bracket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

class WarpTest {

    private static final int WIDTH = 601;
    private static final int HEIGHT = 403;

    @TempDir
    Path folder;

    private static double wave(double x, double y) {
        return 30000 + 9000 * Math.sin(x / 9) + 9000 * Math.cos(y / 7 + x / 40);
    }

    /** A wave in every plane, each sampled where its pixels lie in the full-size picture. */
    private static Picture waves(PlaneStore store, boolean half) {
        Picture picture = Picture.lend(store, WIDTH, HEIGHT, half, Depth.U16);
        fill(picture.y(), 1);
        fill(picture.cb(), half ? 2 : 1);
        fill(picture.cr(), half ? 2 : 1);
        return picture;
    }

    private static void fill(Plane plane, int step) {
        short[] row = new short[plane.width()];
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                row[x] = (short) Math.round(wave(step * x + (step - 1) / 2.0, step * y + (step - 1) / 2.0));
            }
            plane.write(0, y, row, plane.width());
        }
    }

    private static double worst(Plane plane, int step, Homography toFrame) {
        short[] row = new short[plane.width()];
        double worst = 0;
        for (int y = 12; y < plane.height() - 12; y++) {
            plane.read(0, y, row, plane.width());
            for (int x = 12; x < plane.width() - 12; x++) {
                double fx = step * x + (step - 1) / 2.0;
                double fy = step * y + (step - 1) / 2.0;
                double expected = wave(toFrame.x(fx, fy), toFrame.y(fx, fy));
                worst = Math.max(worst, Math.abs((row[x] & 0xffff) - expected));
            }
        }
        return worst;
    }

    @Test
    void putsLumaAndChromaInTheSamePlace() {
        Homography toReference = new Homography(1.002, 0.004, 3.3, -0.004, 0.999, -5.7, 2e-6, 1e-6);
        try (PlaneStore store = new PlaneStore(1 << 28, folder)) {
            for (boolean half : new boolean[] {true, false}) {
                Picture source = waves(store, half);
                Picture warped = Warp.frame(source, toReference, store, Cores.single());
                Homography toFrame = toReference.inverse();
                assertThat(worst(warped.y(), 1, toFrame)).isLessThan(200);
                assertThat(worst(warped.cb(), half ? 2 : 1, toFrame)).isLessThan(half ? 700 : 250);
                assertThat(worst(warped.cr(), half ? 2 : 1, toFrame)).isLessThan(half ? 700 : 250);
            }
        }
    }

    @Test
    void repeatsTheEdgeOutside() {
        try (PlaneStore store = new PlaneStore(1 << 28, folder)) {
            Picture source = waves(store, true);
            Picture warped = Warp.frame(source, Homography.shift(40, 0), store, Cores.single());
            short[] original = new short[WIDTH];
            short[] moved = new short[WIDTH];
            source.y().read(0, 100, original, WIDTH);
            warped.y().read(0, 100, moved, WIDTH);
            assertThat(moved[0]).isEqualTo(original[0]);
            assertThat(moved[30]).isEqualTo(original[0]);
            assertThat(moved[300]).isEqualTo(original[260]);
        }
    }
}
