package pro.photoestate.engine.op.whitebalance;

import java.util.Arrays;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;

/** Multiplies red and blue by a smooth map of gains and keeps the luminance of every pixel (ITU-R BT.709 weights). */
final class GainMap implements PixelOperation {

    /**
     * Where gains begin to fade, as the smallest channel of a pixel: what is white in the file, a blown window in a room
     * lit by lamps, stays white.
     */
    private static final float FADE_FROM = 0.75f;

    private static final float FADE = 1 / (1 - FADE_FROM);

    /** Luminance under which the ratio of two means nothing. */
    private static final float LEAST = 1e-7f;

    /** Pixels at a time, so that all scratch stays in the first cache. */
    private static final int BLOCK = 512;

    /** Red, green, blue, gains of red and blue, one more; then the gains of red and blue above and below. */
    private static final ThreadLocal<float[][]> SCRATCH = ThreadLocal.withInitial(() -> new float[10][BLOCK]);

    private final int width;
    private final int height;
    private final Grid[] red;
    private final Grid[] blue;

    /**
     * @param width width of the finished picture, px
     * @param height its height, px
     * @param red factors of red over the finished picture
     * @param blue factors of blue, of the same size
     */
    GainMap(int width, int height, Grid red, Grid blue) {
        this.width = width;
        this.height = height;
        this.red = lines(red);
        this.blue = lines(blue);
    }

    private static Grid[] lines(Grid grid) {
        Grid[] lines = new Grid[grid.rows()];
        for (int i = 0; i < lines.length; i++) {
            int from = i * grid.columns();
            lines[i] = new Grid(grid.columns(), 1, Arrays.copyOfRange(grid.values(), from, from + grid.columns()));
        }
        return lines;
    }

    @Override
    public void apply(Tile tile) {
        float[][] s = SCRATCH.get();
        for (int x = 0; x < tile.width(); x += BLOCK) {
            int n = Math.min(BLOCK, tile.width() - x);
            int expanded = -1;
            for (int y = 0; y < tile.height(); y++) {
                double at = Math.clamp((tile.y() + y + 0.5) * red.length / height - 0.5, 0, red.length - 1);
                int line = (int) at;
                if (line != expanded) {
                    expand(s, tile.x() + x, line, n);
                    expanded = line;
                }
                between(s[6], s[7], (float) (at - line), s[3], n);
                between(s[8], s[9], (float) (at - line), s[4], n);
                int from = y * tile.width() + x;
                System.arraycopy(tile.r(), from, s[0], 0, n);
                System.arraycopy(tile.g(), from, s[1], 0, n);
                System.arraycopy(tile.b(), from, s[2], 0, n);
                balance(s, n);
                System.arraycopy(s[0], 0, tile.r(), from, n);
                System.arraycopy(s[1], 0, tile.g(), from, n);
                System.arraycopy(s[2], 0, tile.b(), from, n);
            }
        }
    }

    private void expand(float[][] s, int x, int line, int n) {
        int next = Math.min(line + 1, red.length - 1);
        red[line].row(x, 0, n, width, 1, s[6], 0);
        red[next].row(x, 0, n, width, 1, s[7], 0);
        blue[line].row(x, 0, n, width, 1, s[8], 0);
        blue[next].row(x, 0, n, width, 1, s[9], 0);
    }

    // Many short loops: the compiler makes vector instructions of them, and of one long loop it does not.

    private static void balance(float[][] s, int n) {
        cutBelowBlack(s[0], n);
        cutBelowBlack(s[1], n);
        cutBelowBlack(s[2], n);
        fade(s[0], s[1], s[2], s[5], n);
        part(s[5], s[3], n);
        part(s[5], s[4], n);
        luminance(s[0], s[1], s[2], s[5], n);
        multiply(s[0], s[3], n);
        multiply(s[2], s[4], n);
        luminance(s[0], s[1], s[2], s[3], n);
        ratio(s[5], s[3], s[4], n);
        multiply(s[0], s[4], n);
        multiply(s[1], s[4], n);
        multiply(s[2], s[4], n);
    }

    private static void between(float[] above, float[] below, float share, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = above[i] + share * (below[i] - above[i]);
        }
    }

    private static void fade(float[] r, float[] g, float[] b, float[] share, int n) {
        for (int i = 0; i < n; i++) {
            float least = Math.min(r[i], Math.min(g[i], b[i]));
            share[i] = 1 - Math.min(Math.max((least - FADE_FROM) * FADE, 0), 1);
        }
    }

    /** A channel below black would let the luminance pass through zero, where the ratio of two explodes. */
    private static void cutBelowBlack(float[] values, int n) {
        for (int i = 0; i < n; i++) {
            values[i] = Math.max(values[i], 0);
        }
    }

    private static void part(float[] share, float[] gain, int n) {
        for (int i = 0; i < n; i++) {
            gain[i] = 1 + (gain[i] - 1) * share[i];
        }
    }

    /** Of what is inside the gamut: beside a dark edge negative channels may outweigh the others, and a ratio explode. */
    private static void luminance(float[] r, float[] g, float[] b, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = 0.2126f * Math.max(r[i], 0) + 0.7152f * Math.max(g[i], 0) + 0.0722f * Math.max(b[i], 0);
        }
    }

    private static void ratio(float[] before, float[] after, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(before[i], LEAST) / Math.max(after[i], LEAST);
        }
    }

    private static void multiply(float[] values, float[] gain, int n) {
        for (int i = 0; i < n; i++) {
            values[i] *= gain[i];
        }
    }
}
