package pro.photoestate.engine.op.tone;

import pro.photoestate.engine.edgeaware.BoxMean;
import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.Grid;

/**
 * Makes mullions, shutters and twigs before something bright a part of it, so that they are toned as its detail: by
 * themselves they are dark, would be opened like shadows, and a veil would lie over the view. They are what a
 * morphological closing fills (Serra, "Image Analysis and Mathematical Morphology", 1982): dark, and narrow between two
 * bright sides; so the border between a wall and a window, or a sofa and a wall, stays an edge.
 */
final class Backlight {

    /** Half the largest width of narrow things, in cells: a sixtieth of the long side, a shutter's slat. */
    private static final int NARROW = 2;
    /** The same of what counts half, so that nothing begins suddenly: a thirtieth, a door's stile. */
    private static final int LESS_NARROW = 4;
    /** Lightness by which a thing is darker than its sides from which it is wholly their detail: three quarters of a stop. */
    private static final float DEPTH = 0.1f;
    /** Lightness of the sides (encoded 0.56, a dim wall) from which a thing stands before light, and wholly (0.7). */
    private static final float DIM = 0.72f;
    private static final float BRIGHT = 0.82f;
    /** Cells to each side over which it fades. */
    private static final int FADE = 2;
    /** One over the share of narrow dark cells from which on a place is wholly lattice: as much mullion as pane. */
    private static final float LATTICE = 2;

    private Backlight() {}

    /**
     * The base in which narrow dark things are as bright as what they stand before.
     *
     * @param lightness the picture in cells
     * @param base its base, of the same size
     */
    static LocalLinear behind(Grid lightness, LocalLinear base) {
        int columns = lightness.columns();
        int rows = lightness.rows();
        float[] filled = filled(lightness);
        float[] share = BoxMean.of(backlit(lightness.values(), filled), columns, rows, FADE);
        float[] around = BoxMean.of(filled, columns, rows, FADE);
        float[] slope = base.slope().values().clone();
        float[] offset = base.offset().values().clone();
        for (int i = 0; i < share.length; i++) {
            float lattice = Math.min(1, LATTICE * share[i]);
            slope[i] *= 1 - lattice;
            offset[i] += lattice * (around[i] - offset[i]);
        }
        return new LocalLinear(new Grid(columns, rows, slope), new Grid(columns, rows, offset));
    }

    /** How far each cell is narrow and dark before something bright, 0..1. */
    private static float[] backlit(float[] lightness, float[] filled) {
        float[] share = new float[filled.length];
        for (int i = 0; i < share.length; i++) {
            float depth = Math.clamp((filled[i] - lightness[i]) / DEPTH, 0, 1);
            share[i] = depth * Math.clamp((filled[i] - DIM) / (BRIGHT - DIM), 0, 1);
        }
        return share;
    }

    /** The lightness with narrow dark things filled, the less narrow half. */
    private static float[] filled(Grid lightness) {
        int columns = lightness.columns();
        float[] grown = grown(lightness.values(), columns, NARROW);
        float[] more = grown(grown, columns, LESS_NARROW - NARROW);
        float[] closed = grown(negative(grown), columns, NARROW);
        float[] closedMore = grown(negative(more), columns, LESS_NARROW);
        float[] filled = new float[closed.length];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = -(closed[i] + closedMore[i]) / 2;
        }
        return filled;
    }

    private static float[] negative(float[] field) {
        float[] negative = new float[field.length];
        for (int i = 0; i < field.length; i++) {
            negative[i] = -field[i];
        }
        return negative;
    }

    /** The largest value within {@code reach} cells in both directions. */
    private static float[] grown(float[] field, int columns, int reach) {
        float[] grown = field;
        for (int i = 0; i < reach; i++) {
            grown = largest(grown, columns);
        }
        return grown;
    }

    /** The largest of each cell and its eight neighbours. */
    private static float[] largest(float[] field, int columns) {
        float[] across = new float[field.length];
        for (int row = 0; row < field.length; row += columns) {
            int end = row + columns - 1;
            across[row] = Math.max(field[row], field[Math.min(row + 1, end)]);
            across[end] = Math.max(field[end], field[Math.max(end - 1, row)]);
            for (int i = row + 1; i < end; i++) {
                across[i] = Math.max(Math.max(field[i - 1], field[i + 1]), field[i]);
            }
        }
        float[] out = across.clone();
        for (int i = 0; i < field.length - columns; i++) {
            out[i] = Math.max(across[i], across[i + columns]);
        }
        for (int i = columns; i < field.length; i++) {
            out[i] = Math.max(out[i], across[i - columns]);
        }
        return out;
    }
}
