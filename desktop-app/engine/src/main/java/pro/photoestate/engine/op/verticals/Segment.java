package pro.photoestate.engine.op.verticals;

/**
 * A straight edge in a picture of the working size.
 *
 * @param x column of its middle, px
 * @param y row of its middle, px
 * @param dx horizontal part of its unit direction, which points down the picture
 * @param dy vertical part of its unit direction, 0 or more
 * @param length px
 * @param coarse whether it was found on a reduced picture, and so lies less exactly
 */
record Segment(double x, double y, double dx, double dy, double length, boolean coarse) {

    /** Degrees */
    private static final double WIDEST_LEAN = 35;

    static Segment between(double x1, double y1, double x2, double y2, boolean coarse) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double sign = y2 < y1 ? -1 : 1;
        return new Segment(
                (x1 + x2) / 2, (y1 + y2) / 2, sign * (x2 - x1) / length, sign * (y2 - y1) / length, length, coarse);
    }

    /** The same in half diagonals from the middle of a {@code width x height} picture. */
    Segment inHalfDiagonals(int width, int height) {
        double unit = Math.hypot(width, height) / 2;
        return new Segment(
                (x - (width - 1) / 2.0) / unit, (y - (height - 1) / 2.0) / unit, dx, dy, length / unit, coarse);
    }

    /** Whether it may be a vertical of a photo that is worth straightening. */
    boolean upright() {
        return lean() < WIDEST_LEAN;
    }

    /** Degrees from the vertical, 0..90. */
    double lean() {
        return Math.toDegrees(Math.atan2(Math.abs(dx), dy));
    }

    /** How far (px, py) lies along the segment from its middle, px, positive downwards. */
    double along(double px, double py) {
        return (px - x) * dx + (py - y) * dy;
    }

    /** How far (px, py) lies from the segment's line, px. */
    double across(double px, double py) {
        return Math.abs((px - x) * dy - (py - y) * dx);
    }

    /** Whether the directions differ by less than the angle whose sine is given. */
    boolean parallelTo(Segment other, double sine) {
        return Math.abs(dx * other.dy - dy * other.dx) < sine;
    }
}
