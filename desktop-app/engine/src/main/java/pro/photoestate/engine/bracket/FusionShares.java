package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Plane;

/**
 * A frame's weights over two rows of the full size, for which there are none of its own: between rows they go over
 * linearly, while two neighbouring columns share one. It shows nowhere, and it spares the dearest loop of a merge a
 * quarter of its work. Belongs to one thread.
 */
final class FusionShares {

    private final Plane plane;
    private final FusionRows rows;
    private final FusionPhases shared;
    private float[] above;
    private float[] here;
    private float[] below;
    private int at = Integer.MIN_VALUE;

    /**
     * @param plane the weights of level 1
     * @param rows reads the columns
     * @param count how many of them
     */
    FusionShares(Plane plane, FusionRows rows, int count) {
        this.plane = plane;
        this.rows = rows;
        shared = FusionPhases.pairs(count);
        above = new float[count];
        here = new float[count];
        below = new float[count];
    }

    /** Moves to the rows round {@code y}; steps of one reuse what is known. */
    void moveTo(int y) {
        if (y != at + 1) {
            read(y - 1, here);
            read(y, below);
        }
        float[] oldest = above;
        above = here;
        here = below;
        below = oldest;
        read(y + 1, oldest);
        at = y;
    }

    private void read(int y, float[] to) {
        rows.readHalved(plane, Math.clamp(y, 0, plane.height() - 1), FusionCode.DETAIL_WEIGHT, to);
    }

    /** The weights of the upper (0) or the lower (1) of the two finer rows; valid until the next call. */
    FusionPhases row(int lower) {
        FusionPhases.mix(shared.even(), here, lower == 0 ? above : below);
        return shared;
    }
}
