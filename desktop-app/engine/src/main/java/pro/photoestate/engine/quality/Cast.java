package pro.photoestate.engine.quality;

/** The cast of what is nearly neutral. */
final class Cast {

    /** Chroma (CIELAB) up to which a pixel counts as nearly neutral: a white wall under a visible cast, not a beige one. */
    private static final double NEAR = 16;

    /** Every how many pixels one is looked at: a mean needs no more. */
    private static final int STEP = 7;

    /** One in so many pixels must be nearly neutral, or the picture has no cast to speak of. */
    private static final int LEAST = 100;

    private Cast() {}

    /** CIEDE2000 between the mean of the nearly neutral pixels of L* 30..98 and the grey of its lightness. */
    static double deltaE(Pixels p) {
        double[] sum = new double[3];
        int n = 0;
        float[] lab = new float[3];
        for (int i = 0; i < p.luma().length; i += STEP) {
            Lab.of(p.bgr()[3 * i + 2] & 255, p.bgr()[3 * i + 1] & 255, p.bgr()[3 * i] & 255, lab);
            if (lab[0] > 30 && lab[0] < 98 && Math.hypot(lab[1], lab[2]) < NEAR) {
                for (int k = 0; k < 3; k++) {
                    sum[k] += lab[k];
                }
                n++;
            }
        }
        if (n < p.luma().length / STEP / LEAST) {
            return 0;
        }
        double l = sum[0] / n;
        return Lab.ciede2000(l, sum[1] / n, sum[2] / n, l, 0, 0);
    }
}
