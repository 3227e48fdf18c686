package pro.photoestate.engine.render;

import java.io.ByteArrayOutputStream;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.op.windowpull.FrameMap;

/**
 * A coarse map as it is stored. The values of a {@link Grid} are whole multiples of {@link Grid#STEP}; each is told by how
 * far it is from left + upper - upper left, the smaller the number the fewer its bytes, so that a smooth map of 38,000
 * cells takes about 20 kB. The indices of a {@link FrameMap} are stored as they are.
 *
 * @param columns cells across
 * @param rows cells down
 * @param data the values, see {@link PackedBytes}
 */
record PackedGrid(int columns, int rows, String data) {

    /** Cells at most: sixteen times what any analysis makes. */
    private static final int MOST = 1 << 20;

    /** Bytes of a number at most. */
    private static final int LONGEST = 5;

    PackedGrid {
        if (columns < 1 || rows < 1 || (long) columns * rows > MOST) {
            throw new IllegalArgumentException("a map of %d x %d cells".formatted(columns, rows));
        }
    }

    static PackedGrid of(Grid grid) {
        var out = new ByteArrayOutputStream();
        int[] steps = new int[grid.values().length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.round(grid.values()[i] / Grid.STEP);
            int off = steps[i] - expected(steps, i, grid.columns());
            int rest = (off << 1) ^ (off >> 31);
            while (rest >>> 7 != 0) {
                out.write((rest & 127) | 128);
                rest >>>= 7;
            }
            out.write(rest);
        }
        return new PackedGrid(grid.columns(), grid.rows(), PackedBytes.pack(out.toByteArray()));
    }

    Grid grid() {
        byte[] bytes = PackedBytes.unpack(data, LONGEST * columns * rows);
        int[] steps = new int[columns * rows];
        float[] values = new float[steps.length];
        int at = 0;
        for (int i = 0; i < steps.length; i++) {
            int number = 0;
            int shift = 0;
            boolean more = true;
            while (more) {
                if (at == bytes.length || shift > 28) {
                    throw wrong();
                }
                number |= (bytes[at] & 127) << shift;
                more = bytes[at++] < 0;
                shift += 7;
            }
            steps[i] = expected(steps, i, columns) + ((number >>> 1) ^ -(number & 1));
            values[i] = steps[i] * Grid.STEP;
        }
        if (at != bytes.length) {
            throw wrong();
        }
        return new Grid(columns, rows, values);
    }

    private static int expected(int[] steps, int i, int columns) {
        boolean first = i % columns == 0;
        int left = first ? 0 : steps[i - 1];
        if (i < columns) {
            return left;
        }
        return first ? steps[i - columns] : left + steps[i - columns] - steps[i - columns - 1];
    }

    static PackedGrid of(FrameMap map) {
        return new PackedGrid(map.columns(), map.rows(), PackedBytes.pack(map.frames()));
    }

    FrameMap frames() {
        byte[] cells = PackedBytes.unpack(data, columns * rows);
        if (cells.length != columns * rows) {
            throw wrong();
        }
        return new FrameMap(columns, rows, cells);
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("data that does not fit a map of %d x %d".formatted(columns, rows));
    }
}
