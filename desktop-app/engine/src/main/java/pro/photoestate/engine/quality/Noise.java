package pro.photoestate.engine.quality;

import java.util.Arrays;

/**
 * The standard deviation of noise by J. Immerkaer, "Fast noise variance estimation", Computer Vision and Image
 * Understanding 64 (1996): the mean absolute response to a mask that cancels planes and straight edges, over the
 * smoother half of the blocks of 16 x 16 pixels, so that texture does not count as noise.
 */
final class Noise {

    private Noise() {}

    /** In 8-bit steps of luma. */
    static double sigma(Pixels p) {
        int w = p.width();
        float[] y = p.luma();
        double best = 0;
        int blocks = 0;
        int side = 16;
        int across = (w - 2) / side;
        int down = (p.height() - 2) / side;
        if (across < 1 || down < 1) {
            return 0;
        }
        double[] sums = new double[across * down];
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                sums[blocks++] = response(y, w, 1 + i * side, 1 + j * side, side);
            }
        }
        Arrays.sort(sums);
        int half = (blocks + 1) / 2;
        for (int i = 0; i < half; i++) {
            best += sums[i];
        }
        return Math.sqrt(Math.PI / 2) / 6 * best / half;
    }

    private static double response(float[] y, int w, int x0, int y0, int side) {
        double sum = 0;
        for (int j = y0; j < y0 + side; j++) {
            for (int i = j * w + x0; i < j * w + x0 + side; i++) {
                float corners = y[i - w - 1] + y[i - w + 1] + y[i + w - 1] + y[i + w + 1];
                float sides = y[i - w] + y[i + w] + y[i - 1] + y[i + 1];
                sum += Math.abs(corners - 2 * sides + 4 * y[i]);
            }
        }
        return sum / (side * side);
    }
}
