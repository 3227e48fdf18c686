package pro.photoestate.engine.bracket;

import java.util.List;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.sentence.Sentence;

/**
 * The frames that become one photo.
 *
 * @param frames in ascending exposure (by capture time and name where that is equal or unknown), at least one
 * @param reference index of the frame whose geometry and name the photo takes
 * @param exposureEv relative exposure of each frame in EV (log2 of light), 0 for the reference; from EXIF where it tells,
 *     else measured from the pixels
 * @param confidence 0..1 that these frames and no others belong together
 * @param reasons sentences that say why, for people
 * @param warnings sentences about a gap in the ladder, a duplicate, a moved camera, a flash frame
 */
public record SceneGroup(
        List<Frame> frames,
        int reference,
        List<Double> exposureEv,
        double confidence,
        List<Sentence> reasons,
        List<Sentence> warnings) {

    /** The key of the warning that an exposure between the others seems to be missing. */
    public static final String GAP = "engine.scene.gap";

    public SceneGroup {
        frames = List.copyOf(frames);
        exposureEv = List.copyOf(exposureEv);
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        if (frames.isEmpty() || frames.size() != exposureEv.size() || reference < 0 || reference >= frames.size()) {
            throw new IllegalArgumentException("a scene of %d frames".formatted(frames.size()));
        }
    }
}
