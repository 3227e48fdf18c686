package pro.photoestate.engine.bracket;

import java.util.Arrays;

/**
 * One step of a patch registration: frame + gradient . (dx, dy) = gain * template + offset, in least squares over the
 * pixels that are well exposed in both. For one thread.
 */
final class PatchSums {

    private static final int N = 0;
    private static final int T = 1;
    private static final int W = 2;
    private static final int X = 3;
    private static final int Y = 4;
    private static final int TT = 5;
    private static final int WW = 6;
    private static final int XX = 7;
    private static final int YY = 8;
    private static final int XY = 9;
    private static final int TW = 10;
    private static final int TX = 11;
    private static final int TY = 12;
    private static final int WX = 13;
    private static final int WY = 14;
    private static final int COUNT = 15;

    /** Less contrast than this (variance, 0..255 squared) is no texture but the steps of 8 bits. */
    private static final double LEAST_VARIANCE = 0.15;
    /** A gradient matrix with a smaller eigenvalue ratio fixes nothing along an edge. */
    private static final double FLAT = 1e-3;

    private final double[] sums = new double[COUNT];
    private double xx;
    private double yy;
    private double xy;
    private double wx;
    private double wy;
    private double ww;
    private double variance;
    private double gain = 1;
    private double dx;
    private double dy;

    /** Forgets the gain of the last patch. */
    void restart() {
        gain = 1;
    }

    /**
     * Takes one step.
     *
     * @param template piece of the reference, {@code size x size} with a rim of one pixel, 0..255
     * @param warped the frame likewise
     * @param limits darkest and lightest usable value of the template, then of the frame
     * @return whether there was enough to take a step by
     */
    boolean step(float[] template, float[] warped, int size, float[] limits) {
        Arrays.fill(sums, 0);
        int side = size + 2;
        for (int j = 1; j <= size; j++) {
            addRow(template, warped, j * side + 1, side, limits);
        }
        return solve();
    }

    /** Sums of a row in locals, which stay in registers. */
    private void addRow(float[] t, float[] w, int start, int side, float[] limits) {
        float a = (float) gain / 4;
        float t0 = t[t.length / 2]; // keeps the sums of squares small
        float w0 = w[w.length / 2];
        float n = 0;
        float st = 0;
        float sw = 0;
        float sx = 0;
        float sy = 0;
        float stt = 0;
        float sww = 0;
        float sxx = 0;
        float syy = 0;
        float sxy = 0;
        float stw = 0;
        float stx = 0;
        float sty = 0;
        float swx = 0;
        float swy = 0;
        float tLow = limits[0];
        float tHigh = limits[1];
        float wLow = limits[2];
        float wHigh = limits[3];
        for (int i = start; i < start + side - 2; i++) {
            if (t[i] < tLow || t[i] > tHigh || w[i] < wLow || w[i] > wHigh) {
                continue;
            }
            float tv = t[i] - t0;
            float wv = w[i] - w0;
            float x = a * (t[i + 1] - t[i - 1]) + (w[i + 1] - w[i - 1]) / 4;
            float y = a * (t[i + side] - t[i - side]) + (w[i + side] - w[i - side]) / 4;
            n++;
            st += tv;
            sw += wv;
            sx += x;
            sy += y;
            stt += tv * tv;
            sww += wv * wv;
            sxx += x * x;
            syy += y * y;
            sxy += x * y;
            stw += tv * wv;
            stx += tv * x;
            sty += tv * y;
            swx += wv * x;
            swy += wv * y;
        }
        add(new float[] {n, st, sw, sx, sy, stt, sww, sxx, syy, sxy, stw, stx, sty, swx, swy});
    }

    /** @param row in the order of the indices above */
    private void add(float[] row) {
        for (int k = 0; k < COUNT; k++) {
            sums[k] += row[k];
        }
    }

    private boolean solve() {
        double n = sums[N];
        double tt = sums[TT] - sums[T] * sums[T] / n;
        variance = (sums[WW] - sums[W] * sums[W] / n) / n;
        if (!(tt / n > LEAST_VARIANCE) || !(variance > LEAST_VARIANCE)) {
            return false;
        }
        double tw = sums[TW] - sums[T] * sums[W] / n;
        double tx = sums[TX] - sums[T] * sums[X] / n;
        double ty = sums[TY] - sums[T] * sums[Y] / n;
        xx = sums[XX] - sums[X] * sums[X] / n - tx * tx / tt;
        yy = sums[YY] - sums[Y] * sums[Y] / n - ty * ty / tt;
        xy = sums[XY] - sums[X] * sums[Y] / n - tx * ty / tt;
        wx = sums[WX] - sums[W] * sums[X] / n - tw * tx / tt;
        wy = sums[WY] - sums[W] * sums[Y] / n - tw * ty / tt;
        ww = sums[WW] - sums[W] * sums[W] / n - tw * tw / tt;
        double damping = FLAT * (xx + yy);
        double det = (xx + damping) * (yy + damping) - xy * xy;
        if (!(det > 0)) {
            return false;
        }
        dx = (-(yy + damping) * wx + xy * wy) / det;
        dy = (xy * wx - (xx + damping) * wy) / det;
        gain = (tw + tx * dx + ty * dy) / tt;
        return gain > 0;
    }

    /** Pixels that took part. */
    double count() {
        return sums[N];
    }

    /** The step along x, px. */
    double dx() {
        return dx;
    }

    /** The step along y, px. */
    double dy() {
        return dy;
    }

    /** The share of the frame's variance that the template explains after this step, at most 1. */
    double explained() {
        return 1 - error() / (variance * sums[N]);
    }

    /** Variance of x, covariance, variance of y of the place found, square px, for noise independent between pixels. */
    double[] covariance() {
        double damping = FLAT * (xx + yy);
        double det = (xx + damping) * (yy + damping) - xy * xy;
        double noise = error() / Math.max(1, sums[N] - 4) / det;
        return new double[] {noise * (yy + damping), -noise * xy, noise * (xx + damping)};
    }

    private double error() {
        return Math.max(0, ww + wx * dx + wy * dy);
    }
}
