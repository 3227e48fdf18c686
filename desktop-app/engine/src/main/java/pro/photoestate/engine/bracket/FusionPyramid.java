package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.List;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;

/**
 * One plane and its halves: each level is the 2 x 2 box average of the finer one, rounded up in size, the last sample
 * of an odd row or column counting twice. Levels are numbered by size: 0 is the full picture, so the pyramid of a half
 * size plane begins at level 1.
 *
 * @param first level of {@code planes.getFirst()}
 * @param firstCode how the first plane means its samples
 * @param code how the others do
 * @param planes from fine to coarse; all but the first are S16 and never negative
 */
record FusionPyramid(int first, FusionCode firstCode, FusionCode code, List<Plane> planes) {

    /** An empty pyramid over {@code plane}, to be filled by {@link #grow}. */
    static FusionPyramid over(Plane plane, int first, FusionCode firstCode, FusionCode code) {
        return new FusionPyramid(first, firstCode, code, new ArrayList<>(List.of(plane)));
    }

    /** What {@code full} pixels are on {@code level}. */
    static int size(int full, int level) {
        return (full + (1 << level) - 1) >> level;
    }

    Plane at(int level) {
        return planes.get(level - first);
    }

    FusionCode codeAt(int level) {
        return level == first ? firstCode : code;
    }

    private int last() {
        return first + planes.size() - 1;
    }

    /** Adds level {@code level} to those pyramids that have the one above and not yet this. */
    static void grow(List<FusionPyramid> all, int level, FusionMemory memory, Cores cores) {
        List<FusionPyramid> some = all.stream().filter(p -> p.last() == level - 1).toList();
        if (some.isEmpty()) {
            return;
        }
        for (FusionPyramid p : some) {
            Plane fine = p.planes.getLast();
            p.planes.add(memory.lend((fine.width() + 1) / 2, (fine.height() + 1) / 2, Depth.S16));
        }
        FusionStrips.run(cores, some.size(), some.getFirst().at(level).height(), (item, from, to) -> some.get(item)
                .halve(level, from, to));
    }

    private void halve(int level, int from, int to) {
        FusionHalving halving = new FusionHalving(at(level - 1));
        for (int y = from; y < to; y++) {
            halving.row(y, at(level));
        }
    }
}
