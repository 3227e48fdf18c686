package pro.photoestate.engine.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Colour profiles made for the tests: a header, colorants and curves (ICC.1:2010, section 7). */
final class Profiles {

    /** Adobe RGB (1998) relative to D50: columns of red, green, blue. */
    private static final double[] ADOBE = {
        0.60974, 0.20528, 0.14919, 0.31111, 0.62567, 0.06322, 0.01947, 0.06087, 0.74457
    };
    /** ROMM RGB (ProPhoto). */
    private static final double[] PROPHOTO = {
        0.79767, 0.13519, 0.03135, 0.28804, 0.71188, 0.00009, 0.00000, 0.00000, 0.82491
    };
    /** Display P3. */
    private static final double[] P3 = {0.51512, 0.29198, 0.15710, 0.24120, 0.69225, 0.06657, -0.00105, 0.04189, 0.78407};

    private static final double[] SRGB = {
        0.43607, 0.38515, 0.14307, 0.22249, 0.71687, 0.06061, 0.01392, 0.09708, 0.71410
    };
    /** The sRGB curve as parametric function 3. */
    private static final double[] SRGB_CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

    private Profiles() {}

    static byte[] adobe() {
        return rgb(ADOBE, gamma(2.19921875));
    }

    static byte[] proPhoto() {
        return rgb(PROPHOTO, parametric(3, 1.8, 1, 0, 1 / 16.0, 0.031248));
    }

    static byte[] displayP3() {
        return rgb(P3, parametric(3, SRGB_CURVE));
    }

    static byte[] srgb() {
        return rgb(SRGB, parametric(3, SRGB_CURVE));
    }

    static byte[] grey(double gamma) {
        return profile("GRAY", new String[] {"wtpt", "kTRC"}, xyz(0.9642, 1, 0.8249), gamma(gamma));
    }

    private static byte[] rgb(double[] m, byte[] curve) {
        return profile(
                "RGB ",
                new String[] {"wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"},
                xyz(0.9642, 1, 0.8249),
                xyz(m[0], m[3], m[6]),
                xyz(m[1], m[4], m[7]),
                xyz(m[2], m[5], m[8]),
                curve,
                curve,
                curve);
    }

    private static byte[] profile(String space, String[] names, byte[]... tags) {
        int data = 128 + 4 + 12 * names.length;
        ByteBuffer head = ByteBuffer.allocate(data);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        head.putInt(8, 0x02400000).put(12, ascii("mntr")).put(16, ascii(space)).put(20, ascii("XYZ "));
        head.put(36, ascii("acsp")).putInt(68, 0xF6D6).putInt(72, 0x10000).putInt(76, 0xD32D);
        head.position(128).putInt(names.length);
        for (int i = 0; i < names.length; i++) {
            head.put(ascii(names[i])).putInt(data + body.size()).putInt(tags[i].length);
            body.writeBytes(tags[i]);
        }
        head.putInt(0, data + body.size());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.array());
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    private static byte[] xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20)
                .put(ascii("XYZ "))
                .putInt(0)
                .putInt(fixed(x))
                .putInt(fixed(y))
                .putInt(fixed(z))
                .array();
    }

    private static byte[] gamma(double gamma) {
        return ByteBuffer.allocate(16)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) Math.round(gamma * 256))
                .array();
    }

    private static byte[] parametric(int kind, double... parameters) {
        ByteBuffer out = ByteBuffer.allocate(12 + 4 * parameters.length);
        out.put(ascii("para")).putInt(0).putShort((short) kind).putShort((short) 0);
        for (double p : parameters) {
            out.putInt(fixed(p));
        }
        return out.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
