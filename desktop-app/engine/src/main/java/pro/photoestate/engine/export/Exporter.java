package pro.photoestate.engine.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * Writes finished pictures by an {@link ExportProfile}: resized in linear light, sharpened for its size, within the byte
 * budget, with metadata, under its name only when whole. Thread-safe. A full-size JPEG without budget is better written
 * with {@link StripExport}, which needs no full-size picture.
 */
public final class Exporter {

    /** Below this likeness people see the compression without looking for it; found on photographs of rooms and houses. */
    private static final double ACCEPTABLE = 0.93;

    /** By how much a photo shrinks at a time when it may, to fit its budget. */
    private static final double SHRINK = 0.88;

    /** A photo never becomes smaller than half the size that the profile allows. */
    private static final double LEAST_SCALE = 0.5;

    /** Up to so many pixels a file is made as small as it gets; larger ones are encoded on all cores instead. */
    private static final long COMPACT_PIXELS = 4_000_000;

    private static final int STRIP_ROWS = 256;

    private Exporter() {}

    /**
     * Writes one file.
     *
     * @param bgr the full-size picture, sRGB-encoded BGR of 8 or 16 bits; not changed
     * @throws PhotoException {@link FaultCode#EXISTS}, {@link FaultCode#UNWRITABLE}, or {@link FaultCode#INVALID_SETTING}
     *     when no file fits the budget
     */
    public static Rendition export(Mat bgr, ExportJob job, Cores cores) {
        try (SafeFile file = SafeFile.create(job.target(), job.overwrite())) {
            Size size = job.profile().size(bgr.cols(), bgr.rows());
            Encoded encoded = encode(bgr, size, job, cores);
            file.stream().write(encoded.file());
            file.commit();
            return encoded.rendition(job);
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE,
                    Sentence.of("engine.export.unwritable", job.target()),
                    e);
        }
    }

    private static Encoded encode(Mat bgr, Size size, ExportJob job, Cores cores) {
        if (job.profile().maxBytes().isPresent()) {
            return withinBudget(bgr, size, job, cores);
        }
        PhotoMetadata metadata = PhotoMetadata.of(job, size);
        ExportProfile profile = job.profile();
        int bits = profile.format() == Format.TIFF && bgr.depth() == opencv_core.CV_16U ? 16 : 8;
        try (Mat finished = finished(bgr, size, profile.sharpening(), bits, cores)) {
            if (profile.format() != Format.JPEG) {
                byte[] file = LosslessFile.encode(finished, profile.format(), metadata);
                return new Encoded(
                        file, size, 0, Optional.empty(), OptionalDouble.empty(), metadata.warnings());
            }
            Chroma chroma = profile.plainChroma();
            return new Encoded(
                    jpeg(finished, profile.quality(), chroma, metadata.segments(), cores),
                    size,
                    profile.quality(),
                    Optional.of(chroma),
                    OptionalDouble.empty(),
                    metadata.warnings());
        }
    }

    private static byte[] jpeg(Mat bgr, int quality, Chroma chroma, List<byte[]> segments, Cores cores) {
        if ((long) bgr.cols() * bgr.rows() <= COMPACT_PIXELS) {
            return JpegHeader.withSegments(JpegCoding.compact(bgr, quality, chroma), segments);
        }
        var form = new JpegForm(
                bgr.cols(), bgr.rows(), JpegForm.stripRows(bgr.cols(), chroma, STRIP_ROWS), quality, chroma);
        var out = new ByteArrayOutputStream();
        JpegStrips strips = JpegStrips.begin(form, segments, out);
        cores.run(form.strips(), i -> {
            try (Mat rows = bgr.rowRange(form.firstRow(i), form.firstRow(i) + form.rows(i))) {
                strips.encode(i, rows);
            }
        });
        strips.finish();
        return out.toByteArray();
    }

    private static Encoded withinBudget(Mat bgr, Size whole, ExportJob job, Cores cores) {
        Encoded best = null;
        double scale = 1;
        do {
            Size size = new Size(
                    Math.max(1, (int) Math.round(whole.width() * scale)),
                    Math.max(1, (int) Math.round(whole.height() * scale)));
            best = fit(bgr, size, job, cores).orElse(best);
            scale *= SHRINK;
        } while (job.profile().smaller() && scale >= LEAST_SCALE && (best == null || !best.acceptable()));
        if (best == null) {
            throw new PhotoException(
                    FaultCode.INVALID_SETTING,
                    Sentence.of("engine.export.tooLarge", job.target(), job.profile().maxBytes().orElse(0), job.profile().name()));
        }
        return best.acceptable() ? best : best.withWarning(strained(best, job));
    }

    /** Fits at one size. Sharpening costs bytes: where that leaves too few for the picture itself, it is left out. */
    private static Optional<Encoded> fit(Mat bgr, Size size, ExportJob job, Cores cores) {
        PhotoMetadata metadata = PhotoMetadata.of(job, size);
        int sharpening = job.profile().sharpening();
        Optional<Encoded> sharp = fit(bgr, size, job.profile(), sharpening, metadata, cores);
        if (sharpening == 0 || sharp.filter(Encoded::acceptable).isPresent()) {
            return sharp;
        }
        return fit(bgr, size, job.profile(), 0, metadata, cores).or(() -> sharp);
    }

    private static Optional<Encoded> fit(
            Mat bgr, Size size, ExportProfile profile, int sharpening, PhotoMetadata metadata, Cores cores) {
        List<byte[]> segments = metadata.segments();
        long extra = segments.stream().mapToLong(s -> s.length).sum();
        long room = profile.maxBytes().orElseThrow() - extra;
        try (Mat finished = finished(bgr, size, sharpening, 8, cores)) {
            return JpegBudget.search(finished, room, profile.quality(), profile.chroma(), cores)
                    .map(fit -> new Encoded(
                            JpegHeader.withSegments(fit.jpeg(), segments),
                            size,
                            fit.quality(),
                            Optional.of(fit.chroma()),
                            OptionalDouble.of(fit.similarity()),
                            metadata.warnings()));
        }
    }

    private static Mat finished(Mat bgr, Size size, int sharpening, int bits, Cores cores) {
        boolean asItIs = sharpening == 0 && bits == 8 && bgr.depth() == opencv_core.CV_8U;
        if (asItIs && size.equals(new Size(bgr.cols(), bgr.rows()))) {
            return new Mat(bgr);
        }
        try (Mat small = sized(bgr, size, cores)) {
            return OutputSharpening.apply(small, sharpening, bits, cores);
        }
    }

    private static Mat sized(Mat bgr, Size size, Cores cores) {
        if (size.width() < bgr.cols() || size.height() < bgr.rows()) {
            return Resize.shrink(bgr, size.width(), size.height(), cores);
        }
        Mat same = new Mat();
        bgr.convertTo(same, opencv_core.CV_16U, bgr.depth() == opencv_core.CV_8U ? 257 : 1, 0);
        return same;
    }

    private static String strained(Encoded encoded, ExportJob job) {
        return ("%s had to be compressed strongly to stay within %d bytes (quality %d, likeness %.3f); allow more bytes "
                        + "or a smaller size in the profile %s")
                .formatted(
                        job.target(),
                        job.profile().maxBytes().orElse(0),
                        encoded.quality(),
                        encoded.similarity().orElse(0),
                        job.profile().name());
    }

    /** A file in memory, with what is to be told about it. */
    private record Encoded(
            byte[] file,
            Size size,
            int quality,
            Optional<Chroma> chroma,
            OptionalDouble similarity,
            List<String> warnings) {

        boolean acceptable() {
            return similarity.orElse(1) >= ACCEPTABLE;
        }

        Encoded withWarning(String sentence) {
            List<String> more = new ArrayList<>(warnings);
            more.add(sentence);
            return new Encoded(file, size, quality, chroma, similarity, more);
        }

        Rendition rendition(ExportJob job) {
            return new Rendition(
                    job.target(), size.width(), size.height(), file.length, quality, chroma, similarity, warnings);
        }
    }
}
