package pro.photoestate.engine.sample;

/**
 * The camera's settings for one frame.
 *
 * @param numerator of the exposure time in s
 * @param denominator of the exposure time
 * @param iso sensitivity
 * @param aperture f-number
 */
record Exposure(int numerator, int denominator, int iso, double aperture) {

    double seconds() {
        return (double) numerator / denominator;
    }

    /** The light that the picture gets, relative to 1 s at ISO 100 and f/1. */
    double light() {
        return seconds() * iso / 100 / (aperture * aperture);
    }

    /** How many EV brighter than another exposure. */
    double evOver(Exposure other) {
        return Math.log(light() / other.light()) / Math.log(2);
    }
}
