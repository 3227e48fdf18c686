package pro.photoestate.engine.bracket;

import java.util.List;
import java.util.function.Function;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;

/** One channel of all frames on its way to one plane. Belongs to one merge. */
final class FusionChannel {

    private final List<FusionPyramid> frames;
    private final Plane[] blended;
    private final int first;
    private final int last;

    /**
     * @param level level of the channel's plane: 0, or 1 for chroma of half size
     * @param code how its samples are meant
     * @param last the coarsest level
     */
    FusionChannel(List<Picture> pictures, Function<Picture, Plane> channel, int level, FusionCode code, int last) {
        frames = pictures.stream()
                .map(p -> FusionPyramid.over(channel.apply(p), level, code, FusionCode.LEVEL))
                .toList();
        blended = new Plane[last + 1];
        first = level;
        this.last = last;
    }

    List<FusionPyramid> frames() {
        return frames;
    }

    /** Blends all levels but the finest, which {@link #finish} does. */
    void blend(List<FusionPyramid> weights, FusionMemory memory, Cores cores) {
        FusionBlend blend = new FusionBlend(frames, weights);
        for (int level = last; level > first; level--) {
            Plane size = frames.getFirst().at(level);
            blended[level] = memory.lend(size.width(), size.height(), Depth.S16);
            FusionBlend.Target to = new FusionBlend.Target(blended[level], FusionCode.BLEND, FusionRange.ALL);
            if (level == last) {
                blend.begin(level, to);
            } else {
                blend.refine(level, blended[level + 1], to, cores);
            }
        }
    }

    /** The blended level, S16 in {@link FusionCode#BLEND}; of the finest one {@link #finish} made something else. */
    Plane blended(int level) {
        return blended[level];
    }

    boolean blends(int level) {
        return level > first;
    }

    /** Blends the finest level into {@code to}. */
    void finish(List<FusionPyramid> weights, FusionBlend.Target to, Cores cores) {
        new FusionBlend(frames, weights).refine(first, blended[first + 1], to, cores);
    }
}
