package pro.photoestate.engine.image;

/** The transfer curve of sRGB (IEC 61966-2-1:1999, section 5.2), exact and by table. */
public final class SrgbCurve {

    /** Steps of the encoding table over the square root of light, which spreads the dark end; error below 1e-5. */
    private static final int STEPS = 4096;

    private static final float[] DECODED = new float[65536];
    private static final float[] ENCODED = new float[STEPS + 2];

    static {
        for (int i = 0; i < DECODED.length; i++) {
            DECODED[i] = (float) decodeExactly(i / 65535.0);
        }
        for (int i = 0; i < ENCODED.length; i++) {
            double root = (double) i / STEPS;
            ENCODED[i] = (float) encodeExactly(root * root);
        }
    }

    private SrgbCurve() {}

    /** Linear light 0..1 of an encoded value 0..1; linear beyond 0 on the dark side. */
    public static double decodeExactly(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    /** Encoded value of linear light; the curve simply goes on beyond 0 and 1. */
    public static double encodeExactly(double linear) {
        return linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }

    /** Linear light 0..1 of a 16-bit sample 0..65535. */
    public static float decode16(int sample) {
        return DECODED[sample];
    }

    /** Encoded value 0..1 of linear light, clamped to 0..1. */
    public static float encode(float linear) {
        if (!(linear > 0)) {
            return 0;
        }
        if (linear >= 1) {
            return 1;
        }
        float at = (float) Math.sqrt(linear) * STEPS;
        int i = (int) at;
        return ENCODED[i] + (at - i) * (ENCODED[i + 1] - ENCODED[i]);
    }
}
