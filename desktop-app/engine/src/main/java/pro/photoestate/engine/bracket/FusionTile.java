package pro.photoestate.engine.bracket;

import java.util.List;
import java.util.stream.IntStream;
import pro.photoestate.engine.image.Plane;

/**
 * A rectangle of one level while it is blended, with its scratch memory. Frames that weigh nothing in it are left out.
 */
final class FusionTile {

    private final FusionBlend blend;
    private final int level;
    private final FusionBlend.Target to;
    private final FusionRows rows;
    private final FusionWindow coarser;
    private final int from;
    private final int count;
    private final FusionPhases fine;
    private final FusionPhases weight;
    private final FusionPhases blended;

    /** The rectangle of level {@code level} that begins at column {@code from} of level {@code level + 1}. */
    FusionTile(FusionBlend blend, int level, Plane coarser, FusionBlend.Target to, int from) {
        this.blend = blend;
        this.level = level;
        this.to = to;
        this.from = from;
        count = Math.min(FusionBlend.COLUMNS, coarser.width() - from);
        int width = Math.min(2 * count, to.plane().width() - 2 * from);
        rows = new FusionRows(2 * from, width);
        this.coarser = new FusionWindow(coarser, FusionCode.BLEND, from, count);
        fine = FusionPhases.of(width);
        weight = FusionPhases.of(width);
        blended = FusionPhases.of(width);
    }

    /** A frame that has a say in this tile: its finer samples, its enlarged coarser ones, and its weights. */
    private final class Part {
        private final FusionPyramid frame;
        private final FusionPyramid weights;
        private final FusionWindow smooth;
        private final FusionShares shares;

        Part(int k) {
            frame = blend.frames().get(k);
            weights = blend.weights().get(k);
            smooth = new FusionWindow(frame.at(level + 1), frame.codeAt(level + 1), from, count);
            shares = new FusionShares(weights.at(Math.max(level, 1)), rows, count);
        }

        void moveTo(int y) {
            smooth.moveTo(y);
            if (level == 0) {
                shares.moveTo(y);
            }
        }

        void add(int y, int lower) {
            rows.read(frame.at(level), y, frame.codeAt(level), fine);
            blended.addDetail(fine, smooth.near(), smooth.far(lower), weights(y, lower));
        }

        private FusionPhases weights(int y, int lower) {
            if (level == 0) {
                return shares.row(lower);
            }
            rows.read(weights.at(level), y, FusionCode.DETAIL_WEIGHT, weight);
            return weight;
        }
    }

    /** Blends what lies under rows {@code top} to {@code bottom} of level {@code level + 1}. */
    void run(int top, int bottom) {
        List<Part> parts = parts(top, bottom);
        for (int y = top; y < bottom; y++) {
            coarser.moveTo(y);
            for (Part part : parts) {
                part.moveTo(y);
            }
            for (int lower = 0; lower < 2 && 2 * y + lower < to.plane().height(); lower++) {
                blended.mix(coarser.near(), coarser.far(lower));
                for (Part part : parts) {
                    part.add(2 * y + lower, lower);
                }
                to.range().apply(blended);
                rows.write(blended, to.code(), to.plane(), 2 * y + lower);
            }
        }
    }

    private List<Part> parts(int top, int bottom) {
        int scale = level == 0 ? 1 : 2; // from level + 1 to level 1
        return IntStream.range(0, blend.frames().size())
                .filter(k -> level > 1
                        || blend.presence().in(k, scale * from, scale * top, scale * (from + count), scale * bottom))
                .mapToObj(Part::new)
                .toList();
    }
}
