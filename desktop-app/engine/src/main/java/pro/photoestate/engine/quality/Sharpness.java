package pro.photoestate.engine.quality;

import java.util.Arrays;

/**
 * How crisp the edges of a picture are at the size of measuring: for every edge in a row of pixels its steepest step of one
 * pixel as a share of its whole contrast over five pixels. The upper quartile of those shares is 0.2 where every edge is a
 * slope of five pixels or more, and 0.7 where most of an edge lies between two pixels; that range is mapped to 0..1. Since
 * it is a ratio of contrasts, exposure and the number of edges do not matter; since every picture is measured at one size,
 * pictures of different cameras compare. (Edge width as in P. Marziliano et al., "A no-reference perceptual blur metric",
 * ICIP 2002.) 0 where there are hardly any edges.
 */
final class Sharpness {

    /** Contrast of an edge worth measuring, in 8-bit steps: well above noise. */
    private static final float CONTRAST = 24;

    /** Edges under which nothing can be said. */
    private static final int FEWEST = 50;

    private static final double SOFT = 0.2;
    private static final double CRISP = 0.7;

    private Sharpness() {}

    static double of(Pixels p) {
        int w = p.width();
        float[] y = p.luma();
        float[] shares = new float[Math.max(0, (w - 6) * p.height())];
        int n = 0;
        for (int j = 0; j < p.height(); j++) {
            for (int i = j * w + 3; i < (j + 1) * w - 3; i++) {
                float contrast = Math.abs(y[i + 3] - y[i - 2]);
                float step = Math.abs(y[i + 1] - y[i]);
                if (contrast > CONTRAST && step >= Math.abs(y[i] - y[i - 1]) && step > Math.abs(y[i + 2] - y[i + 1])) {
                    shares[n++] = Math.min(step / contrast, 1);
                }
            }
        }
        if (n < FEWEST) {
            return 0;
        }
        Arrays.sort(shares, 0, n);
        return Math.clamp((shares[n * 3 / 4] - SOFT) / (CRISP - SOFT), 0, 1);
    }
}
