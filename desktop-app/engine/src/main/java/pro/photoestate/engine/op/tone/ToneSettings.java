package pro.photoestate.engine.op.tone;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A setting for every control of tone; all 0 leaves the photo as it is.
 *
 * @param exposure EV by which the middle tones are brightened, -7..7; white stays white
 * @param highlights -100 (darkens bright areas) .. 100
 * @param shadows -100 .. 100 (opens dark areas)
 * @param whites -100 .. 100 (a lower input level becomes white)
 * @param blacks -100 (a higher input level becomes black) .. 100
 * @param contrast -100 .. 100, round middle grey
 * @param localContrast -100 .. 100, of texture against its surroundings
 */
public record ToneSettings(
        double exposure,
        double highlights,
        double shadows,
        double whites,
        double blacks,
        double contrast,
        double localContrast) {

    /** Leaves the photo as it is. */
    public static final ToneSettings NEUTRAL = new ToneSettings(0, 0, 0, 0, 0, 0, 0);

    /** These settings with another exposure. */
    ToneSettings withExposure(double ev) {
        return new ToneSettings(ev, highlights, shadows, whites, blacks, contrast, localContrast);
    }

    /** What the person set by hand, and these settings where it was left to the engine. */
    ToneSettings overriddenBy(ToneParams params) {
        return new ToneSettings(
                params.exposure().orElse(exposure) + params.brightness(),
                params.highlights().orElse(highlights),
                params.shadows().orElse(shadows),
                params.whites().orElse(whites),
                params.blacks().orElse(blacks),
                params.contrast().orElse(contrast),
                params.localContrast().orElse(localContrast));
    }

    /** The same as parameters that leave nothing to the engine. */
    ToneParams asParams() {
        return new ToneParams(
                Optional.empty(),
                OptionalDouble.of(exposure),
                OptionalDouble.of(highlights),
                OptionalDouble.of(shadows),
                OptionalDouble.of(whites),
                OptionalDouble.of(blacks),
                OptionalDouble.of(contrast),
                OptionalDouble.of(localContrast),
                0);
    }
}
