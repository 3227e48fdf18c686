package pro.photoestate.app.screen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes ICC version 2 profiles of screens that there are not. */
public final class MadeProfile {

    /** Display P3 under D50, columns red, green, blue. */
    public static final double[][] P3 = {{0.51512, 0.29198, 0.15710}, {0.24120, 0.69225, 0.06657}, {-0.00105, 0.04189, 0.78407}};

    /** sRGB under D50 (Bradford). */
    static final double[][] SRGB = {
        {0.4360747, 0.3850649, 0.1430804}, {0.2225045, 0.7168786, 0.0606169}, {0.0139322, 0.0971045, 0.7141733}
    };

    private static final String[] TAGS = {"rXYZ", "gXYZ", "bXYZ", "wtpt", "rTRC", "gTRC", "bTRC"};
    private static final double[] D50 = {0.9642, 1, 0.8249};

    private MadeProfile() {}

    /** @param curve a whole tag of one curve for all three */
    public static byte[] of(double[][] primaries, byte[] curve) {
        ByteBuffer icc = ByteBuffer.allocate(128 + 4 + 12 * TAGS.length + 80 + curve.length);
        int data = 128 + 4 + 12 * TAGS.length;
        icc.putInt(0, icc.capacity()).putInt(8, 0x02400000).put(12, ascii("mntrRGB XYZ ")).put(36, ascii("acsp"));
        icc.putInt(68, 63190).putInt(72, 65536).putInt(76, 54061).position(128).putInt(TAGS.length);
        for (int i = 0; i < TAGS.length; i++) {
            icc.put(ascii(TAGS[i])).putInt(i < 4 ? data + 20 * i : data + 80).putInt(i < 4 ? 20 : curve.length);
        }
        for (int c = 0; c < 4; c++) {
            icc.put(ascii("XYZ ")).putInt(0);
            for (int k = 0; k < 3; k++) {
                icc.putInt((int) Math.round(65536 * (c < 3 ? primaries[k][c] : D50[k])));
            }
        }
        return icc.put(curve).array();
    }

    /** A pure power, in steps of 1/256. */
    public static byte[] gamma(double gamma) {
        return ByteBuffer.allocate(16).put(ascii("curv")).putInt(0).putInt(1).putShort((short) Math.round(gamma * 256)).array();
    }

    /** The curve of sRGB in 1024 samples. */
    static byte[] srgbCurve() {
        ByteBuffer curve = ByteBuffer.allocate(12 + 2048).put(ascii("curv")).putInt(0).putInt(1024);
        for (int i = 0; i < 1024; i++) {
            curve.putShort((short) Math.round(65535 * linear(i / 1023.0)));
        }
        return curve.array();
    }

    static double linear(double srgb) {
        return srgb <= 0.04045 ? srgb / 12.92 : Math.pow((srgb + 0.055) / 1.055, 2.4);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** With four bytes exchanged. */
    static byte[] with(byte[] icc, int at, String word) {
        byte[] other = Arrays.copyOf(icc, icc.length);
        System.arraycopy(ascii(word), 0, other, at, 4);
        return other;
    }
}
