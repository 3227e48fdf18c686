package pro.photoestate.engine.op.colour;

/** The hues that a photographer names, as angles in the opponent plane of {@link ChromaScale}. */
enum Hue {
    RED(0.75, 0.10, 0.08),
    YELLOW(0.80, 0.55, 0.05),
    GREEN(0.15, 0.45, 0.06),
    BLUE(0.10, 0.30, 0.80),
    /** Oak, pine, leather and skin. */
    WOOD(0.60, 0.30, 0.12);

    /** Half the width of a hue's sector: neighbours overlap, and all of the circle but magenta belongs to one. */
    private static final double HALF_WIDTH = Math.toRadians(75);

    private final double angle;

    /** By a typical colour in linear light. */
    Hue(double r, double g, double b) {
        double l = Math.sqrt(0.41222 * r + 0.53633 * g + 0.05145 * b);
        double m = Math.sqrt(0.21190 * r + 0.68070 * g + 0.10740 * b);
        double s = Math.sqrt(0.08830 * r + 0.28172 * g + 0.62998 * b);
        angle = Math.atan2(0.02591 * l + 0.78277 * m - 0.80868 * s, 1.97800 * l - 2.42859 * m + 0.45059 * s);
    }

    /** 1 at this hue, falling as a raised cosine to 0 at the edge of its sector. */
    double share(double hue) {
        double away = Math.abs(Math.IEEEremainder(hue - angle, 2 * Math.PI));
        return away >= HALF_WIDTH ? 0 : (1 + Math.cos(Math.PI * away / HALF_WIDTH)) / 2;
    }
}
