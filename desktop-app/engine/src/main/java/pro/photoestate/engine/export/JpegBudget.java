package pro.photoestate.engine.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Cores;

/**
 * The best-looking JPEG within so many bytes. For every allowed way to thin out colour the highest quality that fits is
 * searched (progressive, with its own Huffman tables), and among those the one is taken that is most like the picture by
 * {@link Ssim}: where the picture's colours are coarse, 4:2:0 frees bytes for luma; where red letters stand on white, it
 * does not pay.
 */
final class JpegBudget {

    /** A quality below this shows blocks on plain walls whatever else is measured (libjpeg's scale). */
    private static final int LEAST_QUALITY = 10;

    /** How much the logarithm of the size grows with one step of quality, on photographs between 30 and 90. */
    private static final double SLOPE = 0.03;

    private final Mat bgr;
    private final long bytes;
    private final Chroma chroma;

    private JpegBudget(Mat bgr, long bytes, Chroma chroma) {
        this.bgr = bgr;
        this.bytes = bytes;
        this.chroma = chroma;
    }

    /**
     * A file that fits.
     *
     * @param jpeg the encoder's bytes, without metadata
     * @param similarity {@link Ssim} of the decoded file
     */
    record Fit(byte[] jpeg, int quality, Chroma chroma, double similarity) {

        private Fit measured(Ssim ssim) {
            try (Mat file = new Mat(1, jpeg.length, opencv_core.CV_8UC1);
                    BytePointer data = file.data()) {
                data.put(jpeg, 0, jpeg.length);
                try (Mat decoded = opencv_imgcodecs.imdecode(file, opencv_imgcodecs.IMREAD_COLOR)) {
                    return new Fit(jpeg, quality, chroma, ssim.of(decoded));
                }
            }
        }
    }

    /**
     * Searches.
     *
     * @param bgr 8-bit BGR
     * @param bytes what the encoder's file may have
     * @param most the highest quality to try
     * @param chroma the only way to keep colour, or absent to try all
     * @return absent when not even the lowest quality fits
     */
    static Optional<Fit> search(Mat bgr, long bytes, int most, Optional<Chroma> chroma, Cores cores) {
        List<Chroma> ways = chroma.map(List::of).orElse(List.of(Chroma.values()));
        Fit[] fits = new Fit[ways.size()];
        try (Ssim ssim = new Ssim(bgr)) {
            cores.run(fits.length, i -> new JpegBudget(bgr, bytes, ways.get(i))
                    .highest(most)
                    .ifPresent(fit -> fits[i] = fit.measured(ssim)));
        }
        return Arrays.stream(fits).filter(Objects::nonNull).max(Comparator.comparingDouble(Fit::similarity));
    }

    /** The highest quality that fits. Size grows about exponentially with quality, so the next guess is a straight line. */
    private Optional<Fit> highest(int most) {
        int over = most;
        byte[] large = JpegCoding.compact(bgr, over, chroma);
        if (large.length <= bytes) {
            return Optional.of(new Fit(large, over, chroma, 1));
        }
        int under = Math.min(LEAST_QUALITY, most) - 1;
        byte[] best = {};
        double overSize = Math.log(large.length);
        double underSize = overSize - SLOPE * (over - under);
        while (over - under > 1) {
            double line = under + (Math.log((double) bytes) - underSize) / (overSize - underSize) * (over - under);
            int quality = Math.clamp(Math.round(line), under + 1, over - 1);
            byte[] jpeg = JpegCoding.compact(bgr, quality, chroma);
            if (jpeg.length <= bytes) {
                best = jpeg;
                under = quality;
                underSize = Math.log(jpeg.length);
            } else {
                over = quality;
                overSize = Math.log(jpeg.length);
                underSize = best.length > 0 ? underSize : overSize - SLOPE * (over - under);
            }
        }
        return best.length == 0 ? Optional.empty() : Optional.of(new Fit(best, under, chroma, 1));
    }
}
