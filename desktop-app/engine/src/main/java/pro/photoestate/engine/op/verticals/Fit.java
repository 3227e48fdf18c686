package pro.photoestate.engine.op.verticals;

/**
 * A vanishing point and how well the picture supports it.
 *
 * @param point where the verticals meet
 * @param score the votes it got
 * @param uncertaintyDeg standard deviation of the tilt that follows from it, degrees
 * @param inlierShare share of the near-vertical length that agrees with it, 0..1
 * @param inlierLength length that agrees with it, in half diagonals of the picture
 */
record Fit(VanishingPoint point, double score, double uncertaintyDeg, double inlierShare, double inlierLength) {

    /** The same with a reason for doubt added to its uncertainty, degrees. */
    Fit doubted(double deg) {
        return new Fit(point, score, Math.hypot(uncertaintyDeg, deg), inlierShare, inlierLength);
    }
}
