package pro.photoestate.engine.bracket;

/**
 * The evidence that two shots belong to one scene.
 *
 * @param odds natural logarithm of the odds; 0 is undecided
 * @param similarity how alike they look
 */
record Link(double odds, Similarity similarity) {

    /** Odds a unit of correlation: between 0.26, the most of 2,400 unrelated pairs, and 0.45, the least of related ones. */
    private static final double EACH_CORRELATION = 25;
    /** Correlation at which it may be either, in frames taken within a minute. */
    private static final double EITHER = 0.36;
    /** The same without a capture time to vouch for it. */
    private static final double EITHER_UNTIMED = 0.42;
    /** Share of comparable pixels from which the correlation counts fully. */
    private static final double ENOUGH_SHARE = 0.15;
    /** Odds never exceed this: metadata lie, and rooms look alike. */
    private static final double MOST = 7;
    /** Odds from which there is no need to look for more evidence. */
    private static final double STRONG = 4;

    /** A pause that a camera's own bracketing leaves, s; file times are often whole seconds. */
    private static final double BURST = 2.5;
    /** A pause in which a photographer turns a dial, s. */
    private static final double DIAL = 60;
    /** A pause after which it is another photo even if nothing moved, s. */
    private static final double BREAK = 900;
    /** Odds lost for each doubling of the pause beyond the dial. */
    private static final double EACH_DOUBLING = 1.8;
    /** Odds of two frames in a burst that cannot be compared, one being black or white. */
    private static final double BLIND_BURST = 1.5;

    /** Settings this far apart tell a bracket from automatic exposure of another room, EV. */
    private static final double RUNGS = 1.5;
    /** Odds when the pictures' brightness follows the settings, and their loss when it does not. */
    private static final double FOLLOWS = 2;
    private static final double FOLLOWS_NOT = -1;
    /** Brightness follows less than settings where much is clipped, and a little more by the tone curve. */
    private static final double LEAST_FOLLOWED = 0.35;
    private static final double MOST_FOLLOWED = 1.4;

    /** Of two shots that cannot be of one scene. */
    private static final Link NONE = new Link(-MOST, new Similarity(0, 0, 0));

    /** Evidence for two shots in order of time. */
    static Link between(Shot first, Shot second) {
        double pause = first.timed() && second.timed() ? first.pauseBefore(second) : 0;
        if (!first.compatible(second) || pause > BREAK) {
            return NONE;
        }
        Similarity similarity = Similarity.of(first.signature(), second.signature());
        double certainty = Math.min(1, similarity.share() / ENOUGH_SHARE);
        double middle = first.timed() ? EITHER : EITHER_UNTIMED;
        double looks = Math.min(MOST, certainty * EACH_CORRELATION * (similarity.correlation() - middle));
        double time = first.timed() ? time(pause, 1 - certainty) : certainty - 1;
        return new Link(Math.clamp(looks + time + brightness(first, second), -MOST, MOST), similarity);
    }

    private static double time(double pause, double blindness) {
        if (pause <= BURST) {
            return 1 + blindness * (BLIND_BURST - 1);
        }
        double late = pause <= DIAL ? 0 : EACH_DOUBLING * Math.log(pause / DIAL) / Math.log(2);
        return -late - blindness;
    }

    /** A bracket's frames are as bright as their settings say; in another room the camera would have made up for it. */
    private static double brightness(Shot first, Shot second) {
        if (first.ev().isEmpty() || second.ev().isEmpty() || first.flash() || second.flash()) {
            return 0;
        }
        double settings = second.ev().getAsDouble() - first.ev().getAsDouble();
        if (Math.abs(settings) < RUNGS) {
            return 0;
        }
        double followed = Exposures.brightness(first.signature(), second.signature()) / settings;
        return followed > LEAST_FOLLOWED && followed < MOST_FOLLOWED ? FOLLOWS : FOLLOWS_NOT;
    }

    boolean strong() {
        return odds > STRONG;
    }

    boolean holds() {
        return odds > 0;
    }

    /** Probability 0..1. */
    double probability() {
        return 1 / (1 + Math.exp(-odds));
    }
}
