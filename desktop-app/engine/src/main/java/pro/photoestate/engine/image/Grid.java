package pro.photoestate.engine.image;

/**
 * A coarse map over a picture: {@code columns x rows} values, row-major, at the centres of equal cells that cover the
 * whole picture, bilinear between and constant beyond the outer centres. Immutable by convention: the array is not
 * copied and must not be changed by anyone after construction.
 */
public record Grid(int columns, int rows, float[] values) {

    /**
     * What stored values are multiples of: an eighth of an 8-bit step of lightness or of a gain's logarithm is thirty of
     * it, and a power of two keeps multiples exact in float.
     */
    public static final float STEP = 1 / 8192f;

    public Grid {
        if (columns < 1 || rows < 1 || values.length != columns * rows) {
            throw new IllegalArgumentException("a grid of %d x %d with %d values".formatted(columns, rows, values.length));
        }
    }

    /** Nothing anywhere. */
    public static Grid zeros(int columns, int rows) {
        return new Grid(columns, rows, new float[columns * rows]);
    }

    /**
     * The same map in whole multiples of {@link #STEP}, as it is stored: so a map that was read again gives the same
     * picture as the one that was found.
     */
    public Grid rounded() {
        float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) Math.rint(values[i] / STEP) * STEP;
        }
        return new Grid(columns, rows, out);
    }

    /** The value at (u, v), 0..1 from the left and upper edge of the picture to the right and lower one. */
    public float at(double u, double v) {
        double cx = Math.clamp(u * columns - 0.5, 0, columns - 1);
        double cy = Math.clamp(v * rows - 0.5, 0, rows - 1);
        int x0 = (int) cx;
        int y0 = (int) cy;
        int x1 = Math.min(x0 + 1, columns - 1);
        int y1 = Math.min(y0 + 1, rows - 1);
        double fx = cx - x0;
        double fy = cy - y0;
        double top = values[y0 * columns + x0] * (1 - fx) + values[y0 * columns + x1] * fx;
        double bottom = values[y1 * columns + x0] * (1 - fx) + values[y1 * columns + x1] * fx;
        return (float) (top * (1 - fy) + bottom * fy);
    }

    /** The same map, of the reference frame, as a finished picture sees it. */
    public Grid seen(View view) {
        float[] out = new float[values.length];
        Homography to = view.toSource();
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                double x = (i + 0.5) * view.width() / columns - 0.5;
                double y = (j + 0.5) * view.height() / rows - 0.5;
                out[j * columns + i] =
                        at((to.x(x, y) + 0.5) / view.sourceWidth(), (to.y(x, y) + 0.5) / view.sourceHeight());
            }
        }
        return new Grid(columns, rows, out);
    }

    /** Writes the values along row {@code y} of a {@code width x height} picture, from column {@code x} on. */
    public void row(int x, int y, int count, int width, int height, float[] target, int offset) {
        double cy = Math.clamp((y + 0.5) * rows / height - 0.5, 0, rows - 1);
        int top = (int) cy;
        int lower = Math.min(top + 1, rows - 1) * columns;
        Between line = new Between(values, columns, top * columns, lower, (float) (cy - top));
        line.spread(x, count, width, target, offset);
    }

    /** Writes the values of one row of cells along a picture {@code width} wide, from column {@code x} on. */
    void cells(int row, int x, int count, int width, float[] target) {
        new Between(values, columns, row * columns, row * columns, 0).spread(x, count, width, target, 0);
    }

    /** A line between two rows of cells, {@code share} of the way down. */
    private record Between(float[] values, int columns, int upper, int lower, float share) {

        void spread(int x, int count, int width, float[] target, int offset) {
            double step = (double) columns / width;
            int i = 0;
            while (i < count) {
                double cx = (x + i + 0.5) * step - 0.5;
                int cell = (int) Math.floor(cx);
                float left = at(cell);
                float right = at(cell + 1);
                int end = Math.clamp((long) Math.ceil((cell + 1.5) / step - 0.5) - x, i + 1, count);
                float slope = (float) ((right - left) * step);
                float start = (float) (left + (right - left) * (cx - cell));
                for (int k = i; k < end; k++) {
                    target[offset + k] = start + slope * (k - i);
                }
                i = end;
            }
        }

        private float at(int column) {
            int c = Math.clamp(column, 0, columns - 1);
            return values[upper + c] + share * (values[lower + c] - values[upper + c]);
        }
    }
}
