package pro.photoestate.engine.bracket;

/**
 * How far matched pieces can be trusted.
 *
 * @param floor uncertainty that every match has beyond its noise, px
 * @param tolerance how far off an agreeing match may be at most, px
 */
record Trust(double floor, double tolerance) {

    /** Between equal exposures: JPEG blocks, optics, the bilinear filter, px. */
    private static final double EQUAL = 0.06;
    /** For each EV between the exposures: light bleeds, and tone curves move the middle of an edge, px. */
    private static final double EACH_EV = 0.06;
    /** Parallax and lens distortion leave this much at most, px. */
    private static final double MOST = 1.5;

    static Trust across(ToneGap gap) {
        return new Trust(EQUAL + EACH_EV * Math.min(Math.abs(gap.ev()), 8), MOST);
    }
}
