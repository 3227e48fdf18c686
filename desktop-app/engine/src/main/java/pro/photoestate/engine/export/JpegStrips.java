package pro.photoestate.engine.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;

/**
 * One baseline JPEG encoded in strips by several threads. Every strip is encoded alone and becomes a restart interval of
 * the whole (ITU-T T.81, B.2.4.4 and F.1.1.5.1): at a restart the encoder's state starts anew, so the joined picture has
 * the very coefficients of one that was encoded at once. No full-size picture needs to exist.
 *
 * <p>{@link #encode} is thread-safe and takes strips in any order; a finished strip waits in memory, encoded, until those
 * above it are written. The sink is written by one thread at a time and is neither flushed nor closed here.
 */
public final class JpegStrips {

    private final JpegForm form;
    private final List<byte[]> segments;
    private final OutputStream sink;
    private final Map<Integer, byte[]> waiting = new HashMap<>();
    private int written;
    private long bytes;

    private JpegStrips(JpegForm form, List<byte[]> segments, OutputStream sink) {
        this.form = form;
        this.segments = segments;
        this.sink = sink;
    }

    /**
     * Begins a JPEG.
     *
     * @param segments whole marker segments to stand right after SOI, such as EXIF and ICC; an APP0 among them replaces
     *     the encoder's
     * @param sink takes the file's bytes
     */
    public static JpegStrips begin(JpegForm form, List<byte[]> segments, OutputStream sink) {
        return new JpegStrips(form, List.copyOf(segments), sink);
    }

    /**
     * Encodes one strip; the matrix may be reused afterwards.
     *
     * @param strip 0 .. {@link JpegForm#strips} - 1, each once
     * @param bgr 8-bit BGR, {@code width x} {@link JpegForm#rows}
     * @throws PhotoException {@link FaultCode#UNWRITABLE} when the sink fails
     */
    public void encode(int strip, Mat bgr) {
        if (bgr.cols() != form.width() || bgr.rows() != form.rows(strip)) {
            throw new IllegalArgumentException(
                    "strip %d has %d x %d pixels".formatted(strip, bgr.cols(), bgr.rows()));
        }
        accept(strip, JpegCoding.baseline(bgr, form.quality(), form.chroma()));
    }

    /**
     * Ends the JPEG once all strips are encoded.
     *
     * @return the file's length in bytes
     * @throws PhotoException {@link FaultCode#UNWRITABLE} when the sink fails
     */
    public synchronized long finish() {
        if (written != form.strips()) {
            throw new IllegalStateException("%d of %d strips are encoded".formatted(written, form.strips()));
        }
        write(new byte[] {(byte) 0xFF, (byte) JpegHeader.EOI}, 0, 2);
        return bytes;
    }

    private synchronized void accept(int strip, byte[] jpeg) {
        if (strip < written || waiting.putIfAbsent(strip, jpeg) != null) {
            throw new IllegalArgumentException("strip %d was encoded before".formatted(strip));
        }
        byte[] next = waiting.remove(written);
        while (next != null) {
            append(next);
            written++;
            next = waiting.remove(written);
        }
    }

    private void append(byte[] jpeg) {
        if (written == 0) {
            byte[] header = JpegHeader.ofStrips(jpeg, form, segments);
            write(header, 0, header.length);
        } else {
            int restart = JpegHeader.RST0 + (written - 1) % 8;
            write(new byte[] {(byte) 0xFF, (byte) restart}, 0, 2);
        }
        int start = JpegHeader.entropyStart(jpeg);
        write(jpeg, start, jpeg.length - 2 - start);
    }

    private void write(byte[] data, int offset, int count) {
        try {
            sink.write(data, offset, count);
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE,
                    Sentence.of("engine.export.pictureUnwritable", Reason.of(e)),
                    e);
        }
        bytes += count;
    }
}
