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
 * @param presence where they are more than nothing
 */
record FusionBlend(List<FusionPyramid> frames, List<FusionPyramid> weights, FusionPresence presence) {

    /** Coarse samples of a tile in a row: shorter rows spoil the vector code, longer ones leave fewer frames out. */
    static final int COLUMNS = 1536;

    /** Where blended rows go. */
    record Target(Plane plane, FusionCode code, FusionRange range) {}

    /** Level {@code level} as the weighted mean of the frames, where the blend begins. */
    void begin(int level, Target to) {
        int width = to.plane().width();
        FusionRows rows = new FusionRows(0, width);
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
        int columns = (coarser.width() + COLUMNS - 1) / COLUMNS;
        FusionStrips.run(cores, columns, coarser.height(), (column, from, until) -> new FusionTile(
                        this, level, coarser, to, column * COLUMNS)
                .run(from, until));
    }
}
