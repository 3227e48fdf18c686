package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Plane;

/**
 * Three neighbouring rows of a span of a coarse S16 plane, enlarged by two along the row (bilinear, 3/4 and 1/4);
 * samples beyond the edge repeat it. Belongs to one thread.
 */
final class FusionWindow {

    private final Plane plane;
    private final FusionCode code;
    private final int from;
    private final FusionPhases[] rows = new FusionPhases[3];
    private final short[] around;
    private final short[] middle;
    private final short[] left;
    private final short[] right;
    private int at = Integer.MIN_VALUE;

    /** The enlargement of columns {@code from} to {@code from + count}. */
    FusionWindow(Plane plane, FusionCode code, int from, int count) {
        this.plane = plane;
        this.code = code;
        this.from = from;
        around = new short[count + 2];
        middle = new short[count];
        left = new short[count];
        right = new short[count];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = FusionPhases.of(2 * count);
        }
    }

    /** Moves to the rows round {@code y}; steps of one reuse what is known. */
    void moveTo(int y) {
        if (y != at + 1) {
            load(y - 1, rows[1]);
            load(y, rows[2]);
        }
        FusionPhases oldest = rows[0];
        rows[0] = rows[1];
        rows[1] = rows[2];
        rows[2] = oldest;
        load(y + 1, oldest);
        at = y;
    }

    private void load(int y, FusionPhases to) {
        int row = Math.clamp(y, 0, plane.height() - 1);
        int count = middle.length;
        int before = Math.min(from, 1);
        int after = Math.min(plane.width() - from - count, 1);
        plane.read(from - before, row, around, before + count + after);
        System.arraycopy(around, before, middle, 0, count);
        System.arraycopy(around, 0, left, 1 - before, count - 1 + before);
        System.arraycopy(around, before + 1, right, 0, count - 1 + after);
        if (before == 0) {
            left[0] = middle[0];
        }
        if (after == 0) {
            right[count - 1] = middle[count - 1];
        }
        enlarge(middle, left, code, to.even());
        enlarge(middle, right, code, to.odd());
    }

    /** The neighbours come in an array of their own: the JIT makes vector code where all have one index. */
    private static void enlarge(short[] middle, short[] aside, FusionCode code, float[] to) {
        float near = 0.75f * code.scale();
        float far = 0.25f * code.scale();
        float offset = code.offset();
        for (int i = 0; i < to.length; i++) {
            to[i] = near * middle[i] + far * aside[i] + offset;
        }
    }

    /** The row itself. */
    FusionPhases near() {
        return rows[1];
    }

    /** The other row that the upper (0) or lower (1) of the two finer rows leans to. */
    FusionPhases far(int lower) {
        return rows[2 * lower];
    }
}
