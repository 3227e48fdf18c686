package pro.photoestate.engine.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a picture measures, in numbers; the definitions are those of {@link Quality}.
 *
 * @param clippedPct share of the picture that is white without detail, %
 * @param crushedPct share of the picture that is black without detail, %
 * @param sharpness 0 (blurred) .. 1 (edges as crisp as the pixels allow)
 * @param noise standard deviation of the noise of luma in 8-bit steps of the encoded picture
 * @param castDeltaE CIEDE2000 between the mean of what is nearly neutral and grey
 * @param exposureMean mean of encoded luma, 0..1
 * @param exposureMedian median of encoded luma, 0..1
 * @param tiltDeg residual tilt of the verticals in degrees, where it was measured
 * @param warnings what a photographer should look at, one clause each; may be empty
 */
public record QualityFigures(
        double clippedPct,
        double crushedPct,
        double sharpness,
        double noise,
        double castDeltaE,
        double exposureMean,
        double exposureMedian,
        OptionalDouble tiltDeg,
        List<String> warnings) {

    public QualityFigures {
        warnings = List.copyOf(warnings);
    }

    /** These figures with the residual tilt of the verticals, and a warning if it shows. */
    public QualityFigures withTilt(double degrees) {
        List<String> all = new ArrayList<>(warnings);
        Warnings.ofTilt(degrees).ifPresent(all::add);
        return new QualityFigures(
                clippedPct,
                crushedPct,
                sharpness,
                noise,
                castDeltaE,
                exposureMean,
                exposureMedian,
                OptionalDouble.of(degrees),
                all);
    }
}
