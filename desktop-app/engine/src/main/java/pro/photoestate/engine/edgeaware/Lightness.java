package pro.photoestate.engine.edgeaware;

import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.TileRow;

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

    /** Writes lightness for a row of samples; {@code scratch} is overwritten. */
    public static void row(TileRow row, float[] target, float[] scratch) {
        luminance(row, target);
        strongest(row, scratch);
        of(target, scratch, target);
    }

    /** Writes the luminance of a row of samples. */
    public static void luminance(TileRow row, float[] target) {
        float[] r = row.r();
        float[] g = row.g();
        float[] b = row.b();
        for (int i = 0; i < target.length; i++) {
            target[i] = RED * r[i] + GREEN * g[i] + BLUE * b[i];
        }
    }

    /** Writes the strongest channel of a row of samples. */
    public static void strongest(TileRow row, float[] target) {
        float[] r = row.r();
        float[] g = row.g();
        float[] b = row.b();
        for (int i = 0; i < target.length; i++) {
            target[i] = Math.max(r[i], Math.max(g[i], b[i]));
        }
    }

    /** Writes the lightness of samples whose luminance and strongest channel are known; the target may be either. */
    public static void of(float[] luminance, float[] strongest, float[] target) {
        for (int i = 0; i < target.length; i++) {
            float strength = Math.max(0.5f * (luminance[i] + strongest[i]), DARKEST);
            target[i] = (float) Math.sqrt((float) Math.sqrt(strength));
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
        TileRow samples = new TileRow(w);
        float[] line = new float[w];
        float[] most = new float[w];
        for (int y = 0; y < h; y++) {
            samples.load(picture, y);
            row(samples, line, most);
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
