package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;

/**
 * A reduced copy of a luma plane, 0..255, kept in float so that a nearly black frame keeps its fine steps. Immutable by
 * convention: the array is not copied.
 */
record ReducedLuma(int width, int height, float[] values) implements Luma {

    /** Blocks of this side and more have pixels to spare. */
    private static final int LARGE_BLOCK = 4;

    /**
     * Means of {@code factor x factor} blocks, from two rows of each block and, in large blocks, every second column: a
     * sixth of the pixels at 24 MP, with the same small offset for every frame.
     */
    static ReducedLuma of(Plane plane, int factor) {
        int width = plane.width() / factor;
        int height = plane.height() / factor;
        int down = (factor + 1) / 2;
        int across = factor < LARGE_BLOCK ? 1 : 2;
        int samples = ((factor + down - 1) / down) * ((factor + across - 1) / across);
        float scale = 1f / (samples * (plane.depth() == Depth.U8 ? 1 : 257));
        float[] values = new float[width * height];
        byte[] bytes = new byte[width * factor];
        short[] shorts = new short[width * factor];
        for (int j = 0; j < height; j++) {
            for (int k = 0; k < factor; k += down) {
                if (plane.depth() == Depth.U8) {
                    plane.read(0, j * factor + k, bytes, bytes.length);
                    add(bytes, factor, across, values, j * width);
                } else {
                    plane.read(0, j * factor + k, shorts, shorts.length);
                    add(shorts, factor, across, values, j * width);
                }
            }
            for (int i = j * width; i < (j + 1) * width; i++) {
                values[i] *= scale;
            }
        }
        return new ReducedLuma(width, height, values);
    }

    private static void add(byte[] row, int factor, int across, float[] values, int offset) {
        for (int from = 0, i = offset; from < row.length; from += factor, i++) {
            int sum = 0;
            for (int k = from; k < from + factor; k += across) {
                sum += row[k] & 0xff;
            }
            values[i] += sum;
        }
    }

    private static void add(short[] row, int factor, int across, float[] values, int offset) {
        for (int from = 0, i = offset; from < row.length; from += factor, i++) {
            int sum = 0;
            for (int k = from; k < from + factor; k += across) {
                sum += row[k] & 0xffff;
            }
            values[i] += sum;
        }
    }

    /** Means of 2 x 2. */
    ReducedLuma half() {
        int w = width / 2;
        int h = height / 2;
        float[] out = new float[w * h];
        for (int j = 0; j < h; j++) {
            int upper = 2 * j * width;
            int lower = upper + width;
            for (int i = 0; i < w; i++) {
                out[j * w + i] = (values[upper + 2 * i]
                                + values[upper + 2 * i + 1]
                                + values[lower + 2 * i]
                                + values[lower + 2 * i + 1])
                        / 4;
            }
        }
        return new ReducedLuma(w, h, out);
    }

    @Override
    public void read(int x, int y, int columns, int rows, float[] target) {
        for (int j = 0; j < rows; j++) {
            System.arraycopy(values, (y + j) * width + x, target, j * columns, columns);
        }
    }
}
