package pro.photoestate.engine.bracket;

import java.util.Optional;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.sentence.Sentence;

/**
 * How one frame lies on the reference.
 *
 * @param toReference frame px -> reference px at full size; exactly {@link Homography#IDENTITY} for a frame that did not
 *     move and need not be resampled
 * @param residualPx median distance at full size between pieces of the frame and of the reference after alignment, px;
 *     0 for the reference and where nothing could be measured
 * @param used whether the frame takes part in the merge
 * @param reason why it is left out, or what was assumed; without the file's name, to follow a colon
 */
public record FrameAlignment(Homography toReference, double residualPx, boolean used, Optional<Sentence> reason) {

    /** Whether the frame must be resampled to lie on the reference. */
    public boolean moved() {
        return !toReference.equals(Homography.IDENTITY);
    }

    /** The same between frames {@code factor} times as large. */
    FrameAlignment enlarged(int factor) {
        Homography large = moved() ? toReference.rescaled(factor) : toReference;
        return new FrameAlignment(large, residualPx * factor, used, reason);
    }

    static FrameAlignment still(double residualPx) {
        return new FrameAlignment(Homography.IDENTITY, residualPx, true, Optional.empty());
    }

    static FrameAlignment leftOut(Sentence reason) {
        return new FrameAlignment(Homography.IDENTITY, 0, false, Optional.of(reason));
    }
}
