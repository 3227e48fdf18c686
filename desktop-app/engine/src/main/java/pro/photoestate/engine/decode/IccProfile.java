package pro.photoestate.engine.decode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import pro.photoestate.engine.image.SrgbCurve;

/**
 * A colour profile as a file embeds it (ICC.1:2010, section 7), opened far enough to see whether it is sRGB, and
 * whether a matrix and three curves say all of it.
 *
 * @param bytes the whole profile, not to be changed
 * @param space the colour space of the samples: "RGB ", "GRAY" or "CMYK"
 */
record IccProfile(byte[] bytes, String space) {

    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    /** Tags that a profile may have; real ones have fewer than 40. */
    private static final int MOST_TAGS = 200;

    /** Colorants of sRGB relative to D50, columns of red, green and blue. */
    private static final double[] SRGB = {
        0.43607, 0.38515, 0.14307, 0.22249, 0.71687, 0.06061, 0.01392, 0.09708, 0.71410
    };
    /** Writers round the colorants differently, by less than this. */
    private static final double SAME_COLORANT = 0.003;
    /** A third of an 8-bit step of encoded light, at the curve's mean slope. */
    private static final double SAME_LIGHT = 0.002;

    /**
     * Of embedded bytes.
     *
     * @throws IllegalArgumentException when they are no profile
     */
    static IccProfile of(byte[] bytes) {
        if (bytes.length < HEADER + 4 || !text(bytes, 36).equals("acsp")) {
            throw new IllegalArgumentException("no profile");
        }
        return new IccProfile(bytes, text(bytes, 16));
    }

    /** Whether the profile means sRGB, so that nothing is to be done. */
    boolean isSrgb() {
        Optional<Matrix> matrix = matrix();
        return matrix.isPresent() && matrix.get().isSrgb();
    }

    /** Three curves, then colorants; row-major, red, green and blue columns, relative to D50. */
    record Matrix(List<ToneCurve> curves, double[] colorants) {

        boolean isSrgb() {
            for (int i = 0; i < SRGB.length; i++) {
                if (Math.abs(colorants[i] - SRGB[i]) > SAME_COLORANT) {
                    return false;
                }
            }
            return curves.stream().allMatch(IccProfile::isSrgbCurve);
        }
    }

    static boolean isSrgbCurve(ToneCurve curve) {
        for (int i = 0; i <= 16; i++) {
            if (Math.abs(curve.light(i / 16.0) - SrgbCurve.decodeExactly(i / 16.0)) > SAME_LIGHT) {
                return false;
            }
        }
        return true;
    }

    /** The profile as matrix and curves; empty when it has tables, or is not RGB over XYZ. */
    Optional<Matrix> matrix() {
        if (!space.equals("RGB ") || !text(bytes, 20).equals("XYZ ") || tag("A2B0").isPresent()) {
            return Optional.empty();
        }
        List<ByteBuffer> curves = tags("rTRC", "gTRC", "bTRC");
        List<ByteBuffer> colorants = tags("rXYZ", "gXYZ", "bXYZ");
        if (curves.size() < 3 || colorants.size() < 3) {
            return Optional.empty();
        }
        double[] m = new double[9];
        for (int i = 0; i < 9; i++) {
            m[i] = colorants.get(i % 3).getInt(8 + 4 * (i / 3)) / 65536.0;
        }
        return Optional.of(new Matrix(curves.stream().map(ToneCurve::of).toList(), m));
    }

    /** The curve of a grey profile. */
    Optional<ToneCurve> grey() {
        return space.equals("GRAY") ? tag("kTRC").map(ToneCurve::of) : Optional.empty();
    }

    private List<ByteBuffer> tags(String... names) {
        return List.of(names).stream().flatMap(n -> tag(n).stream()).toList();
    }

    /** The bytes of a tag, from its type on. */
    private Optional<ByteBuffer> tag(String name) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        int count = Math.min(all.getInt(HEADER), MOST_TAGS);
        for (int i = 0; i < count && HEADER + 4 + ENTRY * (i + 1) <= bytes.length; i++) {
            int entry = HEADER + 4 + ENTRY * i;
            if (text(bytes, entry).equals(name)) {
                int at = all.getInt(entry + 4);
                int length = all.getInt(entry + 8);
                if (at < 0 || length < 0 || at > bytes.length - length) {
                    throw new IllegalArgumentException("a tag outside the profile");
                }
                return Optional.of(all.slice(at, length));
            }
        }
        return Optional.empty();
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
