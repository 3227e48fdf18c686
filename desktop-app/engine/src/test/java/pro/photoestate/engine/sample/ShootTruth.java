package pro.photoestate.engine.sample;

import java.util.List;

/**
 * shoot.json: what is true of the sample shoot.
 *
 * @param make of the camera
 * @param model of the camera
 * @param sets the frames that belong together
 * @param broken files that are damaged on purpose
 */
record ShootTruth(String make, String model, List<SetTruth> sets, List<String> broken) {

    /**
     * One set of frames.
     *
     * @param scene name of the view
     * @param kind {@code bracket}, {@code hand-held}, {@code fan}, {@code flash} or {@code single}
     * @param reference file that the photographer metered
     * @param frames all files, in the order of capture
     * @param focalPx focal length in px
     * @param rollDeg of the camera, clockwise, degrees
     * @param pitchDeg of the camera, up, degrees
     * @param homography upright px of the reference -> px of a level picture
     */
    record SetTruth(
            String scene,
            String kind,
            String reference,
            List<FrameTruth> frames,
            double focalPx,
            double rollDeg,
            double pitchDeg,
            double[] homography) {}

    /**
     * One file.
     *
     * @param file its name
     * @param ev exposure over the reference
     * @param flash whether the flash fired
     * @param toReference upright px of this frame -> px of the reference
     */
    record FrameTruth(String file, double ev, boolean flash, double[] toReference) {}
}
