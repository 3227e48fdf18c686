package pro.photoestate.engine.op.whitebalance;

/**
 * The colour of a light as natural logarithms of red / green and blue / green, 0 and 0 being neutral.
 *
 * <p>What a camera's own white balance leaves of tungsten light or of shade lies along one line, {@link #warmth()};
 * what lies {@link #across()} it (pink, green) is more often paint, or light from a lawn, than a lamp.
 */
record Cast(double red, double blue) {

    /** Direction of warm light: half corrected tungsten gains about twice in blue of what it gains in red. */
    private static final double WARM_RED = 0.423;

    private static final double WARM_BLUE = -0.906;

    /** Distance across the line at which half of a pink cast is believed to be light: walls are painted pink. */
    private static final double PINK = 0.12;

    /** The same for a green cast, which lamps do make. */
    private static final double GREEN = 0.2;

    /** Warmth beyond which some of it is left: a room lit by lamps alone may look so. */
    private static final double LAMPS = 0.4;

    private static final double LAMPS_TAKEN = 0.8;

    /** Share of a blue cast that is taken outdoors: shade and dusk are blue. */
    private static final double BLUE_TAKEN_OUTDOORS = 0.6;

    /** The same in a room, whose white walls shall be white; what is left tells of daylight. */
    private static final double BLUE_TAKEN_INDOORS = 0.85;

    static final Cast NONE = new Cast(0, 0);

    double warmth() {
        return WARM_RED * red + WARM_BLUE * blue;
    }

    double across() {
        return -WARM_BLUE * red + WARM_RED * blue;
    }

    double size() {
        return Math.hypot(red, blue);
    }

    Cast times(double factor) {
        return new Cast(red * factor, blue * factor);
    }

    /** Less of what lies across the line. */
    Cast believable() {
        double relative = across() / (across() > 0 ? PINK : GREEN);
        return of(warmth(), across() / (1 + relative * relative));
    }

    /**
     * Less of what should not be corrected all the way: very warm light, and blue.
     *
     * @param outdoors how far the picture was taken outdoors, 0..1
     */
    Cast tasteful(double outdoors) {
        double warm = warmth();
        double blue = BLUE_TAKEN_INDOORS + outdoors * (BLUE_TAKEN_OUTDOORS - BLUE_TAKEN_INDOORS);
        double taken = warm < 0 ? warm * blue : warm - Math.max(warm - LAMPS, 0) * (1 - LAMPS_TAKEN);
        return of(taken, across());
    }

    /**
     * How far the colour is that of a light, 0..1: small when it lies more across the line than along it, as that of a
     * salmon wall or a cherry cabinet.
     */
    double likelihood() {
        double t = across() / (0.12 + 0.35 * Math.abs(warmth()));
        return 1 / (1 + t * t * t * t);
    }

    private static Cast of(double warmth, double across) {
        return new Cast(WARM_RED * warmth - WARM_BLUE * across, WARM_BLUE * warmth + WARM_RED * across);
    }
}
