package pro.photoestate.engine.decode;

import pro.photoestate.engine.image.SrgbCurve;

/**
 * Curves and matrix of a profile, then the matrix and curve of sRGB (IEC 61966-2-1; relative colorimetric over D50,
 * ICC.1:2010, annex E), by tables; colours outside sRGB are clipped channel by channel, as LittleCMS does it.
 */
final class MatrixTransform implements ColourTransform {

    /** XYZ relative to D50 -> linear sRGB, row-major: the inverse of the colorants that sRGB profiles have. */
    private static final double[] TO_SRGB = {
        3.1340957, -1.6174004, -0.4906378, -0.9787927, 1.9162949, 0.0334536, 0.0719711, -0.2289871, 1.4053802
    };
    /** Steps of light in the encoding table; one is a fifth of an 8-bit step where the curve is steepest. */
    private static final int STEPS = 1 << 14;

    /** Profiles that mean the white of their medium differ from it by less than this. */
    private static final double ROUNDED_WHITE = 0.02;

    private final float[][] light = new float[3][65536];
    private final short[] encoded = new short[STEPS + 2];
    private final float[] m = new float[9];

    MatrixTransform(IccProfile.Matrix profile) {
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 65536; i++) {
                light[c][i] = (float) profile.curves().get(c).light(i / 65535.0);
            }
        }
        for (int row = 0; row < 9; row += 3) {
            double[] sums = new double[3];
            for (int i = 0; i < 9; i++) {
                sums[i % 3] += TO_SRGB[row + i / 3] * profile.colorants()[i];
            }
            // colorants are rounded, and a neutral must stay one: white is worth exactly one
            double white = sums[0] + sums[1] + sums[2];
            double exact = Math.abs(white - 1) < ROUNDED_WHITE ? STEPS / white : STEPS;
            for (int c = 0; c < 3; c++) {
                m[row + c] = (float) (sums[c] * exact);
            }
        }
        for (int i = 0; i < encoded.length; i++) {
            double value = SrgbCurve.encodeExactly(Math.min(1, (double) i / STEPS));
            encoded[i] = (short) Math.round(65535 * value);
        }
    }

    @Override
    public void apply(byte[] samples) {
        for (int i = 0; i + 2 < samples.length; i += 3) {
            float r = light[0][257 * (samples[i + 2] & 0xFF)];
            float g = light[1][257 * (samples[i + 1] & 0xFF)];
            float b = light[2][257 * (samples[i] & 0xFF)];
            samples[i + 2] = eight(m[0] * r + m[1] * g + m[2] * b);
            samples[i + 1] = eight(m[3] * r + m[4] * g + m[5] * b);
            samples[i] = eight(m[6] * r + m[7] * g + m[8] * b);
        }
    }

    @Override
    public void apply(short[] samples) {
        for (int i = 0; i + 2 < samples.length; i += 3) {
            float r = light[0][samples[i + 2] & 0xFFFF];
            float g = light[1][samples[i + 1] & 0xFFFF];
            float b = light[2][samples[i] & 0xFFFF];
            samples[i + 2] = sixteen(m[0] * r + m[1] * g + m[2] * b);
            samples[i + 1] = sixteen(m[3] * r + m[4] * g + m[5] * b);
            samples[i] = sixteen(m[6] * r + m[7] * g + m[8] * b);
        }
    }

    private byte eight(float steps) {
        int at = (int) Math.min(Math.max(steps + 0.5f, 0), STEPS);
        return (byte) (((encoded[at] & 0xFFFF) + 128) / 257);
    }

    private short sixteen(float steps) {
        float clipped = Math.min(Math.max(steps, 0), STEPS);
        int at = (int) clipped;
        int low = encoded[at] & 0xFFFF;
        return (short) (low + Math.round((clipped - at) * ((encoded[at + 1] & 0xFFFF) - low)));
    }
}
