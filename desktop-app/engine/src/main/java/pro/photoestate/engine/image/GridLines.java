package pro.photoestate.engine.image;

/**
 * The lines of a grid over a tile, asked for from above to below: each row of cells is spread over the tile's columns
 * once, and what lies between two rows is one loop that runs in vectors. Belongs to one thread.
 */
public final class GridLines {

    private final Grid grid;
    private final int x;
    private final int width;
    private final int height;
    private float[] upper;
    private float[] lower;
    private int top = Integer.MIN_VALUE;

    /** The lines of a grid that covers the whole of a finished picture, along the columns of a tile of it. */
    public GridLines(Grid grid, Tile tile, View view) {
        this.grid = grid;
        this.x = tile.x();
        this.width = view.width();
        this.height = view.height();
        this.upper = new float[tile.width()];
        this.lower = new float[tile.width()];
    }

    /** Writes the values along row {@code y} of the picture, as many as the tile is wide. */
    public void row(int y, float[] target) {
        double cy = Math.clamp((y + 0.5) * grid.rows() / height - 0.5, 0, grid.rows() - 1);
        moveTo((int) cy);
        mix(upper, lower, (float) (cy - top), target, upper.length);
    }

    private void moveTo(int row) {
        if (row == top) {
            return;
        }
        float[] free = upper;
        if (row == top + 1) {
            upper = lower;
            lower = free;
        } else {
            grid.cells(row, x, upper.length, width, upper);
        }
        grid.cells(Math.min(row + 1, grid.rows() - 1), x, lower.length, width, lower);
        top = row;
    }

    private static void mix(float[] upper, float[] lower, float share, float[] target, int count) {
        for (int i = 0; i < count; i++) {
            target[i] = upper[i] + share * (lower[i] - upper[i]);
        }
    }
}
