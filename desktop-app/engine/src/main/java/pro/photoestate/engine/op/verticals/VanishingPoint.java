package pro.photoestate.engine.op.verticals;

/**
 * Where the verticals of a scene meet, as the homogeneous point (r, 1, k) in coordinates that have their origin in the
 * middle of the picture, y downwards, and half the picture's diagonal as unit. (0, 0) is straight verticals.
 *
 * @param r lean in the middle of the picture: verticals run along (r, 1) there
 * @param k convergence: how fast the lean changes towards the sides; positive when they meet below the picture
 */
record VanishingPoint(double r, double k) {

    /** Straight verticals. */
    static final VanishingPoint UPRIGHT = new VanishingPoint(0, 0);

    /** The points, as shares of width and height, at which the tilt of a picture is judged. */
    private static final double[] ACROSS = {0.1, 0.5, 0.9};

    private static final double[] DOWN = {0.2, 0.5, 0.8};

    /** How the uncertainty of r and k becomes one of the tilt: judged at the nine points. */
    interface Judge {
        double at(double x, double y);
    }

    /** The mean over the picture of the angle between a vertical and the picture's side, in degrees. */
    double tiltDeg(double halfWidth, double halfHeight) {
        return differenceDeg(UPRIGHT, halfWidth, halfHeight);
    }

    /** The mean over the picture of the angle between the verticals of two points, in degrees. */
    double differenceDeg(VanishingPoint other, double halfWidth, double halfHeight) {
        return mean(halfWidth, halfHeight, (x, y) -> Math.abs(lean(x, y) - other.lean(x, y)));
    }

    /** Degrees that verticals at (x, y), in half diagonals, lean to the left. */
    private double lean(double x, double y) {
        return Math.toDegrees(Math.atan2(r - k * x, 1 - k * y));
    }

    /** The mean of a figure over the nine points of a picture, whose half sizes are given in half diagonals. */
    static double mean(double halfWidth, double halfHeight, Judge figure) {
        double sum = 0;
        for (double across : ACROSS) {
            for (double down : DOWN) {
                sum += figure.at((2 * across - 1) * halfWidth, (2 * down - 1) * halfHeight);
            }
        }
        return sum / (ACROSS.length * DOWN.length);
    }
}
