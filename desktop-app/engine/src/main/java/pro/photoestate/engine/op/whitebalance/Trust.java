package pro.photoestate.engine.op.whitebalance;

/**
 * How far the evidence of a picture can be trusted; each part 0 (not at all) .. 1.
 *
 * @param outdoors how far the picture was taken outdoors, where it is not a matter of trust but of taste
 * @param walls whether there are smooth surfaces at all
 * @param evidence whether enough of them are bright
 * @param likelihood whether their colour is that of a light
 * @param agreement whether they have one colour
 */
record Trust(double outdoors, double walls, double evidence, double likelihood, double agreement) {

    /** Mean say of the patches under which nothing is done, and from which on it is taken at its word. */
    private static final double THIN = 0.004;

    private static final double AMPLE = 0.03;

    /** Share of smooth patches under which a picture has no walls to judge by: facades of stone, brick, shingle. */
    private static final double NO_WALLS = 0.18;

    private static final double WALLS = 0.33;

    /** Spread in logarithms at which half the confidence is left. */
    private static final double SPREAD = 0.4;

    /** Cast outdoors at which half of it is taken; daylight makes smaller ones, and they are right. */
    private static final double OUTDOOR_CAST = 0.35;

    private static final double OUTDOOR_SHARE = 0.8;

    static Trust of(Surfaces s, Votes votes, double outdoors) {
        double smooth = 0;
        for (int i = 0; i < s.count(); i++) {
            smooth += s.usable()[i] * s.smoothness(i) * s.smoothness(i);
        }
        double spread = votes.spread() / SPREAD;
        return new Trust(
                outdoors,
                smoothStep((smooth / s.count() - NO_WALLS) / (WALLS - NO_WALLS)),
                smoothStep((votes.evidence() - THIN) / (AMPLE - THIN)),
                votes.cast().likelihood(),
                1 / (1 + spread * spread));
    }

    /** The share of what was found that is corrected. */
    double share() {
        return walls * evidence * likelihood;
    }

    /** What of a cast is corrected: all of what is believed indoors, less outdoors. */
    Cast taken(Cast cast) {
        Cast believed = cast.believable().tasteful(outdoors).times(share());
        double square = believed.size() * believed.size();
        double outside = OUTDOOR_SHARE * square / (square + OUTDOOR_CAST * OUTDOOR_CAST);
        return believed.times(1 - outdoors + outdoors * outside);
    }

    double confidence() {
        return share() * agreement;
    }

    /** Why it is done as it is done, to follow a colon. */
    String reason(int lights) {
        String found = lights > 1 ? "two lights, corrected by region" : "one light";
        if (outdoors > 0.5) {
            return "outdoors, only a part of a strong cast is taken";
        }
        if (walls * evidence < 0.7) {
            return found + "; softened, for few bright smooth surfaces show it";
        }
        return likelihood < 0.7 ? found + "; softened, for the colour may be paint or wood" : found;
    }

    private static double smoothStep(double t) {
        double x = Math.clamp(t, 0, 1);
        return x * x * (3 - 2 * x);
    }
}
