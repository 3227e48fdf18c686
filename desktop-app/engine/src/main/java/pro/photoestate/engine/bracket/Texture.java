package pro.photoestate.engine.bracket;

/**
 * How much there is to hold on to in each block of a frame's finest reduced level.
 *
 * @param columns blocks in a row
 * @param rows rows of blocks
 * @param energy mean squared gradient a pixel, 0..255 squared; 0 where half of the block is clipped
 */
record Texture(int columns, int rows, float[] energy) {

    /** Side of a block, px of the finest reduced level; about one full-size piece. */
    private static final int BLOCK = 10;
    /** Weight of the stronger direction: an edge alone is better than nothing. */
    private static final float EDGE = 0.03f;

    static Texture of(ReducedLuma luma) {
        int columns = Math.max(0, (luma.width() - 2) / BLOCK);
        int rows = Math.max(0, (luma.height() - 2) / BLOCK);
        float[] energy = new float[columns * rows];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                energy[j * columns + i] = energy(luma, 1 + i * BLOCK, 1 + j * BLOCK);
            }
        }
        return new Texture(columns, rows, energy);
    }

    /** Column or row of the middle of a block, px of the finest reduced level. */
    static double centre(int block) {
        return 1 + block * BLOCK + BLOCK / 2.0;
    }

    /** The energy of the block that (x, y) lies in; 0 outside. */
    float at(double x, double y) {
        int i = (int) Math.floor((x - 1) / BLOCK);
        int j = (int) Math.floor((y - 1) / BLOCK);
        return i < 0 || j < 0 || i >= columns || j >= rows ? 0 : energy[j * columns + i];
    }

    /** Mean gradient energy a pixel, mostly of the weaker direction (Shi and Tomasi 1994); 0 where half is clipped. */
    private static float energy(ReducedLuma luma, int x, int y) {
        float xx = 0;
        float yy = 0;
        float xy = 0;
        int usable = 0;
        float[] v = luma.values();
        int w = luma.width();
        for (int j = y; j < y + BLOCK; j++) {
            for (int k = j * w + x; k < j * w + x + BLOCK; k++) {
                if (v[k] > ToneGap.DARKEST && v[k] < ToneGap.LIGHTEST) {
                    float gx = (v[k + 1] - v[k - 1]) / 2;
                    float gy = (v[k + w] - v[k - w]) / 2;
                    xx += gx * gx;
                    yy += gy * gy;
                    xy += gx * gy;
                    usable++;
                }
            }
        }
        if (usable * 2 < BLOCK * BLOCK) {
            return 0;
        }
        float half = (xx + yy) / 2;
        float root = (float) Math.sqrt(Math.max(0, half * half - (xx * yy - xy * xy)));
        return (half - root + EDGE * (half + root)) / usable;
    }
}
