package pro.photoestate.engine.bracket;

import java.util.Arrays;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;

/**
 * A reduced copy of a luma plane, 0..255, kept in float so that a nearly black frame keeps its fine steps. Immutable by
 * convention: the array is not copied.
 */
record ReducedLuma(int width, int height, float[] values) implements Luma {

    /**
     * Means of {@code factor x factor} blocks, from every second row of each block: half the memory traffic, and the
     * same small offset for every frame.
     */
    static ReducedLuma of(Plane plane, int factor) {
        int width = plane.width() / factor;
        int height = plane.height() / factor;
        int used = width * factor;
        float scale = 1f / (factor * ((factor + 1) / 2) * (plane.depth() == Depth.U8 ? 1 : 257));
        float[] values = new float[width * height];
        int[] sums = new int[used];
        byte[] bytes = new byte[used];
        short[] shorts = new short[used];
        for (int j = 0; j < height; j++) {
            Arrays.fill(sums, 0);
            for (int k = 0; k < factor; k += 2) {
                if (plane.depth() == Depth.U8) {
                    plane.read(0, j * factor + k, bytes, used);
                    add(bytes, sums);
                } else {
                    plane.read(0, j * factor + k, shorts, used);
                    add(shorts, sums);
                }
            }
            gather(sums, factor, scale, values, j * width, width);
        }
        return new ReducedLuma(width, height, values);
    }

    private static void add(byte[] row, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row[i] & 0xff;
        }
    }

    private static void add(short[] row, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row[i] & 0xffff;
        }
    }

    private static void gather(int[] sums, int factor, float scale, float[] values, int offset, int width) {
        for (int i = 0; i < width; i++) {
            int sum = 0;
            for (int k = i * factor; k < (i + 1) * factor; k++) {
                sum += sums[k];
            }
            values[offset + i] = sum * scale;
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
