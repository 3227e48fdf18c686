package pro.photoestate.engine.op.rotate;

import pro.photoestate.engine.image.Homography;

/** Turns a picture about its middle. */
public final class Rotation {

    private Rotation() {}

    /**
     * The turn as a map from pixels of a {@code width x height} picture to pixels of the turned one. After an odd number
     * of quarter turns that one is {@code height x width}; quarter turns alone put whole pixels on whole pixels exactly.
     */
    public static Homography of(RotateParams params, int width, int height) {
        Homography quarters = quarters(params.quarterTurns(), width, height);
        if (params.angleDeg() == 0) {
            return quarters;
        }
        double cx = ((params.swapsSides() ? height : width) - 1) / 2.0;
        double cy = ((params.swapsSides() ? width : height) - 1) / 2.0;
        double c = Math.cos(Math.toRadians(params.angleDeg()));
        double s = Math.sin(Math.toRadians(params.angleDeg()));
        return quarters.then(new Homography(c, -s, cx - c * cx + s * cy, s, c, cy - s * cx - c * cy, 0, 0));
    }

    private static Homography quarters(int turns, int width, int height) {
        return switch (turns) {
            case 1 -> new Homography(0, -1, height - 1, 1, 0, 0, 0, 0);
            case 2 -> new Homography(-1, 0, width - 1, 0, -1, height - 1, 0, 0);
            case 3 -> new Homography(0, 1, 0, -1, 0, width - 1, 0, 0);
            default -> Homography.IDENTITY;
        };
    }
}
