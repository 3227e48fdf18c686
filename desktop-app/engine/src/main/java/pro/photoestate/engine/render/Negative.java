package pro.photoestate.engine.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.bracket.SourceMap;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;

/**
 * A scene after everything that needs its frames: aligned, merged, windows pulled. Prints of any recipe that agrees on
 * these steps are made from it without reading a file. Whoever gets it closes it; it may be read by several prints at
 * once.
 *
 * @param scene the frames that were asked for
 * @param reduction 1 for full size, 2, 4 or 8 for a preview
 * @param merged 16-bit picture
 * @param reduced the same at 1280 px or less, at full chroma
 * @param noise standard deviation of the luma noise of {@code merged}, encoded 0..1
 * @param frames indices of the scene's frames that could be read and belong together
 * @param align how these lie on the reference, at full size
 * @param windowPull what was pulled
 * @param sources which frame gave most to each spot, by merge or window pull; indices of the scene's frames
 * @param ghosts 1 where one frame was taken because something moved, else 0; empty when nobody looked for it
 * @param ghostPct share that was taken from one frame because something moved, in percent
 * @param framesUsed how many frames gave it pixels
 * @param faults frames that took no part
 * @param warnings sentences for people
 * @param millis wall time by stage
 */
public record Negative(
        SceneGroup scene,
        int reduction,
        Picture merged,
        Picture reduced,
        double noise,
        List<Integer> frames,
        Optional<AlignAnalysis> align,
        Optional<WindowAnalysis> windowPull,
        Optional<SourceMap> sources,
        Optional<Grid> ghosts,
        double ghostPct,
        int framesUsed,
        List<FrameFault> faults,
        List<String> warnings,
        Map<String, Long> millis)
        implements AutoCloseable {

    public Negative {
        frames = List.copyOf(frames);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** The frames that {@code align} speaks of, in its order. */
    public List<Frame> aligned() {
        return align.isEmpty() ? List.of() : frames.stream().map(scene.frames()::get).toList();
    }

    /** Width of the reference frame at full size, px. */
    public int fullWidth() {
        return reduction == 1
                ? merged.width()
                : scene.frames().get(scene.reference()).width();
    }

    /** Height of the reference frame at full size, px. */
    public int fullHeight() {
        return reduction == 1
                ? merged.height()
                : scene.frames().get(scene.reference()).height();
    }

    /** Px of {@code merged} for one px of the frames: 1 at full size, 0.5 reduced by 2. */
    public double scale() {
        return 1.0 / reduction;
    }

    @Override
    public void close() {
        merged.close();
        reduced.close();
    }
}
