package pro.photoestate.engine.quality;

import java.util.Arrays;

/** How crisp the strongest edges are: their steepest step of one pixel as a share of their contrast over five. */
final class Sharpness {

    /** Contrast of an edge worth measuring, in 8-bit steps. */
    private static final float CONTRAST = 24;

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
        if (n < 50) {
            return 0;
        }
        Arrays.sort(shares, 0, n);
        return Math.clamp((shares[n * 3 / 4] - 0.2) / 0.5, 0, 1);
    }
}
