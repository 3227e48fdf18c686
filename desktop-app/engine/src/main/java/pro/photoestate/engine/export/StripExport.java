package pro.photoestate.engine.export;

import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Writes a full-size JPEG in strips while they are rendered, with metadata, under its name only when whole. For profiles
 * that keep the size and have no budget (see {@link ExportProfile#fullSizeJpeg}). {@link #encode} is thread-safe;
 * {@link #close} without {@link #finish} leaves nothing behind.
 */
public final class StripExport implements AutoCloseable {

    /** Rows of a strip: enough work for a task, and a few strips fit into the caches. */
    private static final int STRIP_ROWS = 256;

    private final ExportJob job;
    private final JpegForm form;
    private final PhotoMetadata metadata;
    private final SafeFile file;
    private final JpegStrips strips;

    private StripExport(ExportJob job, JpegForm form, PhotoMetadata metadata, SafeFile file) {
        this.job = job;
        this.form = form;
        this.metadata = metadata;
        this.file = file;
        this.strips = JpegStrips.begin(form, metadata.segments(), file.stream());
    }

    /**
     * Begins a file.
     *
     * @param width width of the picture, px
     * @param height its height, px
     * @param halfChroma whether the picture's own chroma has half the size: more would be kept for nothing
     * @throws pro.photoestate.engine.image.PhotoException EXISTS or UNWRITABLE
     */
    public static StripExport begin(ExportJob job, int width, int height, boolean halfChroma) {
        Chroma chroma = job.profile()
                .chroma()
                .orElse(halfChroma ? Chroma.C420 : job.profile().plainChroma());
        int rows = JpegForm.stripRows(width, chroma, STRIP_ROWS);
        var form = new JpegForm(width, height, rows, job.profile().quality(), chroma);
        PhotoMetadata metadata = PhotoMetadata.of(job, new Size(width, height));
        return new StripExport(job, form, metadata, SafeFile.create(job.target(), job.overwrite()));
    }

    /** The strips that are wanted. */
    public JpegForm form() {
        return form;
    }

    /**
     * Encodes one strip; see {@link JpegStrips#encode}.
     *
     * @param bgr 8-bit BGR, may be reused afterwards
     */
    public void encode(int strip, Mat bgr) {
        strips.encode(strip, bgr);
    }

    /** Ends the file and gives it its name; all strips must be encoded. */
    public Rendition finish() {
        long bytes = strips.finish();
        file.commit();
        return new Rendition(
                job.target(),
                form.width(),
                form.height(),
                bytes,
                form.quality(),
                Optional.of(form.chroma()),
                OptionalDouble.empty(),
                metadata.warnings());
    }

    @Override
    public void close() {
        file.close();
    }
}
