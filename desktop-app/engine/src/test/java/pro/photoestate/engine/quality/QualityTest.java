package pro.photoestate.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.Cores;

class QualityTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    @Test
    void countsWhatIsWhiteAndBlackWithoutDetail() {
        try (Mat picture = painted((x, y) -> y < HEIGHT / 10 ? 255 : y >= HEIGHT - HEIGHT / 20 ? 0 : 120, 0)) {
            QualityFigures figures = Quality.measure(picture, Cores.single());

            assertThat(figures.clippedPct()).isEqualTo(10, within(0.01));
            assertThat(figures.crushedPct()).isEqualTo(5, within(0.01));
            assertThat(figures.exposureMedian()).isEqualTo(120 / 255.0, within(0.005));
            assertThat(figures.warnings()).anyMatch(w -> w.contains("white")).anyMatch(w -> w.contains("black"));
        }
    }

    @Test
    void tellsASoftPictureFromACrispOne() {
        try (Mat crisp = painted(QualityTest::blocks, 0);
                Mat soft = new Mat();
                Size any = new Size(0, 0)) {
            opencv_imgproc.GaussianBlur(crisp, soft, any, 2.5);

            assertThat(Quality.measure(crisp, Cores.single()).sharpness()).isGreaterThan(0.8);
            QualityFigures figures = Quality.measure(soft, Cores.single());
            assertThat(figures.sharpness()).isLessThan(0.3);
            assertThat(figures.warnings()).anyMatch(w -> w.contains("soft"));
        }
    }

    @Test
    void findsNoiseAsStrongAsItIsAndNoneInDrawnEdges() {
        try (Mat clean = painted(QualityTest::blocks, 0);
                Mat noisy = painted(QualityTest::blocks, 5)) {
            assertThat(Quality.measure(clean, Cores.single()).noise()).isLessThan(0.3);
            assertThat(Quality.measure(noisy, Cores.single()).noise()).isEqualTo(5, within(1.0));
        }
    }

    @Test
    void measuresTheCastOfNeutralSurfaces() {
        try (Mat grey = plain(190, 190, 190);
                Mat warm = plain(176, 190, 196)) {
            assertThat(Quality.measure(grey, Cores.single()).castDeltaE()).isLessThan(0.1);
            assertThat(Quality.measure(warm, Cores.single()).castDeltaE()).isBetween(5.0, 9.0);
        }
    }

    @Test
    void doesNotTakeAStrongColourForACast() {
        try (Mat blue = plain(220, 90, 40)) {
            assertThat(Quality.measure(blue, Cores.single()).castDeltaE()).isZero();
        }
    }

    @Test
    void warnsOfATiltThatShows() {
        try (Mat grey = plain(128, 128, 128)) {
            QualityFigures figures = Quality.measure(grey, Cores.single());

            assertThat(figures.withTilt(0.2).warnings()).isEqualTo(figures.warnings());
            assertThat(figures.withTilt(-1.4).warnings()).contains("verticals lean by 1.4 degrees");
        }
    }

    @Test
    void bearsTheSmallestPictureAndRefusesWhatIsNoPicture() {
        try (Mat pixel = new Mat(1, 1, opencv_core.CV_8UC3, new Scalar(10, 20, 30, 0));
                Mat grey = new Mat(8, 8, opencv_core.CV_8UC1);
                Mat empty = new Mat()) {
            assertThat(Quality.measure(pixel, Cores.single()).noise()).isZero();
            assertThatIllegalArgumentException().isThrownBy(() -> Quality.measure(grey, Cores.single()));
            assertThatIllegalArgumentException().isThrownBy(() -> Quality.measure(empty, Cores.single()));
        }
    }

    @FunctionalInterface
    private interface Drawing {
        int at(int x, int y);
    }

    private static int blocks(int x, int y) {
        return (x / 40 + y / 40) % 2 == 0 ? 80 : 180;
    }

    private static Mat plain(int blue, int green, int red) {
        return new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC3, new Scalar(blue, green, red, 0));
    }

    private static Mat painted(Drawing drawing, double sigma) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        byte[] row = new byte[3 * WIDTH];
        Mat mat = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC3);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double noise = sigma == 0 ? 0 : sigma * chance.nextGaussian();
                byte value = (byte) Math.clamp(Math.round(drawing.at(x, y) + noise), 0, 255);
                row[3 * x] = value;
                row[3 * x + 1] = value;
                row[3 * x + 2] = value;
            }
            mat.ptr(y).put(row, 0, row.length);
        }
        return mat;
    }
}
