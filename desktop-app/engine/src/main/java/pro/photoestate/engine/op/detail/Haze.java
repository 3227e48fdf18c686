package pro.photoestate.engine.op.detail;

import java.util.Arrays;
import pro.photoestate.engine.edgeaware.GuidedFilter;
import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.Tile;

/**
 * Haze by the dark channel prior: He, Sun and Tang, "Single Image Haze Removal Using Dark Channel Prior" (CVPR 2009),
 * on a coarse grid, its map refined by the guided filter.
 *
 * @param red linear light of the haze itself
 * @param green likewise
 * @param blue likewise
 * @param transmission share of the scene's own light that comes through, 0..1, as a function of lightness
 */
public record Haze(double red, double green, double blue, LocalLinear transmission) {
    public Haze {
        transmission = transmission.rounded();
    }

    /** Cells to each side of the patch in which something must be dark (7 of 240 cells across). */
    private static final int PATCH = 3;
    /** The share of cells with the darkest channel brightest that show the haze itself (the paper's 0.1 %, coarser). */
    private static final double HAZIEST = 0.002;
    /** Share of the haze that is taken away, so that distance stays visible (the paper's omega, more careful). */
    private static final float OMEGA = 0.75f;
    /** Guided filter window and variance, in cells and squared lightness. */
    private static final int RADIUS = 10;
    private static final float EPSILON = 0.001f;

    static Haze of(Tile picture, Grid lightness) {
        int columns = lightness.columns();
        int rows = lightness.rows();
        float[][] light = {
            means(picture, picture.r(), columns, rows),
            means(picture, picture.g(), columns, rows),
            means(picture, picture.b(), columns, rows)
        };
        float[] dark = darkest(least(light[0], light[1], light[2]), columns, rows);
        float[] sorted = dark.clone();
        Arrays.sort(sorted);
        float limit = sorted[(int) ((sorted.length - 1) * (1 - HAZIEST))];
        float[] air = new float[3];
        for (int c = 0; c < 3; c++) {
            air[c] = Math.max(0.05f, meanWhere(light[c], dark, limit));
            scale(light[c], 1 / air[c]);
        }
        float[] veil = darkest(least(light[0], light[1], light[2]), columns, rows);
        for (int i = 0; i < veil.length; i++) {
            veil[i] = 1 - OMEGA * Math.min(1, veil[i]);
        }
        LocalLinear map = GuidedFilter.fit(lightness, new Grid(columns, rows, veil), RADIUS, EPSILON);
        return new Haze(air[0], air[1], air[2], map);
    }

    private static float[] means(Tile picture, float[] channel, int columns, int rows) {
        float[] out = new float[columns * rows];
        for (int j = 0; j < rows; j++) {
            int y0 = j * picture.height() / rows;
            int y1 = Math.max(y0 + 1, (j + 1) * picture.height() / rows);
            for (int i = 0; i < columns; i++) {
                int x0 = i * picture.width() / columns;
                int x1 = Math.max(x0 + 1, (i + 1) * picture.width() / columns);
                float sum = 0;
                for (int y = y0; y < y1; y++) {
                    for (int x = x0; x < x1; x++) {
                        sum += channel[y * picture.width() + x];
                    }
                }
                out[j * columns + i] = sum / ((y1 - y0) * (x1 - x0));
            }
        }
        return out;
    }

    private static float[] least(float[] a, float[] b, float[] c) {
        float[] out = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = Math.max(0, Math.min(a[i], Math.min(b[i], c[i])));
        }
        return out;
    }

    private static float[] darkest(float[] field, int columns, int rows) {
        float[] across = new float[field.length];
        float[] out = new float[field.length];
        for (int i = 0; i < field.length; i++) {
            int x = i % columns;
            float least = field[i];
            for (int k = Math.max(-PATCH, -x); k <= Math.min(PATCH, columns - 1 - x); k++) {
                least = Math.min(least, field[i + k]);
            }
            across[i] = least;
        }
        for (int i = 0; i < field.length; i++) {
            int y = i / columns;
            float least = across[i];
            for (int k = Math.max(-PATCH, -y); k <= Math.min(PATCH, rows - 1 - y); k++) {
                least = Math.min(least, across[i + k * columns]);
            }
            out[i] = least;
        }
        return out;
    }

    private static float meanWhere(float[] field, float[] dark, float limit) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < field.length; i++) {
            if (dark[i] >= limit) {
                sum += field[i];
                count++;
            }
        }
        return (float) (sum / count);
    }

    private static void scale(float[] field, float factor) {
        for (int i = 0; i < field.length; i++) {
            field[i] *= factor;
        }
    }
}
