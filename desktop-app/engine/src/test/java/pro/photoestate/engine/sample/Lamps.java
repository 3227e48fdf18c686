package pro.photoestate.engine.sample;

/** The colours of the scenes' lights: linear sRGB of a white surface in them, green 1. */
final class Lamps {

    /** CIE illuminant A, 2856 K: x 0.4476, y 0.4074. */
    static final double[] TUNGSTEN = {2.233, 1, 0.282};

    /** A mild blue sky with greenery, as it comes in by the windows: the middle of what the scene script sets. */
    static final double[] DAYLIGHT = {0.95, 1, 0.99};

    /** A flash tube behind a slightly warm umbrella. */
    static final double[] FLASH = {1.03, 1, 0.95};

    /** What the camera's automatic white balance settles on in a mixed room: about 3900 K. */
    static final double[] CAMERA_INDOORS = {1.581, 1, 0.558};

    /** The camera's daylight setting. */
    static final double[] CAMERA_OUTDOORS = {1.06, 1, 0.92};

    private Lamps() {}

    /** Gains that make a light neutral, the least of them 1. */
    static double[] gains(double[] light) {
        double most = Math.max(light[0], Math.max(light[1], light[2]));
        return new double[] {most / light[0], most / light[1], most / light[2]};
    }
}
