package pro.photoestate.engine.op.verticals;

import java.util.Optional;
import java.util.OptionalDouble;
import pro.photoestate.engine.image.Homography;

/**
 * What the verticals of a scene tell about how the camera was held. Immutable.
 *
 * @param version of the algorithm, {@link Verticals#VERSION}
 * @param width of the upright reference frame, px
 * @param height of the upright reference frame, px
 * @param focalPx focal length in its pixels, from the file or, where that does not tell it, estimated; changes
 *     proportions slightly, never whether verticals get straight
 * @param rollDeg degrees that verticals lean to the right in the middle of the picture; 0 where unknown
 * @param pitchDeg degrees that the camera looked up; 0 where unknown
 * @param tiltDeg mean angle between verticals and the picture's sides before the correction; absent without enough
 *     evidence
 * @param uncertaintyDeg standard deviation of that angle, 0..90
 * @param residualDeg the mean tilt that is to be expected in the finished photo; absent where unknown
 * @param confidence probability that the tilt was found to within 0.3 degrees, 0..1
 * @param refusal why nothing was changed; absent when the correction is applied
 * @param homography pixel of the reference frame -> pixel of the straightened picture before any crop; identity when
 *     refused
 */
public record VerticalsAnalysis(
        int version,
        int width,
        int height,
        double focalPx,
        double rollDeg,
        double pitchDeg,
        OptionalDouble tiltDeg,
        double uncertaintyDeg,
        OptionalDouble residualDeg,
        double confidence,
        Optional<Refusal> refusal,
        Homography homography) {

    /** Whether the automatic correction changes the picture. */
    public boolean applied() {
        return refusal.isEmpty();
    }

    /** The automatic correction with what a person set by hand in place of it, value by value. */
    public Homography correctedBy(VerticalsParams params) {
        if (params.automatic()) {
            return homography;
        }
        double roll = params.rollDeg().orElse(applied() ? rollDeg : 0);
        double pitch = params.pitchDeg().orElse(applied() ? pitchDeg : 0);
        return roll == 0 && pitch == 0 && params.yawDeg() == 0
                ? Homography.IDENTITY
                : new Camera(width, height, focalPx).level(roll, pitch, params.yawDeg());
    }
}
