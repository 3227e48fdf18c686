package pro.photoestate.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;

class JpegStripsTest {

    @ParameterizedTest
    @CsvSource({
        "C420, 317, 211, 16", "C422, 317, 211, 32", "C444, 317, 211, 64", "C420, 64, 640, 16", "C420, 33, 10, 16",
        "C444, 40, 48, 16"
    })
    void joinedStripsHaveThePixelsOfOneEncoding(Chroma chroma, int width, int height, int rows) {
        try (Mat picture = TestPictures.room(width, height)) {
            byte[] joined = inStrips(picture, new JpegForm(width, height, rows, 88, chroma), List.of());
            byte[] whole = JpegCoding.baseline(picture, 88, chroma);

            assertThat(TestPictures.decode(joined)).isEqualTo(TestPictures.decode(whole));
        }
    }

    @Test
    void stripsMayComeInAnyOrderFromSeveralThreads() {
        try (Mat picture = TestPictures.room(200, 500)) {
            var form = new JpegForm(200, 500, 16, 80, Chroma.C420);
            byte[] inOrder = inStrips(picture, form, List.of());
            var sink = new ByteArrayOutputStream();
            JpegStrips strips = JpegStrips.begin(form, List.of(), sink);

            IntStream.range(0, form.strips()).parallel().forEach(i -> encode(strips, form, form.strips() - 1 - i, picture));

            assertThat(strips.finish()).isEqualTo(sink.size());
            assertThat(sink.toByteArray()).isEqualTo(inOrder);
        }
    }

    @Test
    void anotherDecoderReadsTheSamePicture() throws IOException {
        try (Mat picture = TestPictures.room(120, 90)) {
            byte[] jpeg = inStrips(picture, new JpegForm(120, 90, 16, 95, Chroma.C444), List.of());

            var image = ImageIO.read(new ByteArrayInputStream(jpeg));

            assertThat(image.getWidth()).isEqualTo(120);
            assertThat(image.getHeight()).isEqualTo(90);
            byte[] bgr = TestPictures.bytes(picture);
            int at = (80 * 120 + 60) * 3;
            assertThat(image.getRGB(60, 80) & 0xFF).isCloseTo(bgr[at] & 0xFF, org.assertj.core.data.Offset.offset(8));
        }
    }

    @Test
    void insertsTheGivenSegmentsAfterTheStart() {
        byte[] comment = "\u00ff\u00fe\u0000\u0006home".getBytes(StandardCharsets.ISO_8859_1);
        try (Mat picture = TestPictures.room(64, 64)) {
            byte[] jpeg = inStrips(picture, new JpegForm(64, 64, 16, 80, Chroma.C420), List.of(comment));

            String text = new String(jpeg, StandardCharsets.ISO_8859_1);
            assertThat(text.indexOf("JFIF")).isLessThan(text.indexOf("home"));
            assertThat(text.indexOf("home")).isLessThan(40);
        }
    }

    @Test
    void keepsAStripBelowTheLongestRestartInterval() {
        assertThat(JpegForm.stripRows(65_500, Chroma.C444, 256)).isEqualTo(64);
        assertThat(JpegForm.stripRows(6000, Chroma.C420, 256)).isEqualTo(256);
        assertThatThrownBy(() -> new JpegForm(65_500, 1000, 256, 90, Chroma.C444))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToEndWithAStripMissing() {
        try (Mat picture = TestPictures.room(64, 64)) {
            var form = new JpegForm(64, 64, 16, 80, Chroma.C420);
            JpegStrips strips = JpegStrips.begin(form, List.of(), new ByteArrayOutputStream());
            encode(strips, form, 1, picture);

            assertThatThrownBy(strips::finish).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> encode(strips, form, 1, picture)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFullDiskIsAFaultOfTheOutput() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (Mat picture = TestPictures.room(64, 16)) {
            var form = new JpegForm(64, 16, 16, 80, Chroma.C420);
            assertThatThrownBy(() -> encode(JpegStrips.begin(form, List.of(), full), form, 0, picture))
                    .isInstanceOfSatisfying(
                            PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.UNWRITABLE))
                    .hasMessageContaining("no space is left on the disk");
        }
    }

    private static byte[] inStrips(Mat picture, JpegForm form, List<byte[]> segments) {
        var sink = new ByteArrayOutputStream();
        JpegStrips strips = JpegStrips.begin(form, segments, sink);
        for (int i = 0; i < form.strips(); i++) {
            encode(strips, form, i, picture);
        }
        strips.finish();
        return sink.toByteArray();
    }

    private static void encode(JpegStrips strips, JpegForm form, int strip, Mat picture) {
        int first = form.firstRow(strip);
        try (Mat rows = picture.rowRange(first, first + form.rows(strip))) {
            strips.encode(strip, rows);
        }
    }
}
