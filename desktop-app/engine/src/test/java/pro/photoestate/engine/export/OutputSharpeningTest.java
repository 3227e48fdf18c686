package pro.photoestate.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.indexer.UShortRawIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.Cores;

class OutputSharpeningTest {

    @Test
    void withoutStrengthNothingChanges() {
        try (Mat room = TestPictures.room(150, 100)) {
            assertThat(sharpened(room, 0)).isEqualTo(TestPictures.bytes(room));
        }
    }

    @Test
    void aSoftEdgeBecomesSteeperWithoutAHalo() {
        byte[] edge = new byte[64 * 16 * 3];
        int[] soft = {70, 90, 130, 170, 190};
        for (int i = 0; i < edge.length; i++) {
            int x = i / 3 % 64;
            edge[i] = (byte) (x < 30 ? 70 : x > 34 ? 190 : soft[x - 30]);
        }
        try (Mat source = TestPictures.of(edge, 64, 16)) {
            byte[] out = sharpened(source, 100);

            int row = 8 * 64;
            assertThat((out[(row + 33) * 3] & 0xFF) - (out[(row + 31) * 3] & 0xFF)).isGreaterThan(85);
            int[] values = IntStream.range(0, out.length).map(i -> out[i] & 0xFF).toArray();
            assertThat(Arrays.stream(values).min().orElseThrow()).isGreaterThanOrEqualTo(67);
            assertThat(Arrays.stream(values).max().orElseThrow()).isLessThanOrEqualTo(193);
        }
    }

    @Test
    void noiseOfAWallIsNotStrengthened() {
        var random = new SplittableRandom(5);
        byte[] wall = new byte[200 * 200 * 3];
        for (int i = 0; i < wall.length; i += 3) {
            byte value = (byte) (180 + random.nextInt(3) - 1);
            wall[i] = value;
            wall[i + 1] = value;
            wall[i + 2] = value;
        }
        try (Mat source = TestPictures.of(wall, 200, 200)) {
            assertThat(deviation(sharpened(source, 50))).isLessThan(1.35 * deviation(wall));
        }
    }

    @Test
    void aSmoothGradientHasNoBands() {
        try (Mat ramp = new Mat(64, 2048, opencv_core.CV_16UC3)) {
            var index = ramp.<UShortRawIndexer>createIndexer();
            for (int y = 0; y < 64; y++) {
                for (int x = 0; x < 2048; x++) {
                    for (int c = 0; c < 3; c++) {
                        index.put(y, x, c, 30_000 + x);
                    }
                }
            }
            try (Mat out = OutputSharpening.apply(ramp, 0, 8, Cores.single())) {
                byte[] bytes = TestPictures.bytes(out);
                for (int x = 0; x < 2048 - 8; x += 8) {
                    double mean = 0;
                    for (int i = 0; i < 64; i++) {
                        mean += (bytes[((i / 8) * 2048 + x + i % 8) * 3] & 0xFF) / 64.0;
                    }
                    assertThat(mean).isBetween((30_000 + x) / 257.0 - 0.1, (30_000 + x + 7) / 257.0 + 0.1);
                }
            }
        }
    }

    @Test
    void sixteenBitsStaySixteen() {
        try (Mat room = TestPictures.room(60, 40);
                Mat wide = new Mat()) {
            room.convertTo(wide, opencv_core.CV_16U, 257, 0);
            try (Mat out = OutputSharpening.apply(wide, 0, 16, Cores.single())) {
                assertThat(TestPictures.bytes(out)).isEqualTo(TestPictures.bytes(wide));
            }
        }
    }

    private static byte[] sharpened(Mat source, int strength) {
        try (Mat wide = new Mat()) {
            source.convertTo(wide, opencv_core.CV_16U, 257, 0);
            try (Mat out = OutputSharpening.apply(wide, strength, 8, Cores.single())) {
                return TestPictures.bytes(out);
            }
        }
    }

    private static double deviation(byte[] samples) {
        double mean = 0;
        for (byte b : samples) {
            mean += (b & 0xFF) / (double) samples.length;
        }
        double sum = 0;
        for (byte b : samples) {
            sum += Math.pow((b & 0xFF) - mean, 2);
        }
        return Math.sqrt(sum / samples.length);
    }
}
