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
        Mean mean = new Mean();
        for (int i = 0; i < p.luma().length; i += STEP) {
            mean.add(p.bgr()[3 * i + 2] & 255, p.bgr()[3 * i + 1] & 255, p.bgr()[3 * i] & 255);
        }
        return mean.deltaE();
    }

    /** The same of pixels 0xAARRGGBB, on a lattice of every {@code step}th column and row. */
    static double deltaE(int[] argb, int width, int step) {
        Mean mean = new Mean();
        int height = argb.length / width;
        for (int y = step / 2; y < height; y += step) {
            for (int i = y * width + step / 2; i < (y + 1) * width; i += step) {
                mean.add(argb[i] >> 16 & 255, argb[i] >> 8 & 255, argb[i] & 255);
            }
        }
        return mean.deltaE();
    }

    /** The mean of what is nearly neutral. */
    private static final class Mean {
        private final double[] sum = new double[3];
        private final float[] lab = new float[3];
        private int seen;
        private int near;

        void add(int red, int green, int blue) {
            seen++;
            Lab.of(red, green, blue, lab);
            if (lab[0] > 30 && lab[0] < 98 && Math.hypot(lab[1], lab[2]) < NEAR) {
                for (int k = 0; k < 3; k++) {
                    sum[k] += lab[k];
                }
                near++;
            }
        }

        double deltaE() {
            if (near < seen / LEAST || near == 0) {
                return 0;
            }
            double l = sum[0] / near;
            return Lab.ciede2000(l, sum[1] / near, sum[2] / near, l, 0, 0);
        }
    }
}
