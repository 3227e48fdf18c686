package pro.photoestate.engine.bracket;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private @Nullable FusionBlend blend;

    /**
     * @param last the coarsest level
     */
    FusionChannel(List<Picture> pictures, Function<Picture, Plane> channel, int last) {
        Picture picture = pictures.getFirst();
        boolean luma = channel.apply(picture) == picture.y();
        int level = luma || !picture.halfChroma() ? 0 : 1;
        FusionCode code = luma ? FusionCode.luma(picture.depth()) : FusionCode.chroma(picture.depth());
        FusionCode coarser = luma ? FusionCode.LUMA_LEVEL : FusionCode.CHROMA_LEVEL;
        frames = pictures.stream()
                .map(p -> FusionPyramid.over(channel.apply(p), level, code, coarser))
                .toList();
        blended = new Plane[last + 1];
        first = level;
        this.last = last;
    }

    List<FusionPyramid> frames() {
        return frames;
    }

    /** Blends all levels of luma but the finest, which {@link #finish} does. */
    void blend(List<FusionPyramid> weights, FusionPresence presence, FusionMemory memory, Cores cores) {
        blend = new FusionBlend(frames, weights, presence);
        for (int level = last; level > first; level--) {
            Plane size = frames.getFirst().at(level);
            blended[level] = memory.lend(size.width(), size.height(), Depth.S16);
            FusionBlend.Target to = new FusionBlend.Target(blended[level], FusionCode.BLEND, FusionRange.ALL);
            if (level == last) {
                blend.begin(level, to);
            } else {
                blend.refine(level, blended[level + 1], to, cores);
            }
            FusionRange.settle(blended[level]);
        }
    }

    /** The blended level, S16 in {@link FusionCode#BLEND}; of the finest one {@link #finish} made something else. */
    Plane blended(int level) {
        return blended[level];
    }

    /** Blends the finest level into {@code to}, after {@link #blend}. */
    void finish(FusionBlend.Target to, Cores cores) {
        Objects.requireNonNull(blend).refine(first, blended[first + 1], to, cores);
    }
}
