package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Plane;

/** Three neighbouring rows of a coarse S16 plane, enlarged by two along the row; rows beyond the edge repeat it. */
final class FusionWindow {

    private final Plane plane;
    private final FusionCode code;
    private final FusionPhases[] rows = new FusionPhases[3];
    private final float[] row;
    private final float[] left;
    private final float[] right;
    private int at = Integer.MIN_VALUE;

    FusionWindow(Plane plane, FusionCode code) {
        this.plane = plane;
        this.code = code;
        int n = plane.width();
        row = new float[n];
        left = new float[n];
        right = new float[n];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = FusionPhases.of(2 * n);
        }
    }

    /** Moves to the rows round {@code y}; steps of one reuse what is known. */
    void moveTo(int y, FusionRows reader) {
        if (y != at + 1) {
            load(y - 1, rows[1], reader);
            load(y, rows[2], reader);
        }
        FusionPhases oldest = rows[0];
        rows[0] = rows[1];
        rows[1] = rows[2];
        rows[2] = oldest;
        load(y + 1, oldest, reader);
        at = y;
    }

    private void load(int y, FusionPhases to, FusionRows reader) {
        reader.read(plane, Math.clamp(y, 0, plane.height() - 1), code, row);
        to.enlarge(row, left, right);
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
