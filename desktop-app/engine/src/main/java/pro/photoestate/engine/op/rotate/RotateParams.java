package pro.photoestate.engine.op.rotate;

import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Step;

/**
 * A turn by hand.
 *
 * @param quarterTurns clockwise, 0..3
 * @param angleDeg a further turn, clockwise, -45..45 degrees
 */
public record RotateParams(int quarterTurns, double angleDeg) {

    /** No turn. */
    public static final RotateParams NONE = new RotateParams(0, 0);

    public RotateParams {
        if (quarterTurns < 0 || quarterTurns > 3 || !(Math.abs(angleDeg) <= 45)) {
            throw new IllegalArgumentException("a turn of %d quarters and %s degrees".formatted(quarterTurns, angleDeg));
        }
    }

    /** From a step of {@link Operation#ROTATE}. */
    public static RotateParams from(Step step) {
        return new RotateParams(Integer.parseInt(step.choice("turn")) / 90, step.number("angle"));
    }

    /** Whether width and height change places. */
    public boolean swapsSides() {
        return quarterTurns % 2 == 1;
    }
}
