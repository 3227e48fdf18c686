package pro.photoestate.engine.bracket;

import java.util.List;
import java.util.function.Function;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

/**
 * Exposure fusion of a bracket (Mertens, Kautz and Van Reeth 2007) on box pyramids of 16-bit planes in luma and chroma,
 * row by row in float, with soft ends against overshoot, and ghosts taken from one frame. All large memory comes from
 * the store. The result does not depend on the number of cores.
 */
public final class Merge {

    /** Version of the algorithm: results of equal versions are equal. */
    public static final int VERSION = 1;

    /** The blend begins where the short side has shrunk to this, px: coarser bases keep more contrast. */
    private static final int COARSEST = 3;

    /** Longest side of the reduced picture, px. */
    private static final int REDUCED = 1280;

    /** The source map has the size of this level, an eighth of the picture. */
    static final int SOURCE_LEVEL = 3;

    private final MergeFrames frames;
    private final FusionMemory memory;
    private final FusionMemory results;
    private final Cores cores;
    private final int last;

    private Merge(MergeFrames frames, FusionMemory memory, FusionMemory results, Cores cores) {
        this.frames = frames;
        this.memory = memory;
        this.results = results;
        this.cores = cores;
        Plane y = frames.pictures().getFirst().y();
        int level = 1;
        while (FusionPyramid.size(Math.min(y.width(), y.height()), level) > COARSEST) {
            level++;
        }
        last = Math.max(level, SOURCE_LEVEL);
    }

    /**
     * Merges; a single frame is only converted.
     *
     * @throws pro.photoestate.engine.image.PhotoException when the memory does not suffice
     * @throws java.util.concurrent.CancellationException when the render was cancelled
     */
    public static MergeResult merge(MergeFrames frames, PlaneStore store, Cores cores) {
        try (FusionMemory memory = new FusionMemory(store);
                FusionMemory results = new FusionMemory(store)) {
            MergeResult result = frames.pictures().size() == 1
                    ? new MergeSingle(frames.pictures().getFirst(), results, cores).run()
                    : new Merge(frames, memory, results, cores).run();
            results.handOn();
            return result;
        }
    }

    private MergeResult run() {
        Picture first = frames.pictures().getFirst();
        FusionChannel luma = channel(Picture::y);
        FusionChannel cb = channel(Picture::cb);
        FusionChannel cr = channel(Picture::cr);
        List<FusionChannel> channels = List.of(luma, cb, cr);
        List<FusionPyramid> all =
                channels.stream().flatMap(c -> c.frames().stream()).toList();
        for (int level = 1; level <= last; level++) {
            FusionPyramid.grow(all, level, memory, cores);
        }
        GhostMasks ghosts = frames.ghosts() ? new GhostFinder(channels, frames, last).find(cores) : GhostMasks.none();
        FusionWeights rule = new FusionWeights(luma.frames(), cb.frames(), cr.frames());
        List<FusionPyramid> weights = rule.lend(memory);
        FusionPresence presence = rule.fill(weights, ghosts, cores);
        for (int level = 2; level <= last; level++) {
            FusionPyramid.grow(weights, level, memory, cores);
        }
        SourceMap sources = SourceMap.of(weights, SOURCE_LEVEL, cores);
        luma.blend(weights, presence, memory, cores);
        FusionRange range = FusionRange.of(luma.blended(1), cores);
        FusionColour colour = new FusionColour(luma.frames(), cb.frames(), cr.frames(), weights, presence);
        Picture merged = results.lend(first.width(), first.height(), first.halfChroma());
        luma.finish(new FusionBlend.Target(merged.y(), FusionCode.luma(Depth.U16), range), cores);
        colour(colour, luma.blended(1), range, merged);
        int level = reducedLevel(merged);
        Picture reduced = reduced(luma.blended(level), range);
        colour.make(level, luma.blended(level), range, FusionColour.Target.of(reduced), cores);
        return new MergeResult(merged, reduced, sources, ghosts.map(), ghosts.percent());
    }

    /** Colour at half size; where the frames have more, their details on top of it. */
    private void colour(FusionColour colour, Plane luma, FusionRange range, Picture to) {
        if (to.halfChroma()) {
            colour.make(1, luma, range, FusionColour.Target.of(to), cores);
            return;
        }
        Plane cb = memory.lend(luma.width(), luma.height(), Depth.S16);
        Plane cr = memory.lend(luma.width(), luma.height(), Depth.S16);
        colour.make(1, luma, range, new FusionColour.Target(cb, cr, FusionCode.BLEND), cores);
        details(colour.cb(), colour, cb, to.cb());
        details(colour.cr(), colour, cr, to.cr());
    }

    private void details(List<FusionPyramid> frames, FusionColour colour, Plane coarser, Plane to) {
        new FusionBlend(frames, colour.weights(), colour.presence())
                .refine(
                        0,
                        coarser,
                        new FusionBlend.Target(to, FusionCode.chroma(Depth.U16), FusionRange.ALL),
                        cores);
    }

    private FusionChannel channel(Function<Picture, Plane> plane) {
        return new FusionChannel(frames.pictures(), plane, last);
    }

    /** The level of {@link MergeResult#reduced()}. */
    static int reducedLevel(Picture picture) {
        int level = 1;
        while (FusionPyramid.size(Math.max(picture.width(), picture.height()), level) > REDUCED) {
            level++;
        }
        return level;
    }

    private Picture reduced(Plane luma, FusionRange range) {
        Picture reduced = results.lend(luma.width(), luma.height(), false);
        range.recode(luma, reduced.y(), FusionCode.luma(Depth.U16));
        return reduced;
    }
}
