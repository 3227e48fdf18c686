package pro.photoestate.engine.decode;

import java.nio.ByteBuffer;
import java.util.List;

/** A curve of an ICC profile from a sample 0..1 to light 0..1 (ICC.1:2010, sections 10.5 and 10.15). */
@FunctionalInterface
interface ToneCurve {

    /** Type signatures "curv" and "para". */
    int CURVE = 0x63757276;

    int PARAMETRIC = 0x70617261;

    /** Parameters that the parametric functions 0 to 4 have. */
    List<Integer> PARAMETERS = List.of(1, 3, 4, 5, 7);

    double light(double sample);

    /**
     * Of a tag's bytes.
     *
     * @throws IllegalArgumentException when they are no curve
     */
    static ToneCurve of(ByteBuffer tag) {
        int type = tag.getInt(0);
        if (type == CURVE) {
            return sampled(tag);
        }
        if (type == PARAMETRIC) {
            return parametric(tag);
        }
        throw new IllegalArgumentException("no curve");
    }

    private static ToneCurve sampled(ByteBuffer tag) {
        int count = tag.getInt(8);
        if (count == 0) {
            return x -> x;
        }
        if (count == 1) {
            double gamma = (tag.getShort(12) & 0xFFFF) / 256.0;
            return x -> Math.pow(x, gamma);
        }
        if (count < 0 || count > (tag.limit() - 12) / 2) {
            throw new IllegalArgumentException("a curve that is cut off");
        }
        double[] table = new double[count];
        for (int i = 0; i < count; i++) {
            table[i] = (tag.getShort(12 + 2 * i) & 0xFFFF) / 65535.0;
        }
        return x -> {
            double at = Math.clamp(x, 0, 1) * (table.length - 1);
            int i = Math.min((int) at, table.length - 2);
            return table[i] + (at - i) * (table[i + 1] - table[i]);
        };
    }

    private static ToneCurve parametric(ByteBuffer tag) {
        int kind = tag.getShort(8);
        if (kind < 0 || kind >= PARAMETERS.size()) {
            throw new IllegalArgumentException("an unknown curve");
        }
        double[] p = new double[7];
        for (int i = 0; i < PARAMETERS.get(kind); i++) {
            p[i] = tag.getInt(12 + 4 * i) / 65536.0;
        }
        double g = p[0];
        double a = p[1];
        double b = p[2];
        double c = p[3];
        return switch (kind) {
            case 0 -> x -> Math.pow(x, g);
            case 1 -> x -> x >= -b / a ? Math.pow(a * x + b, g) : 0;
            case 2 -> x -> x >= -b / a ? Math.pow(a * x + b, g) + c : c;
            case 3 -> x -> x >= p[4] ? Math.pow(a * x + b, g) : c * x;
            default -> x -> x >= p[4] ? Math.pow(a * x + b, g) + p[5] : c * x + p[6];
        };
    }
}
