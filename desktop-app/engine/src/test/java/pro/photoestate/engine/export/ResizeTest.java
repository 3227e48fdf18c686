package pro.photoestate.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.SrgbCurve;

class ResizeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 37, 100, 250, 299, 300})
    void aPlainWallStaysWhatItIsUpToTheEdges(int width) {
        byte[] wall = new byte[300 * 200 * 3];
        for (int i = 0; i < wall.length; i += 3) {
            wall[i] = (byte) 200;
            wall[i + 1] = (byte) 120;
            wall[i + 2] = 33;
        }
        byte[] small = shrink(wall, 300, 200, width, Math.min(200, 2 * width / 3 + 1));

        byte[] expected = new byte[small.length];
        for (int i = 0; i < small.length; i++) {
            expected[i] = wall[i % 3];
        }
        assertThat(small).isEqualTo(expected);
    }

    @Test
    void fineLinesMixAsLightDoesAndNotAsCodeValues() {
        byte[] lines = new byte[256 * 64 * 3];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = (byte) (i / 3 % 2 == 0 ? 255 : 0);
        }
        byte[] small = shrink(lines, 256, 64, 32, 8);

        int half = (int) Math.round(255 * SrgbCurve.encodeExactly(0.5));
        assertThat(small[(4 * 32 + 16) * 3] & 0xFF).isBetween(half - 2, half + 2);
    }

    @Test
    void finerThanTheResultCanShowBecomesGreyInsteadOfMoire() {
        byte[] stripes = new byte[600 * 60 * 3];
        for (int i = 0; i < stripes.length; i++) {
            double wave = 0.5 + 0.4 * Math.sin(2 * Math.PI * (i / 3 % 600) / 2.6);
            stripes[i] = (byte) Math.round(255 * SrgbCurve.encodeExactly(wave));
        }
        byte[] small = shrink(stripes, 600, 60, 150, 15);

        int[] row = IntStream.range(10, 140).map(x -> small[(7 * 150 + x) * 3] & 0xFF).toArray();
        int spread = Arrays.stream(row).max().orElseThrow() - Arrays.stream(row).min().orElseThrow();
        assertThat(spread).isLessThanOrEqualTo(4);
    }

    @Test
    void aWindowFrameGetsNeitherBlackNorWhiteLinesBesideIt() {
        byte[] edge = new byte[500 * 40 * 3];
        for (int i = 0; i < edge.length; i++) {
            edge[i] = (byte) (i / 3 % 500 < 250 ? 60 : 235);
        }
        byte[] small = shrink(edge, 500, 40, 171, 14);

        int[] values = IntStream.range(0, small.length).map(i -> small[i] & 0xFF).toArray();
        assertThat(Arrays.stream(values).min()).hasValue(60);
        assertThat(Arrays.stream(values).max()).hasValue(235);
    }

    @Test
    void detailThatFitsKeepsItsContrast() {
        byte[] waves = new byte[600 * 60 * 3];
        for (int i = 0; i < waves.length; i++) {
            double wave = 0.5 + 0.4 * Math.sin(2 * Math.PI * (i / 3 % 600) / 15);
            waves[i] = (byte) Math.round(255 * SrgbCurve.encodeExactly(wave));
        }
        byte[] small = shrink(waves, 600, 60, 200, 20);

        double[] light = IntStream.range(20, 180)
                .mapToDouble(x -> SrgbCurve.decodeExactly((small[(10 * 200 + x) * 3] & 0xFF) / 255.0))
                .toArray();
        double contrast = Arrays.stream(light).max().orElseThrow() - Arrays.stream(light).min().orElseThrow();
        assertThat(contrast).isGreaterThan(0.8 * 0.93);
    }

    @Test
    void blocksAndCoresDoNotShow() {
        Cores backwards = new Cores() {
            @Override
            public int count() {
                return 2;
            }

            @Override
            public void run(int tasks, IntConsumer task) {
                IntStream.range(0, tasks).map(i -> tasks - 1 - i).parallel().forEach(task);
            }
        };
        try (Mat room = TestPictures.room(1000, 700);
                Mat one = Resize.shrink(room, 450, 315, Cores.single());
                Mat two = Resize.shrink(room, 450, 315, backwards);
                Mat crop = room.colRange(0, 500).rowRange(0, 350).clone();
                Mat part = Resize.shrink(crop, 225, 158, Cores.single())) {
            assertThat(TestPictures.bytes(two)).isEqualTo(TestPictures.bytes(one));
            assertThat(part.cols()).isEqualTo(225);
        }
    }

    @Test
    void sixteenBitsKeepMoreThanEight() {
        try (Mat ramp = new Mat(16, 512, opencv_core.CV_16UC3);
                Mat eight = TestPictures.room(512, 16)) {
            eight.convertTo(ramp, opencv_core.CV_16U, 257, 0);
            try (Mat fromWide = Resize.shrink(ramp, 128, 4, Cores.single());
                    Mat fromBytes = Resize.shrink(eight, 128, 4, Cores.single())) {
                assertThat(fromWide.type()).isEqualTo(opencv_core.CV_16UC3);
                assertThat(TestPictures.bytes(fromWide)).isEqualTo(TestPictures.bytes(fromBytes));
            }
        }
    }

    @Test
    void enlargingIsRefused() {
        try (Mat room = TestPictures.room(40, 30)) {
            assertThatThrownBy(() -> Resize.shrink(room, 41, 30, Cores.single()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] shrink(byte[] bgr, int width, int height, int toWidth, int toHeight) {
        try (Mat source = TestPictures.of(bgr, width, height);
                Mat small = Resize.shrink(source, toWidth, toHeight, Cores.single());
                Mat eight = new Mat()) {
            small.convertTo(eight, opencv_core.CV_8U, 1 / 257.0, 0);
            return TestPictures.bytes(eight);
        }
    }
}
