package pro.photoestate.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;

class FrameReaderTest {

    @TempDir
    Path folder;

    private final FrameReader reader = new FrameReader(Limits.STANDARD);

    @Test
    void tellsKindBySizeAndBytesAndNeverByName() {
        try (Mat scene = Samples.scene(50, 30)) {
            Path file = Samples.write(folder.resolve("really-a-png.jpg"), Samples.encode(".png", scene));
            Frame frame = reader.read(file);
            assertThat(frame.kind()).isEqualTo(FileKind.PNG);
            assertThat(frame.width()).isEqualTo(50);
            assertThat(frame.height()).isEqualTo(30);
            assertThat(frame.bits()).isEqualTo(8);
        }
    }

    @Test
    void readsCameraData() {
        Metadata read = metadata(camera());
        assertThat(read.make()).contains("Canon");
        assertThat(read.model()).contains("EOS R5");
        assertThat(read.captured()).contains(LocalDateTime.of(2026, 3, 14, 15, 9, 26, 530_000_000));
        assertThat(read.seconds()).hasValue(0.008);
        assertThat(read.aperture()).hasValue(8);
        assertThat(read.iso()).hasValue(400);
        assertThat(read.biasEv()).hasValue(-2);
        assertThat(read.flashFired()).contains(true);
    }

    @Test
    void dropsNonsense() {
        SortedMap<Integer, Object> entries = camera();
        entries.put(0x829A, new double[] {0, 0});
        entries.put(0x829D, new double[] {1_000_000, 1});
        entries.put(0x8827, 0);
        entries.put(0x9003, "0000:00:00 00:00:00");
        entries.put(0x0112, 99);
        Metadata read = metadata(entries);
        assertThat(read.seconds()).isEmpty();
        assertThat(read.aperture()).isEmpty();
        assertThat(read.iso()).isEmpty();
        assertThat(read.captured()).isEmpty();
        assertThat(read.orientation()).isEqualTo(1);
    }

    @Test
    void findsFocalLengthInPixelsFromTheFilmEquivalent() {
        Metadata read = metadata(camera());
        assertThat(read.focalPx().orElseThrow()).isCloseTo(24 / 43.267 * Math.hypot(160, 96), within(0.1));
    }

    @Test
    void findsFocalLengthInPixelsFromTheSensorsResolution() {
        SortedMap<Integer, Object> entries = camera();
        entries.remove(0xA405);
        entries.put(0x920A, new double[] {16, 1});
        entries.put(0xA20E, new double[] {1600, 8}); // 200 px a mm at the camera's 320 px, half of it in this picture
        entries.put(0xA210, 4);
        entries.put(0xA002, 320);
        assertThat(metadata(entries).focalPx().orElseThrow()).isCloseTo(16 * 200 / 2.0, within(0.1));
    }

    @Test
    void knowsNoFocalLengthWithoutBoth() {
        assertThat(metadata(new TreeMap<>()).focalPx()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE html><html>, web page",
        "PK\3\4 some archive with photos, archive",
        "....ftypheic...., HEIC",
        "....ftypcrx ...., RAW",
        "....ftypisom...., video",
        "FUJIFILMCCD-RAW 0201, RAW",
        "just a note, text",
        "GIF89a......, GIF",
    })
    void namesWhatAnUnsupportedFileSeemsToBe(String content, String what) {
        assertFault(content.getBytes(StandardCharsets.ISO_8859_1), FaultCode.UNSUPPORTED, what);
    }

    @Test
    void refusesABombByItsHeader() {
        byte[] jpeg = Samples.jpeg(160, 96);
        int frame = 0;
        while ((jpeg[frame] & 0xFF) != 0xFF || (jpeg[frame + 1] & 0xFF) != 0xC0) {
            frame++;
        }
        for (int i = 5; i < 9; i++) {
            jpeg[frame + i] = (byte) 0xFD;
        }
        assertFault(jpeg, FaultCode.TOO_LARGE, "megapixels");
    }

    @Test
    void namesAnEmptyFile() {
        assertFault(new byte[0], FaultCode.EMPTY, "no bytes");
    }

    @Test
    void namesAFileThatEndsInItsHeader() {
        assertFault(java.util.Arrays.copyOf(Samples.jpeg(160, 96), 100), FaultCode.TRUNCATED, "ends before");
    }

    @Test
    void namesAMissingFile() {
        assertThatThrownBy(() -> reader.read(folder.resolve("none.jpg")))
                .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.UNREADABLE))
                .hasMessageContaining("none.jpg");
    }

    @Test
    void keepsOddNamesOnOneLine() {
        assertThat(ShownName.of(Path.of("a\nb\"" + "x".repeat(500) + ".jpg")))
                .doesNotContain("\n")
                .hasSizeLessThan(110)
                .endsWith(".jpg\"");
    }

    private void assertFault(byte[] bytes, FaultCode code, String part) {
        Path file = Samples.write(folder.resolve("photo.jpg"), bytes);
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining("photo.jpg")
                .hasMessageContaining(part);
    }

    private Metadata metadata(SortedMap<Integer, Object> entries) {
        byte[] jpeg = Samples.withExif(Samples.jpeg(160, 96), Samples.tiff(entries));
        return reader.read(Samples.write(folder.resolve("a.jpg"), jpeg)).metadata();
    }

    private static SortedMap<Integer, Object> camera() {
        TreeMap<Integer, Object> entries = new TreeMap<>();
        entries.put(0x010F, "Canon");
        entries.put(0x0110, "EOS R5");
        entries.put(0x829A, new double[] {1, 125});
        entries.put(0x829D, new double[] {8, 1});
        entries.put(0x8827, 400);
        entries.put(0x9003, "2026:03:14 15:09:26");
        entries.put(0x9204, new double[] {-2, 1});
        entries.put(0x9209, 1);
        entries.put(0x9291, "53");
        entries.put(0xA405, 24);
        return entries;
    }
}
