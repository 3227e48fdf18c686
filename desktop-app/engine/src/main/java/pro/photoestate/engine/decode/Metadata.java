package pro.photoestate.engine.decode;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the camera wrote about a frame; each value is absent when the file does not tell it or tells nonsense.
 *
 * @param make camera maker
 * @param model camera model
 * @param lens lens model
 * @param captured local time of capture, with fractions of a second where given
 * @param seconds exposure time in s, above 0
 * @param iso sensitivity, above 0
 * @param aperture f-number, above 0
 * @param biasEv exposure compensation in EV
 * @param focalMm focal length in mm, above 0
 * @param focalPx focal length in pixels of the upright full-size frame, from the 35 mm equivalent or the sensor's
 *     resolution tags, above 0
 * @param flashFired whether a flash fired
 * @param bracketed whether the camera took it by automatic exposure bracketing
 * @param bracketShot which shot of its bracket the camera counted it as, from 1
 * @param orientation EXIF orientation 1..8, 1 when absent; pictures are already turned upright by it
 */
public record Metadata(
        Optional<String> make,
        Optional<String> model,
        Optional<String> lens,
        Optional<LocalDateTime> captured,
        OptionalDouble seconds,
        OptionalDouble iso,
        OptionalDouble aperture,
        OptionalDouble biasEv,
        OptionalDouble focalMm,
        OptionalDouble focalPx,
        Optional<Boolean> flashFired,
        boolean bracketed,
        OptionalInt bracketShot,
        int orientation) {

    /** Of a file that tells nothing. */
    public static final Metadata NONE = new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            false,
            OptionalInt.empty(),
            1);

    /**
     * The light that reached the picture in EV: log2(t * ISO / (100 N^2)). A phone or a manual lens without f-number
     * counts as f/1; differences within one camera stay right.
     */
    public OptionalDouble exposureEv() {
        if (seconds.isEmpty()) {
            return OptionalDouble.empty();
        }
        double n = aperture.orElse(1);
        return OptionalDouble.of(
                Math.log(seconds.getAsDouble() * iso.orElse(100) / 100 / (n * n)) / Math.log(2));
    }
}
