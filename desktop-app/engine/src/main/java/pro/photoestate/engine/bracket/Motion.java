package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Homography;

/**
 * How a frame lies on the reference, by the evidence of matched pieces.
 *
 * @param toFrame reference px -> frame px, at the size that was matched
 * @param model the simplest model that explains the matches
 * @param tried pieces that had texture enough to be looked for
 * @param matches pieces that were found
 * @param inliers pieces that agree with the motion
 * @param residualPx median distance of the agreeing pieces from where the motion puts them, px
 * @param movedPx median distance that the agreeing pieces moved, px
 */
record Motion(
        Homography toFrame,
        MotionModel model,
        int tried,
        int matches,
        int inliers,
        double residualPx,
        double movedPx) {

    /** Pieces that must agree: chance agreement of so many is out of the question. */
    private static final int ENOUGH = 8;
    /** Share of the pieces found that must agree; the others are people, leaves, reflections, parallax. */
    private static final double SHARE = 0.4;

    /** Whether the matches prove the motion. */
    boolean proven() {
        return inliers >= ENOUGH && inliers >= SHARE * matches;
    }

    /** Whether most of what was looked for agrees, be it little. */
    boolean promising() {
        return inliers >= 3 && inliers * 2 >= tried;
    }

    /** Whether there was too little to match, rather than a contradiction. */
    boolean blind() {
        return tried < 2 * ENOUGH;
    }

    /** The same, when {@code spots} places at full size were worth a look. */
    Motion after(int spots) {
        return new Motion(toFrame, model, spots, matches, inliers, residualPx, movedPx);
    }

    /** The same motion between pictures {@code factor} times as large. */
    Motion enlarged(int factor) {
        return new Motion(
                toFrame.rescaled(factor), model, tried, matches, inliers, residualPx * factor, movedPx * factor);
    }

    /** The motion to the next frame of a chain. */
    Motion then(Motion next) {
        MotionModel richer = next.model.compareTo(model) > 0 ? next.model : model;
        double residual = Math.hypot(residualPx, next.residualPx);
        return new Motion(
                toFrame.then(next.toFrame),
                richer,
                next.tried,
                next.matches,
                next.inliers,
                residual,
                movedPx + next.movedPx);
    }
}
