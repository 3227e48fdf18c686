package pro.photoestate.engine.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.bracket.SourceMap;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;
import pro.photoestate.sentence.Sentence;

/**
 * A scene after everything that needs its frames: aligned, merged, windows pulled. Prints of any recipe that agrees on
 * these steps are made from it without reading a file. Whoever gets it closes it; it may be read by several prints at
 * once.
 *
 * @param scene the frames that were asked for
 * @param scale px of {@code merged} for one px of the frames: 1 at full size, 0.5 reduced by 2
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
        double scale,
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
        List<Sentence> warnings,
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

    /** Width of the upright reference frame, px. */
    public int fullWidth() {
        return scene.frames().get(scene.reference()).width();
    }

    /** Height of the upright reference frame, px. */
    public int fullHeight() {
        return scene.frames().get(scene.reference()).height();
    }

    /** The native memory that it holds, in bytes. */
    long bytes() {
        return merged.bytes() + reduced.bytes();
    }

    /** This no longer than {@code longSide} px, averaged down if need be; this is closed then. */
    Negative fitted(int longSide, PlaneStore store, Cores cores) {
        double factor = (double) longSide / Math.max(merged.width(), merged.height());
        if (factor >= 1) {
            return this;
        }
        try (Picture large = merged) {
            int width = Math.max(1, (int) Math.round(large.width() * factor));
            int height = Math.max(1, (int) Math.round(large.height() * factor));
            Picture small = Picture.lend(store, width, height, large.halfChroma(), large.depth());
            cores.run(3, i -> large.planes().get(i).averageInto(small.planes().get(i)));
            return with(scale * width / large.width(), small, reduced, sources);
        }
    }

    /** The same of other pictures. */
    Negative with(double scale, Picture merged, Picture reduced, Optional<SourceMap> sources) {
        return new Negative(
                scene,
                scale,
                merged,
                reduced,
                noise,
                frames,
                align,
                windowPull,
                sources,
                ghosts,
                ghostPct,
                framesUsed,
                faults,
                warnings,
                millis);
    }

    @Override
    public void close() {
        merged.close();
        reduced.close();
    }
}
