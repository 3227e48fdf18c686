package pro.photoestate.engine.bracket;

/**
 * Where a frame has any weight to speak of, by cells of level 1. Cells of one row are written by one task; read it when
 * all have ended.
 */
final class FusionPresence {

    /** Columns of a cell. */
    private static final int COLUMNS = 512;

    /** Rows of a cell: those of a task, {@link FusionStrips#ROWS}. */
    private static final int ROWS = FusionStrips.ROWS;

    /** Weights of 1/2048 and more, two in a word: less than that moves no 8-bit level. */
    private static final int ENOUGH = 0x7ff07ff0;

    private final int columns;
    private final int rows;
    private final int[] any;

    FusionPresence(int frames, int width, int height) {
        columns = (width + COLUMNS - 1) / COLUMNS;
        rows = (height + ROWS - 1) / ROWS;
        any = new int[frames * columns * rows];
    }

    /** Notes row {@code y} of frame {@code k}: S16 weights, two in a word. */
    void note(int k, int y, int[] words, int count) {
        for (int c = 0; c * COLUMNS / 2 < count; c++) {
            any[(k * rows + y / ROWS) * columns + c] |=
                    union(words, c * COLUMNS / 2, Math.min((c + 1) * COLUMNS / 2, count));
        }
    }

    private static int union(int[] words, int from, int to) {
        int union = 0;
        for (int i = from; i < to; i++) {
            union |= words[i];
        }
        return union;
    }

    /** Whether frame {@code k} has weight somewhere in a rectangle of level 1; may say yes for what lies beside it. */
    boolean in(int k, int left, int top, int right, int bottom) {
        for (int r = top / ROWS; r <= Math.min((bottom - 1) / ROWS, rows - 1); r++) {
            for (int c = left / COLUMNS; c <= Math.min((right - 1) / COLUMNS, columns - 1); c++) {
                if ((any[(k * rows + r) * columns + c] & ENOUGH) != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
