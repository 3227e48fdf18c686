package pro.photoestate.engine.render;

import java.util.List;
import java.util.Optional;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.op.detail.DetailAnalysis;
import pro.photoestate.engine.op.tone.ToneAnalysis;
import pro.photoestate.engine.op.verticals.VerticalsAnalysis;
import pro.photoestate.engine.op.whitebalance.WhiteBalanceAnalysis;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;

/**
 * What the engine found for one scene; a part is absent when no step asked for it. A preview and a full render that use
 * the same analysis show the same picture.
 *
 * @param frames indices of the scene's frames that could be read, which {@code align} speaks of in this order
 * @param align how the frames lie on the reference, at full size
 * @param windowPull where panes are and which of the scene's frames, by index, shows them
 * @param verticals how the camera was held
 * @param whiteBalance the lights of the scene
 * @param tone what suits the scene
 * @param detail its noise and haze
 */
public record SceneAnalysis(
        List<Integer> frames,
        Optional<AlignAnalysis> align,
        Optional<WindowAnalysis> windowPull,
        Optional<VerticalsAnalysis> verticals,
        Optional<WhiteBalanceAnalysis> whiteBalance,
        Optional<ToneAnalysis> tone,
        Optional<DetailAnalysis> detail) {
    public SceneAnalysis {
        frames = List.copyOf(frames);
        int count = frames.size();
        if (align.isPresent() && align.get().frames().size() != count) {
            throw new IllegalArgumentException("an alignment that does not speak of all frames");
        }
    }

    /** This, and from an earlier analysis of the same scene what this lacks. */
    public SceneAnalysis over(SceneAnalysis earlier) {
        return new SceneAnalysis(
                frames,
                frames.equals(earlier.frames) ? align.or(earlier::align) : align,
                windowPull.or(earlier::windowPull),
                verticals.or(earlier::verticals),
                whiteBalance.or(earlier::whiteBalance),
                tone.or(earlier::tone),
                detail.or(earlier::detail));
    }
}
