package pro.photoestate.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.bench.CameraPreview;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.screen.ScreenDecoder;
import pro.photoestate.engine.screen.ScreenPicture;

class EmbeddedPreviewTest {

    private static final Limits LIMITS = Limits.STANDARD;

    @TempDir
    Path folder;

    private PlaneStore store;
    private Decoder decoder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        store = new PlaneStore(64 << 20, folder);
        decoder = new Decoder(store, Cores.single(), LIMITS);
        file = folder.resolve("a.jpg");
        try (Mat scene = Samples.scene(900, 600)) {
            opencv_imgcodecs.imwrite(file.toString(), scene);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Optional<Picture> preview() {
        return decoder.preview(new FrameReader(LIMITS).read(file));
    }

    @Test
    void aFileWithoutPreviewHasNone() {
        assertThat(preview()).isEmpty();
    }

    @Test
    void thePreviewOfACameraComesWithoutItsBlackBars() throws IOException {
        CameraPreview.into(file);
        try (Picture preview = preview().orElseThrow()) {
            assertThat(preview.width()).isEqualTo(160);
            assertThat(preview.height()).isEqualTo(107);
            byte[] row = new byte[160];
            preview.y().read(0, 2, row, 160);
            assertThat(row[80] & 0xFF).isGreaterThan(30); // a bar would be black
        }
    }

    @Test
    void itIsTurnedAsThePhotoIs() throws IOException {
        CameraPreview.into(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, turned(bytes));
        Frame frame = new FrameReader(LIMITS).read(file);
        assertThat(frame.height()).isEqualTo(900);
        ScreenDecoder screen = new ScreenDecoder(decoder, Cores.single());
        ScreenPicture preview = screen.preview(frame, 160).orElseThrow();
        ScreenPicture real = screen.decode(frame, 160);
        assertThat(preview.height()).isEqualTo(160);
        assertThat(real.height()).isEqualTo(160);
        assertThat(meanDifference(preview, real)).isLessThan(6);
    }

    /** Puts an orientation of 6 into the first directory, which was empty. */
    private static byte[] turned(byte[] jpeg) {
        int tiff = 12;
        ByteBuffer in = ByteBuffer.wrap(jpeg).order(ByteOrder.LITTLE_ENDIAN);
        int second = in.getInt(tiff + 10); // behind a directory without entries
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 18).order(ByteOrder.LITTLE_ENDIAN);
        int start = tiff + 14; // after the empty directory come 18 more bytes with another one
        out.put(jpeg, 0, start);
        out.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6).putInt(second + 18);
        out.put(jpeg, start, jpeg.length - start);
        out.putInt(tiff + 4, 14);
        int entry = tiff + second + 18 + 2 + 12;
        out.putInt(entry + 8, out.getInt(entry + 8) + 18);
        int length = (((out.get(4) & 0xFF) << 8) | (out.get(5) & 0xFF)) + 18;
        out.put(4, (byte) (length >> 8)).put(5, (byte) length);
        return out.array();
    }

    private static double meanDifference(ScreenPicture a, ScreenPicture b) {
        long sum = 0;
        int width = Math.min(a.width(), b.width());
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < width; x++) {
                int p = a.argb()[y * a.width() + x];
                int q = b.argb()[y * b.width() + x];
                sum += Math.abs((p & 0xFF) - (q & 0xFF)) + Math.abs(((p >> 16) & 0xFF) - ((q >> 16) & 0xFF));
            }
        }
        return sum / 2.0 / width / a.height();
    }

    @Test
    void whatIsNoPictureIsNoPreview() throws IOException {
        byte[] plain = Files.readAllBytes(file);
        Files.write(file, CameraPreview.with(plain, new byte[5000]));
        assertThat(preview()).isEmpty();
        Files.write(file, CameraPreview.with(plain, Arrays.copyOf(plain, 600)));
        assertThat(preview()).isEmpty();
    }

    @Test
    void noSpoiltStructureEndsInMoreThanNoPreview() throws IOException {
        CameraPreview.into(file);
        byte[] good = Files.readAllBytes(file);
        Frame frame = new FrameReader(LIMITS).read(file);
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        int structure = 12 + 14 + 2 + 36 + 4;
        for (int round = 0; round < 600; round++) {
            byte[] spoilt = good.clone();
            for (int i = 0; i < 3; i++) {
                int at = 12 + chance.nextInt(structure - 12);
                spoilt[at] = (byte) (chance.nextBoolean() ? chance.nextInt(256) : chance.nextBoolean() ? 0xFF : 0x7F);
            }
            Files.write(file, spoilt);
            decoder.preview(frame).ifPresent(Picture::close);
        }
        assertThat(store.freeBytes()).isEqualTo(64 << 20);
    }
}
