package pro.photoestate.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
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
import pro.photoestate.engine.image.PlaneStore;

class RasterDecoderTest {

    private static final int NONE = 1;
    private static final int LZW = 5;
    private static final int DEFLATE = 8;

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

    @ParameterizedTest
    @ValueSource(strings = {".png", ".tif", ".webp"})
    void decodesEightBitColour(String kind) {
        try (Mat scene = Samples.scene(60, 40);
                Decoded decoded = decode(Samples.encode(kind, scene), 1)) {
            assertThat(decoded.picture().depth()).isEqualTo(Depth.U8);
            assertThat(decoded.picture().halfChroma()).isFalse();
            double luma = 0.299 * Samples.red(33, 60) + 0.587 * Samples.green(21, 40) + 0.114 * Samples.blue(33, 60);
            assertThat((double) Samples.value(decoded.picture().y(), 33, 21)).isCloseTo(luma, within(3.0));
            assertThat((double) Samples.value(decoded.picture().cr(), 33, 21))
                    .isCloseTo(128 + (Samples.red(33, 60) - luma) * 0.713, within(3.0));
        }
    }

    @ParameterizedTest
    @CsvSource({".png, 1", ".tif, " + NONE, ".tif, " + LZW, ".tif, " + DEFLATE})
    void keepsSixteenBits(String kind, int compression) {
        try (Mat wide = wide(50, 30);
                Decoded decoded = decode(
                        kind.equals(".png")
                                ? Samples.encode(kind, wide)
                                : Samples.encode(kind, wide, opencv_imgcodecs.IMWRITE_TIFF_COMPRESSION, compression),
                        1)) {
            assertThat(decoded.picture().depth()).isEqualTo(Depth.U16);
            for (int i : List.of(0, 1, 7, 49)) {
                assertThat(Samples.value(decoded.picture().y(), i, 11)).isCloseTo(20000 + 13 * i + 300 * 11, within(1));
                assertThat(Samples.value(decoded.picture().cb(), i, 11)).isCloseTo(32896, within(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void reducesByMeans(int reduction) {
        try (Mat wide = wide(50, 30);
                Decoded decoded = decode(Samples.encode(".png", wide), reduction)) {
            assertThat(decoded.picture().width()).isEqualTo((50 + reduction - 1) / reduction);
            assertThat(decoded.picture().height()).isEqualTo((30 + reduction - 1) / reduction);
            double mean = 20000 + (13 + 300) * (reduction * 1.5 - 0.5);
            assertThat((double) Samples.value(decoded.picture().y(), 1, 1)).isCloseTo(mean, within(2.0));
        }
    }

    @Test
    void laysTransparencyOverWhite() {
        byte[] bgra = {0, 0, 0, 0, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 128, 100, 100, 100, (byte) 255};
        try (Mat picture = Samples.mat(4, 1, opencv_core.CV_8UC4, bgra);
                Decoded decoded = decode(Samples.encode(".png", picture), 1)) {
            assertThat(Samples.value(decoded.picture().y(), 0, 0)).isEqualTo(255);
            assertThat(Samples.value(decoded.picture().y(), 1, 0)).isEqualTo(0);
            assertThat(Samples.value(decoded.picture().y(), 2, 0)).isEqualTo(127);
            assertThat(Samples.value(decoded.picture().y(), 3, 0)).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 10101010, 255", "2, 11001100, 255", "4, 11110000, 255"})
    void spreadsFewBitsOverTheWholeRange(int bits, String row, int first) throws IOException {
        byte[] png = png(4, 1, bits, 0, new byte[0], new byte[] {0, (byte) Integer.parseInt(row, 2), 0});
        try (Decoded decoded = decode(png, 1)) {
            assertThat(Samples.value(decoded.picture().y(), 0, 0)).isEqualTo(first);
            assertThat(Samples.value(decoded.picture().y(), 1, 0)).isZero();
        }
    }

    @Test
    void looksUpPaletteColours() throws IOException {
        byte[] palette = {0, 0, 0, (byte) 255, 0, 0};
        byte[] png = png(2, 1, 8, 3, palette, new byte[] {0, 1, 0});
        try (Decoded decoded = decode(png, 1)) {
            assertThat(Samples.value(decoded.picture().y(), 0, 0)).isEqualTo(76);
            assertThat(Samples.value(decoded.picture().cr(), 0, 0)).isEqualTo(255);
            assertThat(Samples.value(decoded.picture().y(), 1, 0)).isZero();
        }
    }

    @Test
    void usesWhatIsThereOfATruncatedPngAndWarns() {
        try (Mat noise = noise(200, 200)) {
            byte[] png = Samples.encode(".png", noise);
            int expected = noise.data().get(0) & 0xFF;
            try (Decoded decoded = decode(Arrays.copyOf(png, png.length / 2), 1)) {
                assertThat(decoded.warnings()).singleElement().asString().contains("missing");
                assertThat(Samples.value(decoded.picture().y(), 0, 0)).isEqualTo(expected);
            }
        }
    }

    @Test
    void namesADamagedPng() {
        try (Mat scene = Samples.scene(64, 64)) {
            byte[] png = Samples.encode(".png", scene);
            Arrays.fill(png, 40, png.length - 12, (byte) 7);
            assertThatThrownBy(() -> decode(png, 1))
                    .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.CORRUPT))
                    .hasMessageContaining("a.jpg");
        }
    }

    @Test
    void takesAnEmbeddedProfileToSrgb() {
        byte[] green = new byte[3 * 64 * 64];
        for (int i = 0; i < green.length; i += 3) {
            green[i] = 100;
            green[i + 1] = (byte) 160;
            green[i + 2] = 100;
        }
        byte[] truth = green.clone();
        ColourTransform.of(Profiles.adobe(), ColourModel.RGB).orElseThrow().apply(truth);
        double luma = 0.299 * (truth[2] & 0xFF) + 0.587 * (truth[1] & 0xFF) + 0.114 * (truth[0] & 0xFF);
        try (Mat picture = Samples.mat(64, 64, opencv_core.CV_8UC3, green);
                Decoded decoded = decode(withProfile(Samples.encode(".jpg", picture), Profiles.adobe()), 1)) {
            assertThat(decoded.warnings()).isEmpty();
            assertThat(decoded.picture().halfChroma()).isTrue();
            assertThat((double) Samples.value(decoded.picture().y(), 20, 20)).isCloseTo(luma, within(2.0));
            assertThat((double) Samples.value(decoded.picture().cr(), 10, 10))
                    .isCloseTo(128 + ((truth[2] & 0xFF) - luma) * 0.713, within(2.0));
        }
    }

    @Test
    void ignoresABrokenProfileWithAWarning() {
        byte[] broken = Arrays.copyOf(Profiles.adobe(), 140);
        try (Decoded decoded = decode(withProfile(Samples.jpeg(64, 64), broken), 1)) {
            assertThat(decoded.warnings()).singleElement().asString().contains("profile");
        }
    }

    @Test
    void ignoresSidecarTextsAndLostEndsOfPng() throws IOException {
        byte[] png = png(2, 1, 8, 0, new byte[0], new byte[] {0, 9, 9});
        png[png.length - 1] ^= 1; // a wrong sum of the last chunk
        try (Decoded decoded = decode(png, 1)) {
            assertThat(Samples.value(decoded.picture().y(), 1, 0)).isEqualTo(9);
        }
    }

    @Test
    void refusesWhatWouldNotFit() {
        Limits small = new Limits(1000, 100, 1 << 20, 1 << 20);
        Path file = Samples.write(folder.resolve("a.jpg"), Samples.jpeg(64, 64));
        assertThatThrownBy(() -> new FrameReader(small).read(file))
                .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.TOO_LARGE));
    }

    private Decoded decode(byte[] bytes, int reduction) {
        Path file = Samples.write(folder.resolve("a.jpg"), bytes);
        return decoder.decode(new FrameReader(Limits.STANDARD).read(file), reduction);
    }

    private static byte[] withProfile(byte[] jpeg, byte[] profile) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        content.writeBytes(profile);
        return Samples.withSegment(jpeg, 0xE2, content.toByteArray());
    }

    /** Neutral 16-bit samples 20000 + 13 x + 300 y. */
    private static Mat wide(int width, int height) {
        byte[] samples = new byte[6 * width * height];
        for (int i = 0; i < 3 * width * height; i++) {
            int value = 20000 + 13 * (i / 3 % width) + 300 * (i / 3 / width);
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return Samples.mat(width, height, opencv_core.CV_16UC3, samples);
    }

    /** Grey noise, which does not compress. */
    private static Mat noise(int width, int height) {
        byte[] samples = new byte[width * height];
        int state = 1;
        for (int i = 0; i < samples.length; i++) {
            state = state * 1_103_515_245 + 12_345;
            samples[i] = (byte) (state >> 16);
        }
        return Samples.mat(width, height, opencv_core.CV_8UC1, samples);
    }

    private static byte[] png(int width, int height, int bits, int type, byte[] palette, byte[] rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(header);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {(byte) bits, (byte) type, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "tEXt", new byte[] {'a', 0, 'b'});
        if (palette.length > 0) {
            chunk(out, "PLTE", palette);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(rows);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(type);
        data.write(content);
        data.writeInt((int) sum.getValue());
    }
}
