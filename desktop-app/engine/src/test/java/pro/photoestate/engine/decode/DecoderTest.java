package pro.photoestate.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;

class DecoderTest {

    @TempDir
    Path folder;

    private PlaneStore store;
    private Decoder decoder;

    @BeforeEach
    void openStore() {
        store = new PlaneStore(256 << 20, folder);
        decoder = new Decoder(store, Cores.single(), Limits.STANDARD);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void keepsLumaAndChromaOfAHalvedJpeg() {
        try (Decoded decoded = decode(Samples.jpeg(160, 96), 1)) {
            assertThat(decoded.warnings()).isEmpty();
            assertThat(decoded.picture().halfChroma()).isTrue();
            assertThat(decoded.picture().depth()).isEqualTo(Depth.U8);
            assertScene(decoded.picture(), 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"160,96", "161,97", "17,9", "1,1", "160,97"})
    void turnsAllEightOrientationsUpright(int width, int height) {
        try (Mat scene = Samples.scene(width, height)) {
            for (int orientation = 1; orientation <= 8; orientation++) {
                try (Mat stored = stored(scene, orientation)) {
                    byte[] jpeg =
                            Samples.encode(".jpg", stored, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 98);
                    byte[] turned = Samples.withExif(jpeg, Samples.orientation(orientation));
                    try (Decoded decoded = decode(turned, 1)) {
                        assertThat(decoded.picture().width()).isEqualTo(width);
                        assertThat(decoded.picture().height()).isEqualTo(height);
                        assertScene(decoded.picture(), 1);
                    }
                }
            }
        }
    }

    @Test
    void fallsBackToFullChromaWhereTurningWouldShiftIt() {
        Frame odd = frame(Samples.withExif(Samples.jpeg(161, 96), Samples.orientation(2)));
        Frame even = frame(Samples.withExif(Samples.jpeg(160, 96), Samples.orientation(2)));
        assertThat(odd.halfChroma()).isFalse();
        assertThat(even.halfChroma()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void reducesWithoutShift(int reduction) {
        try (Decoded decoded = decode(Samples.jpeg(323, 205), reduction)) {
            assertThat(decoded.picture().width()).isEqualTo((323 + reduction - 1) / reduction);
            assertThat(decoded.picture().height()).isEqualTo((205 + reduction - 1) / reduction);
            assertThat(decoded.picture().halfChroma()).isTrue();
            assertScene(decoded.picture(), reduction);
        }
    }

    @Test
    void keepsFullChromaOfA444Jpeg() {
        try (Mat scene = Samples.scene(64, 48)) {
            byte[] jpeg = Samples.encode(
                    ".jpg",
                    scene,
                    opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR,
                    opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444);
            try (Decoded decoded = decode(jpeg, 1)) {
                assertThat(decoded.picture().halfChroma()).isFalse();
                assertScene(decoded.picture(), 1);
            }
        }
    }

    @Test
    void givesGreyJpegNeutralChroma() {
        byte[] samples = new byte[40 * 60];
        Arrays.fill(samples, (byte) 77);
        try (Mat grey = Samples.mat(60, 40, opencv_core.CV_8UC1, samples);
                Decoded decoded = decode(Samples.encode(".jpg", grey), 1)) {
            assertThat(sample(decoded.picture(), 30, 20)).containsExactly(77, 128, 128);
        }
    }

    @Test
    void restartMarkersChangeNothing() {
        try (Mat scene = Samples.scene(160, 96);
                Decoded plain = decode(Samples.encode(".jpg", scene), 1);
                Decoded marked =
                        decode(Samples.encode(".jpg", scene, opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL, 3), 1)) {
            assertThat(marked.warnings()).isEmpty();
            for (int i = 0; i < 3; i++) {
                assertThat(marked.picture().planes().get(i).memory().mismatch(plain.picture().planes().get(i).memory()))
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void inksOfACmykJpegBecomeColours() throws IOException {
        try (Decoded decoded = decode(Samples.cmykJpeg(64, 48, 0, 255, 255, 255), 1)) { // Adobe's: 255 is no ink
            assertThat(decoded.warnings()).isEmpty();
            int[] ycc = sample(decoded.picture(), 30, 20);
            double blue = ycc[0] + 1.772 * (ycc[1] - 128);
            double red = ycc[0] + 1.402 * (ycc[2] - 128);
            assertThat(red).as("cyan ink takes the red away").isLessThan(100);
            assertThat(blue).isGreaterThan(180);
        }
    }

    /** Full cyan and no other ink, 0 255 255 255 as Adobe writes it: its complement is R 255, G 0, B 0. */
    @Test
    void inksOfAYcckJpegBecomeTheSameColours() throws IOException {
        try (Decoded plain = decode(Samples.cmykJpeg(64, 48, 0, 255, 255, 255), 1);
                Decoded turned = decode(Samples.ycckJpeg(64, 48, 76, 85, 255, 255), 1)) {
            int[] expected = sample(plain.picture(), 30, 20);
            int[] ycc = sample(turned.picture(), 30, 20);
            for (int i = 0; i < 3; i++) {
                assertThat(ycc[i]).isCloseTo(expected[i], within(3));
            }
        }
    }

    @Test
    void usesWhatIsThereOfATruncatedJpegAndWarns() {
        byte[] whole = Samples.jpeg(320, 640);
        byte[] cut = Arrays.copyOf(whole, whole.length * 6 / 10);
        try (Decoded decoded = decode(cut, 1)) {
            assertThat(decoded.warnings()).singleElement().asString().contains("cut off").contains("%");
            assertThat((double) sample(decoded.picture(), 100, 50)[0]).isCloseTo(luma(100, 50, 320, 640), within(4.0));
        }
    }

    @Test
    void failsOnAJpegWithoutAnySample() {
        byte[] whole = Samples.jpeg(320, 640);
        int scan = indexOf(whole, 0xDA);
        assertThatThrownBy(() -> decode(Arrays.copyOf(whole, scan + 14), 1))
                .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.TRUNCATED))
                .hasMessageContaining("a.jpg");
    }

    @Test
    void refusesAFileThatIsNotTheOneThatWasLookedAt() {
        Frame frame = frame(Samples.jpeg(160, 96));
        Samples.write(frame.file(), Samples.jpeg(96, 160));
        assertThatThrownBy(() -> decoder.decode(frame, 1))
                .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.CHANGED));
    }

    private Frame frame(byte[] bytes) {
        return new FrameReader(Limits.STANDARD).read(Samples.write(folder.resolve("a.jpg"), bytes));
    }

    private Decoded decode(byte[] bytes, int reduction) {
        return decoder.decode(frame(bytes), reduction);
    }

    private static int indexOf(byte[] bytes, int marker) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == marker) {
                return i;
            }
        }
        throw new IllegalArgumentException();
    }

    /** The scene as a camera with this orientation would store it. */
    private static Mat stored(Mat upright, int orientation) {
        Mat out = upright.clone();
        int flip = switch (orientation) {
            case 2 -> 1;
            case 3 -> -1;
            case 4 -> 0;
            case 6 -> 1;
            case 7 -> -1;
            case 8 -> 0;
            default -> 9;
        };
        if (flip != 9) {
            opencv_core.flip(out, out, flip);
        }
        if (orientation >= 5) {
            Mat turned = new Mat();
            opencv_core.transpose(out, turned);
            return turned;
        }
        return out;
    }

    private static double luma(double x, double y, int width, int height) {
        return 0.299 * Samples.red(x, width) + 0.587 * Samples.green(y, height) + 0.114 * Samples.blue(x, width);
    }

    /** Every pixel is the scene's, within what JPEG changes. */
    private static void assertScene(Picture picture, int reduction) {
        int width = picture.width();
        int height = picture.height();
        double worst = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] got = sample(picture, x, y);
                double u = x + 0.5 - 0.5 / reduction;
                double luma = luma(u, y + 0.5 - 0.5 / reduction, width, height);
                double cb = 128 + (Samples.blue(u, width) - luma) * 0.564;
                double cr = 128 + (Samples.red(u, width) - luma) * 0.713;
                worst = Math.max(worst, Math.abs(got[0] - luma));
                worst = Math.max(worst, Math.max(Math.abs(got[1] - cb), Math.abs(got[2] - cr)));
            }
        }
        assertThat(worst).isLessThan(width < 32 ? 24.0 : 5.0);
    }

    private static int[] sample(Picture picture, int x, int y) {
        int half = picture.halfChroma() ? 2 : 1;
        byte[] one = new byte[1];
        int[] out = new int[3];
        picture.y().read(x, y, one, 1);
        out[0] = one[0] & 0xFF;
        picture.cb().read(x / half, y / half, one, 1);
        out[1] = one[0] & 0xFF;
        picture.cr().read(x / half, y / half, one, 1);
        out[2] = one[0] & 0xFF;
        return out;
    }
}
