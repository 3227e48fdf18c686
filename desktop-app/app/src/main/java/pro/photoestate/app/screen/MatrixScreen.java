package pro.photoestate.app.screen;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A screen that three primaries and a curve for each describe (ICC.1:2022, 8.3.3): most of them.
 *
 * @param fromSrgb from linear sRGB to the screen's linear red, green, blue, by rows
 * @param curves from the screen's numbers to linear light, red, green, blue
 */
record MatrixScreen(List<double[]> fromSrgb, List<ToneCurve> curves) {

    /** Linear sRGB to XYZ under D50 (Bradford). */
    private static final double[][] SRGB = {
        {0.4360747, 0.3850649, 0.1430804}, {0.2225045, 0.7168786, 0.0606169}, {0.0139322, 0.0971045, 0.7141733}
    };

    /** Where there is a table too, it says more than the matrix. */
    private static final Set<String> TABLES = Set.of("B2A0", "B2A1");

    private static final int TAGS = 128;

    /** Profiles of screens have some 20, bytes 12 each. */
    private static final int MOST_TAGS = 200;

    /** The screen of a profile; empty when it has tables, or is not whole. */
    static Optional<MatrixScreen> of(byte[] icc) {
        try {
            ByteBuffer profile = ByteBuffer.wrap(icc);
            Map<String, ByteBuffer> tags = tags(profile);
            return tags.keySet().stream().anyMatch(TABLES::contains) ? Optional.empty() : Optional.of(of(tags));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty(); // LittleCMS may know better, or says that it is damaged
        }
    }

    private static MatrixScreen of(Map<String, ByteBuffer> tags) {
        double[][] primaries = new double[3][];
        for (int c = 0; c < 3; c++) {
            primaries[c] = xyz(tag(tags, "rgb".charAt(c) + "XYZ"));
        }
        double[][] toRgb = inverse(primaries);
        double[][] rows = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                rows[i][j] = toRgb[i][0] * SRGB[0][j] + toRgb[i][1] * SRGB[1][j] + toRgb[i][2] * SRGB[2][j];
            }
        }
        List<ToneCurve> curves = List.of(
                ToneCurve.of(tag(tags, "rTRC")), ToneCurve.of(tag(tags, "gTRC")), ToneCurve.of(tag(tags, "bTRC")));
        return new MatrixScreen(List.of(rows), curves);
    }

    private static Map<String, ByteBuffer> tags(ByteBuffer profile) {
        Map<String, ByteBuffer> tags = new HashMap<>();
        int count = profile.getInt(TAGS);
        if (count < 0 || count > MOST_TAGS) {
            throw new IllegalArgumentException("%d tags".formatted(count));
        }
        for (int i = 0; i < count; i++) {
            int at = TAGS + 4 + 12 * i;
            byte[] name = new byte[4];
            profile.get(at, name);
            tags.put(
                    new String(name, StandardCharsets.ISO_8859_1), profile.slice(profile.getInt(at + 4), profile.getInt(at + 8)));
        }
        return tags;
    }

    private static ByteBuffer tag(Map<String, ByteBuffer> tags, String name) {
        return Optional.ofNullable(tags.get(name)).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private static double[] xyz(ByteBuffer tag) {
        return new double[] {tag.getInt(8) / 65536.0, tag.getInt(12) / 65536.0, tag.getInt(16) / 65536.0};
    }

    /** Of the matrix that has these columns. */
    private static double[][] inverse(double[][] columns) {
        double[][] inverse = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            double[] next = columns[(i + 1) % 3];
            double[] last = columns[(i + 2) % 3];
            for (int j = 0; j < 3; j++) {
                int a = (j + 1) % 3;
                int b = (j + 2) % 3;
                inverse[i][j] = next[a] * last[b] - next[b] * last[a];
            }
            determinant = inverse[i][0] * columns[i][0] + inverse[i][1] * columns[i][1] + inverse[i][2] * columns[i][2];
        }
        if (Math.abs(determinant) < 1e-4) {
            throw new IllegalArgumentException("the primaries lie in a line");
        }
        for (double[] row : inverse) {
            for (int j = 0; j < 3; j++) {
                row[j] /= determinant;
            }
        }
        return inverse;
    }
}
