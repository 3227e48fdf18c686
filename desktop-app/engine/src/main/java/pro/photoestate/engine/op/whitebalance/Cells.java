package pro.photoestate.engine.op.whitebalance;

import java.util.Arrays;
import pro.photoestate.engine.image.Grid;

/** Coarse maps over the patches of a picture: {@link #LONG_SIDE} cells at its long side, about square. */
final class Cells {

    /** Cells at the long side: a cell is about half a window pane. */
    static final int LONG_SIDE = 32;

    private final Surfaces surfaces;
    private final int columns;
    private final int rows;
    private final int[] columnOf;

    Cells(Surfaces surfaces) {
        this.surfaces = surfaces;
        int longSide = Math.max(surfaces.width(), surfaces.height());
        columns = Math.clamp(Math.round((float) LONG_SIDE * surfaces.width() / longSide), 1, surfaces.width());
        rows = Math.clamp(Math.round((float) LONG_SIDE * surfaces.height() / longSide), 1, surfaces.height());
        columnOf = new int[surfaces.width()];
        Arrays.setAll(columnOf, x -> x * columns / surfaces.width());
    }

    /** A number for each patch. */
    @FunctionalInterface
    interface ByPatch {
        float of(int at);
    }

    int count() {
        return columns * rows;
    }

    /** The mean over the patches of each cell. */
    float[] mean(ByPatch value) {
        float[] sums = new float[count()];
        int[] counts = new int[count()];
        for (int y = 0; y < surfaces.height(); y++) {
            int row = y * rows / surfaces.height() * columns;
            for (int x = 0; x < surfaces.width(); x++) {
                sums[row + columnOf[x]] += value.of(y * surfaces.width() + x);
                counts[row + columnOf[x]]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return sums;
    }

    /** A Gaussian blur, in place; {@code sigma} in cells, the outermost cells going on beyond the edge. */
    float[] blur(float[] values, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-0.5 * i * i / (sigma * sigma));
        }
        for (int y = 0; y < rows; y++) {
            blurLine(values, y * columns, 1, columns, kernel);
        }
        for (int x = 0; x < columns; x++) {
            blurLine(values, x, columns, rows, kernel);
        }
        return values;
    }

    /** The largest value within {@code reach} cells in both directions. */
    float[] largest(float[] values, int reach) {
        float[] out = new float[values.length];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                float most = 0;
                for (int j = Math.max(y - reach, 0); j <= Math.min(y + reach, rows - 1); j++) {
                    for (int i = Math.max(x - reach, 0); i <= Math.min(x + reach, columns - 1); i++) {
                        most = Math.max(most, values[j * columns + i]);
                    }
                }
                out[y * columns + x] = most;
            }
        }
        return out;
    }

    Grid grid(float[] values) {
        return new Grid(columns, rows, values);
    }

    /** The value of every patch, bilinear. */
    float[] spread(float[] values) {
        Grid grid = grid(values);
        float[] out = new float[surfaces.count()];
        for (int y = 0; y < surfaces.height(); y++) {
            int offset = y * surfaces.width();
            grid.row(0, y, surfaces.width(), surfaces.width(), surfaces.height(), out, offset);
        }
        return out;
    }

    private static void blurLine(float[] values, int from, int step, int count, float[] kernel) {
        int reach = kernel.length / 2;
        float[] line = new float[count];
        for (int i = 0; i < count; i++) {
            line[i] = values[from + i * step];
        }
        for (int i = 0; i < count; i++) {
            float sum = 0;
            float weight = 0;
            for (int k = -reach; k <= reach; k++) {
                sum += kernel[k + reach] * line[Math.clamp(i + k, 0, count - 1)];
                weight += kernel[k + reach];
            }
            values[from + i * step] = sum / weight;
        }
    }
}
