package pro.photoestate.engine.op.colour;

import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function of hue as a Fourier series up to the fourth harmonic, for a hue given as a unit vector: no angle, no
 * table and no branch, so a loop over pixels can be turned into vector instructions.
 *
 * @param c0 mean
 * @param c1 factor of cos(hue)
 * @param s1 factor of sin(hue)
 * @param c2 factor of cos(2 hue)
 * @param s2 factor of sin(2 hue)
 * @param c3 factor of cos(3 hue)
 * @param s3 factor of sin(3 hue)
 * @param c4 factor of cos(4 hue)
 * @param s4 factor of sin(4 hue)
 */
record HueSeries(
        float c0, float c1, float s1, float c2, float s2, float c3, float s3, float c4, float s4) {

    private static final int SAMPLES = 72;

    /** The series of a function of the hue angle in radians. */
    static HueSeries of(DoubleUnaryOperator function) {
        double[] sums = new double[9];
        for (int i = 0; i < SAMPLES; i++) {
            double hue = 2 * Math.PI * i / SAMPLES;
            double value = function.applyAsDouble(hue) * 2 / SAMPLES;
            sums[0] += value / 2;
            for (int k = 1; k <= 4; k++) {
                // the higher harmonics are damped (Lanczos), so that the series does not ring
                double damped = value * Math.sin(Math.PI * k / 5) / (Math.PI * k / 5);
                sums[2 * k - 1] += damped * Math.cos(k * hue);
                sums[2 * k] += damped * Math.sin(k * hue);
            }
        }
        return new HueSeries(
                (float) sums[0],
                (float) sums[1],
                (float) sums[2],
                (float) sums[3],
                (float) sums[4],
                (float) sums[5],
                (float) sums[6],
                (float) sums[7],
                (float) sums[8]);
    }

    /** The values of {@code n} hues given as cosines and sines. */
    void at(float[] cosines, float[] sines, float[] out, int n) {
        lower(cosines, sines, out, n);
        higher(cosines, sines, out, n);
    }

    private void lower(float[] cosines, float[] sines, float[] out, int n) {
        float f0 = c0 - c2;
        float f1 = c1;
        float g1 = s1;
        float f2 = 2 * c2;
        float g2 = 2 * s2;
        for (int i = 0; i < n; i++) {
            float cos = cosines[i];
            float sin = sines[i];
            out[i] = f0 + cos * (f1 + f2 * cos + g2 * sin) + g1 * sin;
        }
    }

    private void higher(float[] cosines, float[] sines, float[] out, int n) {
        float f3 = c3;
        float g3 = s3;
        float f4 = c4;
        float g4 = s4;
        for (int i = 0; i < n; i++) {
            float cos = cosines[i];
            float sin = sines[i];
            float cos2 = 1 - 2 * sin * sin;
            float sin2 = 2 * cos * sin;
            out[i] += cos2 * (f3 * cos + g3 * sin + f4 * cos2 + 2 * g4 * sin2)
                    + sin2 * (g3 * cos - f3 * sin - f4 * sin2);
        }
    }
}
