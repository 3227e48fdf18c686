package pro.photoestate.engine.bracket;

import java.util.Arrays;
import pro.photoestate.engine.image.SrgbCurve;

/**
 * How much lighter one frame is than another, and a curve that darkens the lighter one to the other's exposure, so that
 * an edge has the same profile in both. Found by comparing quantiles, which needs neither alignment nor EXIF and holds
 * for ambient and flash frames too.
 *
 * @param ev exposure of the reference minus that of the frame, EV
 */
record ToneGap(double ev) {

    /** Values beyond are near clipping in some channel, 0..255. */
    static final float DARKEST = 6;
    static final float LIGHTEST = 244;
    /** Gaps below are left alone, EV. */
    private static final double SMALL = 0.15;
    /** Entries of a curve over 0..255: quarter steps. */
    private static final int STEPS = 1024;

    static ToneGap between(ReducedLuma reference, ReducedLuma frame) {
        float[] a = percentiles(reference.values());
        float[] b = percentiles(frame.values());
        double[] gaps = new double[a.length];
        int n = 0;
        for (int q = 2; q < a.length - 1; q++) {
            if (a[q] > DARKEST && b[q] > DARKEST && a[q] < LIGHTEST && b[q] < LIGHTEST) {
                double ratio = SrgbCurve.decodeExactly(a[q] / 255) / SrgbCurve.decodeExactly(b[q] / 255);
                gaps[n++] = Math.log(ratio) / Math.log(2);
            }
        }
        Arrays.sort(gaps, 0, n);
        return new ToneGap(n == 0 ? 0 : gaps[n / 2]);
    }

    private static float[] percentiles(float[] values) {
        int[] bins = new int[STEPS + 1];
        for (float value : values) {
            bins[(int) (value * (STEPS / 255f))]++;
        }
        float[] out = new float[100];
        int bin = 0;
        long below = 0;
        for (int q = 0; q < out.length; q++) {
            while (below + bins[bin] <= (long) values.length * q / out.length) {
                below += bins[bin++];
            }
            out[q] = bin * 255f / STEPS;
        }
        return out;
    }

    /** The curve for the reference's values, 0..255. */
    float[] referenceCurve() {
        return curve(ev > SMALL ? ev : 0);
    }

    /** The curve for the frame's values, 0..255. */
    float[] frameCurve() {
        return curve(ev < -SMALL ? -ev : 0);
    }

    /** Darkest and lightest usable value of the reference, then of the frame, after the curves. */
    float[] limits() {
        float[] limits = {DARKEST, LIGHTEST, DARKEST, LIGHTEST};
        float[] ends = limits.clone();
        apply(referenceCurve(), limits, 2);
        apply(frameCurve(), ends, 4);
        limits[2] = ends[2];
        limits[3] = ends[3];
        return limits;
    }

    private static float[] curve(double darker) {
        float[] curve = new float[STEPS + 1];
        double gain = Math.pow(2, -darker);
        for (int i = 0; i <= STEPS; i++) {
            double value = (double) i / STEPS;
            double darkened = darker == 0 ? value : SrgbCurve.encodeExactly(SrgbCurve.decodeExactly(value) * gain);
            curve[i] = (float) (255 * darkened);
        }
        return curve;
    }

    /** Maps values through a curve, in place. */
    static void apply(float[] curve, float[] values, int count) {
        float scale = STEPS / 255f;
        for (int i = 0; i < count; i++) {
            float at = Math.min(Math.max(values[i] * scale, 0), STEPS - 0.001f);
            int k = (int) at;
            values[i] = curve[k] + (at - k) * (curve[k + 1] - curve[k]);
        }
    }
}
