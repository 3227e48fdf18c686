package pro.photoestate.engine.image;

/** The transfer curve of sRGB (IEC 61966-2-1:1999, section 5.2), exact and by table. */
public final class SrgbCurve {

    /** Steps of the encoding table over the square root of light, which spreads the dark end; error below 1e-5. */
    private static final int STEPS = 4096;

    /** Where the straight part of the curve ends: as light, and encoded. */
    private static final float TOE_LIGHT = 0.0031308f;

    private static final float TOE_ENCODED = 0.04045f;

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

    /**
     * Decodes encoded values in place, meant for 0..1 and smooth a little beyond; relative error below 1.2e-4 within, a
     * fortieth of an 8-bit step. The straight part and the power part, a least-maximum polynomial of ours, each stop where
     * the other begins and are added: no branches, so that the compiler can vectorise it.
     */
    public static void decode(float[] v, int count) {
        for (int i = 0; i < count; i++) {
            float toe = Math.min(v[i], TOE_ENCODED);
            float s = v[i] - toe + TOE_ENCODED;
            float p = s * -0.12870525f + 0.43084463f;
            p = s * p - 0.64392256f;
            p = s * p + 0.81608626f;
            p = s * p + 0.48953801f;
            p = s * p + 0.03518521f;
            p = s * p - 0.00227656f; // nothing where the straight part ends, so that black stays black
            v[i] = toe * (1 / 12.92f) + p;
        }
    }

    /**
     * Encodes linear light in place, clamped to 0..1; error below 7e-6. x^(1/2.4) = q^(5/3) with q the fourth root of x,
     * a polynomial of ours in q, which stops where the straight part begins; without branches.
     */
    public static void encode(float[] v, int count) {
        for (int i = 0; i < count; i++) {
            float x = Math.min(Math.max(v[i], 0f), 1f);
            float toe = Math.min(x, TOE_LIGHT);
            float q = (float) Math.sqrt((float) Math.sqrt(x - toe + TOE_LIGHT));
            float p = q * -0.06814729f + 0.28953293f;
            p = q * p - 0.57748262f;
            p = q * p + 1.25540433f;
            p = q * p + 0.16202629f;
            p = q * p - (0.06134022f + TOE_LIGHT * 12.92f);
            v[i] = toe * 12.92f + p;
        }
    }
}
