package pro.photoestate.engine.op.crop;

/**
 * A rectangle of the upright reference frame, in shares of its width and height, measured between outer pixel edges:
 * (0, 0, 1, 1) is all of it.
 */
public record Area(double left, double top, double right, double bottom) {

    /** All of the frame. */
    public static final Area WHOLE = new Area(0, 0, 1, 1);

    public Area {
        if (!(left >= 0 && top >= 0 && left < right && top < bottom && right <= 1 && bottom <= 1)) {
            throw new IllegalArgumentException(
                    "an area from (%s, %s) to (%s, %s)".formatted(left, top, right, bottom));
        }
    }
}
