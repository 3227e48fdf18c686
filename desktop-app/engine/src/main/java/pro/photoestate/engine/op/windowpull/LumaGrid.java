package pro.photoestate.engine.op.windowpull;

import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.Plane;

/** Luma planes seen coarsely, by a few samples a cell: reading all of many large frames would cost more than it tells. */
final class LumaGrid {

    /** Samples a cell across and down. */
    private static final int SAMPLES = 4;

    private LumaGrid() {}

    /** The mean encoded luma, 0..1, of each cell. */
    static Grid of(Plane luma, int columns, int rows, Cores cores) {
        float[] means = new float[columns * rows];
        cores.run(rows, row -> row(luma, columns, rows, row, means));
        return new Grid(columns, rows, means);
    }

    private static void row(Plane luma, int columns, int rows, int row, float[] means) {
        for (int j = 0; j < SAMPLES; j++) {
            long at = (long) row * SAMPLES + j;
            int y = (int) ((2 * at + 1) * luma.height() / (2L * rows * SAMPLES));
            if (luma.depth() == Depth.U8) {
                byte[] line = new byte[luma.width()];
                luma.read(0, y, line, line.length);
                add(columns, line.length, x -> (line[x] & 0xff) * (1 / 255f), row * columns, means);
            } else {
                short[] line = new short[luma.width()];
                luma.read(0, y, line, line.length);
                add(columns, line.length, x -> (line[x] & 0xffff) * (1 / 65535f), row * columns, means);
            }
        }
    }

    /** A sample of a line as encoded value 0..1. */
    private interface Line {
        float at(int x);
    }

    private static void add(int columns, int width, Line line, int offset, float[] means) {
        for (int i = 0; i < columns * SAMPLES; i++) {
            int x = (int) ((2L * i + 1) * width / (2L * columns * SAMPLES));
            means[offset + i / SAMPLES] += line.at(x) / (SAMPLES * SAMPLES);
        }
    }

    /** Reads samples of a U8 or U16 plane as encoded values 0..1. */
    static void read(Plane plane, int x, int y, int count, float[] target) {
        if (plane.depth() == Depth.U8) {
            byte[] line = new byte[count];
            plane.read(x, y, line, count);
            for (int i = 0; i < count; i++) {
                target[i] = (line[i] & 0xff) * (1 / 255f);
            }
        } else {
            short[] line = new short[count];
            plane.read(x, y, line, count);
            for (int i = 0; i < count; i++) {
                target[i] = (line[i] & 0xffff) * (1 / 65535f);
            }
        }
    }

    /** Writes encoded values 0..1 into a U16 plane. */
    static void write(Plane plane, int x, int y, int count, float[] source) {
        short[] line = new short[count];
        for (int i = 0; i < count; i++) {
            line[i] = (short) (int) (Math.max(0, Math.min(1, source[i])) * 65535f + 0.5f);
        }
        plane.write(x, y, line, count);
    }
}
