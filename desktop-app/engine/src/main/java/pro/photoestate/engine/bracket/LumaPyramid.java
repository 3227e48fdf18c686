package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.List;
import pro.photoestate.engine.image.Plane;

/**
 * A frame's luma at the sizes that alignment works on.
 *
 * @param full the decoded frame
 * @param factor how many full-size pixels one pixel of the first reduced level spans in each direction
 * @param reduced about 1000 px on the long side, then halves down to about 250 px
 * @param texture of the first reduced level
 */
record LumaPyramid(Luma full, int factor, List<ReducedLuma> reduced, Texture texture) {

    /** Long side of the first reduced level: features of a room survive, noise does not. */
    private static final int LONG_SIDE = 1000;
    /** The coarsest level is no larger than this, so that a whole-picture search is cheap. */
    private static final int COARSEST = 320;

    static LumaPyramid of(Plane y) {
        int factor = Math.max(1, Math.round(Math.max(y.width(), y.height()) / (float) LONG_SIDE));
        List<ReducedLuma> levels = new ArrayList<>();
        ReducedLuma level = ReducedLuma.of(y, factor);
        levels.add(level);
        while (Math.max(level.width(), level.height()) > COARSEST) {
            level = level.half();
            levels.add(level);
        }
        return new LumaPyramid(new PlaneLuma(y), factor, List.copyOf(levels), Texture.of(levels.getFirst()));
    }

    ReducedLuma finest() {
        return reduced.getFirst();
    }

    ReducedLuma coarsest() {
        return reduced.getLast();
    }
}
