package pro.photoestate.engine.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pro.photoestate.engine.bracket.SourceMap;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.quality.Histogram;
import pro.photoestate.sentence.Sentence;

/**
 * A preview as pixels of the screen, on Java's heap, with what is told beside it. Immutable by convention: the pixels must
 * not be changed by anyone.
 *
 * @param argb sRGB pixels 0xFFRRGGBB, row-major, of the view's width and height
 * @param view how it looks at the reduced reference frame
 * @param analysis what is known of the scene now
 * @param histogram of one pixel in four
 * @param castDeltaE CIEDE2000 between what is nearly neutral and grey
 * @param sources which of the scene's frames gave most to each spot of the reference frame
 * @param ghosts where one frame was taken because something moved, in the reference frame; empty when nobody looked
 * @param faults frames that took no part
 * @param warnings sentences for people
 * @param millis wall time of the stages that were run for it
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record ScreenPreview(
        int[] argb,
        View view,
        SceneAnalysis analysis,
        Histogram histogram,
        double castDeltaE,
        Optional<SourceMap> sources,
        Optional<Grid> ghosts,
        List<FrameFault> faults,
        List<Sentence> warnings,
        Map<String, Long> millis) {

    public ScreenPreview {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        millis = Map.copyOf(millis);
    }

    /** px. */
    public int width() {
        return view.width();
    }

    /** px. */
    public int height() {
        return view.height();
    }
}
