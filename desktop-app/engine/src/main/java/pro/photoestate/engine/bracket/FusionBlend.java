package pro.photoestate.engine.bracket;

import java.util.List;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Plane;

/**
 * The blend of one channel, from the coarsest level to the finest: each level is the enlarged coarser one (bilinear)
 * plus the weighted details of the frames (Burt and Adelson 1983; Mertens 2007).
 *
 * @param frames the channel's pyramid of each frame
 * @param weights each frame's weights, from level 1 on
 */
record FusionBlend(List<FusionPyramid> frames, List<FusionPyramid> weights) {

    /** Where blended rows go. */
    record Target(Plane plane, FusionCode code, FusionRange range) {}

    /** Level {@code level} as the weighted mean of the frames, where the blend begins. */
    void begin(int level, Target to) {
        int width = to.plane().width();
        FusionRows rows = new FusionRows(width);
        FusionPhases value = FusionPhases.of(width);
        FusionPhases weight = FusionPhases.of(width);
        FusionPhases sum = FusionPhases.of(width);
        FusionPhases blended = FusionPhases.of(width);
        for (int y = 0; y < to.plane().height(); y++) {
            sum.fill(0);
            blended.fill(0);
            for (int k = 0; k < frames.size(); k++) {
                rows.read(frames.get(k).at(level), y, frames.get(k).codeAt(level), value);
                rows.read(weights.get(k).at(level), y, FusionCode.WEIGHT, weight);
                sum.add(weight);
                blended.addProduct(weight, value);
            }
            blended.divide(sum);
            rows.write(blended, to.code(), to.plane(), y);
        }
    }

    /** Level {@code level} from the blended level {@code level + 1}. */
    void refine(int level, Plane coarser, Target to, Cores cores) {
        FusionStrips.run(
                cores, 1, coarser.height(), (item, from, until) -> new Strip(level, coarser, to).run(from, until));
    }

    /** One task's scratch memory. */
    private final class Strip {
        private final int level;
        private final Target to;
        private final FusionRows rows;
        private final FusionWindow coarser;
        private final FusionWindow[] smooth;
        private final FusionWindow[] coarseWeights;
        private final FusionPhases fine;
        private final FusionPhases weight;
        private final FusionPhases blended;

        Strip(int level, Plane coarser, Target to) {
            this.level = level;
            this.to = to;
            int width = to.plane().width();
            rows = new FusionRows(width);
            this.coarser = new FusionWindow(coarser, FusionCode.BLEND);
            smooth = windows(frames, FusionCode.LEVEL);
            coarseWeights = level == 0 ? windows(weights, FusionCode.WEIGHT) : new FusionWindow[0];
            fine = FusionPhases.of(width);
            weight = FusionPhases.of(width);
            blended = FusionPhases.of(width);
        }

        private FusionWindow[] windows(List<FusionPyramid> pyramids, FusionCode code) {
            return pyramids.stream()
                    .map(p -> new FusionWindow(p.at(level + 1), code))
                    .toArray(FusionWindow[]::new);
        }

        void run(int from, int until) {
            for (int y = from; y < until; y++) {
                coarser.moveTo(y, rows);
                for (FusionWindow w : smooth) {
                    w.moveTo(y, rows);
                }
                for (FusionWindow w : coarseWeights) {
                    w.moveTo(y, rows);
                }
                for (int lower = 0; lower < 2 && 2 * y + lower < to.plane().height(); lower++) {
                    row(2 * y + lower, lower);
                }
            }
        }

        private void row(int y, int lower) {
            blended.mix(coarser.near(), coarser.far(lower));
            for (int k = 0; k < smooth.length; k++) {
                rows.read(frames.get(k).at(level), y, frames.get(k).codeAt(level), fine);
                if (level == 0) {
                    weight.mix(coarseWeights[k].near(), coarseWeights[k].far(lower));
                } else {
                    rows.read(weights.get(k).at(level), y, FusionCode.WEIGHT, weight);
                }
                blended.addDetail(fine, smooth[k].near(), smooth[k].far(lower), weight);
            }
            to.range().apply(blended);
            rows.write(blended, to.code(), to.plane(), y);
        }
    }
}
