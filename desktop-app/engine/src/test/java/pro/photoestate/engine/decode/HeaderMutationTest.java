package pro.photoestate.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pro.photoestate.engine.image.FaultCode;

/** Whatever bytes a file has, its header is told or refused with a code; nothing else ever comes out. */
class HeaderMutationTest {

    private static final int INPUTS = 2000;

    static Stream<Map.Entry<String, byte[]>> seeds() {
        TreeMap<Integer, Object> entries = new TreeMap<>();
        entries.put(0x010F, "Maker of cameras");
        entries.put(0x0112, 6);
        entries.put(0x829A, new double[] {1, 125});
        byte[] exif = Samples.withExif(Samples.jpeg(16, 16), Samples.tiff(entries));
        try (Mat scene = Samples.scene(16, 16)) {
            return Map.of(
                    "JPEG", exif,
                    "PNG", Samples.encode(".png", scene),
                    "TIFF", Samples.encode(".tif", scene),
                    "WebP", Samples.encode(".webp", scene),
                    "profile", Profiles.adobe())
                    .entrySet()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMutationIsToldOrRefusedWithACode(Map.Entry<String, byte[]> seed) {
        SplittableRandom random = new SplittableRandom(20261123);
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = mutate(seed.getValue(), random);
            if (seed.getKey().equals("profile")) {
                readProfile(bytes);
            } else {
                readHeader(bytes);
            }
        }
    }

    private static byte[] mutate(byte[] seed, SplittableRandom random) {
        int length = random.nextInt(4) == 0 ? random.nextInt(seed.length + 1) : seed.length;
        byte[] bytes = java.util.Arrays.copyOf(seed, length);
        for (int i = random.nextInt(8); i >= 0 && length > 0; i--) {
            int at = random.nextInt(length);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 0xFF : 0);
        }
        return bytes;
    }

    private static void readHeader(byte[] bytes) {
        try {
            Header header = HeaderReader.read(ByteSource.of(MemorySegment.ofArray(bytes)), Limits.STANDARD);
            assertThat(header.decodedBytes()).isBetween(1L, Limits.STANDARD.decodedBytes());
            header.exif().ifPresent(e -> assertThat(MetadataReader.read(e, 16, 16).orientation()).isBetween(1, 8));
        } catch (FormatException e) {
            assertThat(e.code()).isNotEqualTo(FaultCode.INTERNAL);
            assertThat(e.getMessage()).isNotBlank();
        } catch (IOException e) {
            assertThat(e).isInstanceOf(java.io.EOFException.class);
        }
    }

    private static void readProfile(byte[] bytes) {
        try {
            ColourTransform.of(bytes, ColourModel.RGB).ifPresent(t -> t.apply(new byte[] {1, 2, 3}));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }
}
