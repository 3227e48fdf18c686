package pro.photoestate.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.screen.ScreenDecoder;
import pro.photoestate.engine.screen.ScreenPicture;

/** Pixels straight from the file are those that the planes would have given. */
class DirectJpegTest {

    /** Of the picture as stored, px; its half is larger than the screen wants. */
    private static final int WIDTH = 648;

    private static final int HEIGHT = 432;

    /** Longer side on the screen, px. */
    private static final int SCREEN = 240;

    /**
     * Steps of 8 bits that rounding on two ways, and half-size chroma on one of them, may differ by: where a colour leaves
     * sRGB one of its channels is near black, where the curve is steepest.
     */
    private static final int MOST_STEPS = 16;

    private static final double MEAN_STEPS = 1.5;

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

    static byte[][] profiles() {
        return new byte[][] {Profiles.srgb(), Profiles.adobe(), Profiles.displayP3(), Profiles.proPhoto()};
    }

    @Test
    void picturesWithoutAProfileKeepTheirColours() {
        assertAgrees(stored());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void wideColoursAreBroughtToTheScreensOwn(byte[] profile) {
        assertAgrees(withProfile(stored(), profile));
    }

    @Test
    void aFrameOfAnotherProfileThanTheOneBeforeHasItsOwnColours() {
        int[] adobe = shown(withProfile(stored(), Profiles.adobe())).argb();
        int[] plain = shown(stored()).argb();
        int[] again = shown(withProfile(stored(), Profiles.adobe())).argb();
        assertThat(again).isEqualTo(adobe);
        assertThat(differences(adobe, plain).max().orElseThrow()).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrientationStandsUpright(int orientation) {
        byte[] turned = Samples.withExif(stored(), Samples.orientation(orientation));
        assertAgrees(withProfile(turned, Profiles.displayP3()));
    }

    @ParameterizedTest
    @ValueSource(ints = {
        opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_422,
        opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444
    })
    void finerChromaIsUnderstood(int sampling) {
        assertAgrees(jpeg(opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR, sampling));
    }

    @Test
    void progressivePicturesAreUnderstood() {
        assertAgrees(jpeg(opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1));
    }

    @Test
    void aFrameSmallerThanTheScreenKeepsItsSizeAndItsPixels() {
        ScreenPicture small = new ScreenDecoder(decoder, Cores.single()).decode(frame(stored()), 2 * WIDTH);
        assertThat(small.width()).isEqualTo(WIDTH);
        assertThat(small.height()).isEqualTo(HEIGHT);
    }

    @Test
    void whatLostItsEndOrHasNoColoursIsLeftToThePlanes() {
        byte[] whole = stored();
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        assertThat(decoder.pixels(frame(cut), 2, SCREEN)).isEmpty();
        assertThat(shown(cut).width()).isEqualTo(SCREEN);
        try (Mat grey = Samples.mat(40, 30, opencv_core.CV_8UC1, new byte[40 * 30])) {
            byte[] file = Samples.encode(".jpg", grey);
            assertThat(decoder.pixels(frame(file), 1, SCREEN)).isEmpty();
            assertThat(shown(file).argb()).containsOnly(0xFF000000);
        }
    }

    @Test
    void aFileThatWasExchangedIsNotShownForTheOther() {
        Frame before = frame(stored());
        frame(Samples.jpeg(64, 48));
        assertThatThrownBy(() -> decoder.pixels(before, 2, SCREEN))
                .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.CHANGED));
    }

    @Test
    void theMemoryOfTheUnpackedPictureIsGivenBack() {
        long before = store.freeBytes();
        decoder.pixels(frame(stored()), 2, SCREEN).orElseThrow().close();
        assertThat(store.freeBytes()).isEqualTo(before);
    }

    private static byte[] stored() {
        return jpeg(opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE, 0);
    }

    private static byte[] jpeg(int setting, int value) {
        try (Mat scene = Samples.scene(WIDTH, HEIGHT)) {
            return Samples.encode(".jpg", scene, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 95, setting, value);
        }
    }

    private static byte[] withProfile(byte[] jpeg, byte[] profile) {
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        segment.writeBytes(profile);
        return Samples.withSegment(jpeg, 0xE2, segment.toByteArray());
    }

    private Frame frame(byte[] jpeg) {
        return new FrameReader(Limits.STANDARD).read(Samples.write(folder.resolve("a.jpg"), jpeg));
    }

    private ScreenPicture shown(byte[] jpeg) {
        return new ScreenDecoder(decoder, Cores.single()).decode(frame(jpeg), SCREEN);
    }

    private void assertAgrees(byte[] jpeg) {
        Frame frame = frame(jpeg);
        try (Mat direct = decoder.pixels(frame, 2, SCREEN).orElseThrow();
                Decoded planes = decoder.decode(frame, 1);
                Mat reference = reference(planes.picture(), direct.cols(), direct.rows())) {
            assertThat(Math.max(direct.cols(), direct.rows())).isEqualTo(SCREEN);
            assertThat(differences(ints(direct), ints(reference)).max().orElseThrow()).isLessThanOrEqualTo(MOST_STEPS);
            assertThat(differences(ints(direct), ints(reference)).average().orElseThrow()).isLessThan(MEAN_STEPS);
        }
    }

    /** The whole frame's planes as BGR, averaged to the size. */
    private static Mat reference(Picture picture, int width, int height) {
        try (Mat cb = new Mat();
                Mat cr = new Mat();
                Mat ycc = new Mat();
                Mat bgr = new Mat();
                Size full = new Size(picture.width(), picture.height());
                Size size = new Size(width, height)) {
            opencv_imgproc.resize(picture.cb().mat(), cb, full);
            opencv_imgproc.resize(picture.cr().mat(), cr, full);
            opencv_core.merge(new MatVector(picture.y().mat(), cr, cb), ycc);
            opencv_imgproc.cvtColor(ycc, bgr, opencv_imgproc.COLOR_YCrCb2BGR);
            Mat out = new Mat();
            opencv_imgproc.resize(bgr, out, size, 0, 0, opencv_imgproc.INTER_AREA);
            return out;
        }
    }

    private static int[] ints(Mat bgr) {
        ByteBuffer samples = bgr.createBuffer();
        return IntStream.range(0, bgr.rows() * bgr.cols())
                .map(i -> (samples.get(3 * i) & 0xFF) | ((samples.get(3 * i + 1) & 0xFF) << 8) | ((samples.get(3 * i + 2) & 0xFF) << 16))
                .toArray();
    }

    /** The largest of each pixel's channels. */
    private static IntStream differences(int[] a, int[] b) {
        return IntStream.range(0, a.length).map(i -> channels(a[i], b[i]));
    }

    private static int channels(int a, int b) {
        return IntStream.of(0, 8, 16).map(s -> Math.abs(((a >> s) & 0xFF) - ((b >> s) & 0xFF))).max().orElseThrow();
    }
}
