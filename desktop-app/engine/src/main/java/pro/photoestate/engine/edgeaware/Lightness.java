package pro.photoestate.engine.edgeaware;

import java.util.Arrays;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.Tile;

/**
 * Lightness as the fourth root of strength, the mean of luminance and the strongest channel: 0 is black, 1 is white,
 * 1.19 is twice white. Luminance alone calls a deep blue sky dark and would brighten it until it bleaches to lilac; the
 * strongest channel alone would spare every colour (norms of this kind: Smith, "Tone mapping in RGB", and darktable's
 * filmic). The root stands in for the logarithm that tone mapping works in: over the three decades of a photo it is as even to the eye, a factor of light is
 * a factor of lightness too, it ends at black instead of falling to minus infinity with the sensor's noise, and its two
 * square roots run in vectors, which a logarithm's bit tricks do not in the JDK.
 */
public final class Lightness {

    /** Red's share of luminance (ITU-R BT.709-6, item 3.2; also IEC 61966-2-1). */
    public static final float RED = 0.2126f;
    /** Green's share of luminance. */
    public static final float GREEN = 0.7152f;
    /** Blue's share of luminance. */
    public static final float BLUE = 0.0722f;

    /** Strength below this counts as this: a thousandth of the first 8-bit step above black, so ratios stay finite. */
    private static final float DARKEST = 3e-7f;

    private Lightness() {}

    /** Strength of a lightness; for a neutral colour its luminance. */
    public static float strength(float lightness) {
        float root = lightness * lightness;
        return root * root;
    }

    /** Writes the lightness of {@code count} samples of the tile from index {@code from} on. */
    public static void row(Tile tile, int from, int count, float[] target) {
        float[] r = Arrays.copyOfRange(tile.r(), from, from + count);
        float[] g = Arrays.copyOfRange(tile.g(), from, from + count);
        float[] b = Arrays.copyOfRange(tile.b(), from, from + count);
        row(r, g, b, target, count);
    }

    /** Writes the lightness of the first {@code count} samples; one index for all arrays lets the loop run in vectors. */
    public static void row(float[] r, float[] g, float[] b, float[] target, int count) {
        for (int i = 0; i < count; i++) {
            float y = RED * r[i] + GREEN * g[i] + BLUE * b[i];
            float most = Math.max(r[i], Math.max(g[i], b[i]));
            target[i] = (float) Math.sqrt((float) Math.sqrt(Math.max(0.5f * (y + most), DARKEST)));
        }
    }

    /**
     * The lightness of a whole picture, averaged into a grid whose cells are about square.
     *
     * @param picture the whole picture, smaller sides first counted in cells of at least one pixel
     * @param longSide cells along the longer side at most
     */
    public static Grid grid(Tile picture, int longSide) {
        int w = picture.width();
        int h = picture.height();
        double cell = Math.max(1, Math.max(w, h) / (double) longSide);
        int columns = Math.max(1, (int) Math.round(w / cell));
        int rows = Math.max(1, (int) Math.round(h / cell));
        float[] sums = new float[columns * rows];
        int[] counts = new int[columns * rows];
        int[] column = new int[w];
        for (int x = 0; x < w; x++) {
            column[x] = (int) ((long) x * columns / w);
        }
        float[] line = new float[w];
        for (int y = 0; y < h; y++) {
            row(picture, y * w, w, line);
            int at = (int) ((long) y * rows / h) * columns;
            for (int x = 0; x < w; x++) {
                sums[at + column[x]] += line[x];
                counts[at + column[x]]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return new Grid(columns, rows, sums);
    }
}
