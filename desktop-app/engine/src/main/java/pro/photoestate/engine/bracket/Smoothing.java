package pro.photoestate.engine.bracket;

/** The 1 4 6 4 1 binomial filter (sigma 1 px), which tames noise and the error of bilinear interpolation. */
final class Smoothing {

    private Smoothing() {}

    /**
     * Filters {@code columns x rows} values; the result is smaller by 4 in each direction, packed at the start of
     * {@code target}. {@code source} is used as a buffer.
     */
    static void binomial(float[] source, float[] target, int columns, int rows) {
        int count = columns * (rows - 4);
        for (int i = 0; i < count; i++) {
            target[i] = (source[i]
                            + 4 * source[i + columns]
                            + 6 * source[i + 2 * columns]
                            + 4 * source[i + 3 * columns]
                            + source[i + 4 * columns])
                    * (1 / 16f);
        }
        for (int i = 0; i < count - 4; i++) {
            source[i] = (target[i] + 4 * target[i + 1] + 6 * target[i + 2] + 4 * target[i + 3] + target[i + 4])
                    * (1 / 16f);
        }
        int width = columns - 4;
        for (int j = 0; j < rows - 4; j++) {
            System.arraycopy(source, j * columns, target, j * width, width);
        }
    }
}
