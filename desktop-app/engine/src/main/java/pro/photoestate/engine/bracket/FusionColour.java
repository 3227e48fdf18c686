package pro.photoestate.engine.bracket;

import java.util.List;
import java.util.stream.IntStream;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;

/**
 * The colour of a merge: at each spot the weighted mean of the frames right there, taken along with what became of their
 * luma. Colour that is blended over levels as luma is creeps from a lawn onto the path beside it, and stays where luma is
 * pressed, so that shadows turn vivid. An exposure changes luma and colour by one factor; the eye, though, finds the
 * darker of two equal colours less vivid (Hunt, "The effects of daylight and tungsten light-adaptation on color
 * perception", 1952; Mantiuk et al., "Color Correction for Tone Mapping", 2009, go between the two as well). So colour
 * goes half of the way, in stops.
 *
 * @param luma luma of each frame
 * @param cb blue difference of each frame
 * @param cr red difference of each frame
 * @param weights each frame's weights
 * @param presence where they are more than nothing
 */
record FusionColour(
        List<FusionPyramid> luma,
        List<FusionPyramid> cb,
        List<FusionPyramid> cr,
        List<FusionPyramid> weights,
        FusionPresence presence) {

    /** Most that luma is thought to have grown by, some 3.5 EV: more would show the noise of what no frame exposes. */
    private static final float MOST = 3;

    /** Level that luma of the frames is taken for at least: under it, their colour is noise. */
    private static final float LEAST = 4;

    /** Where a level of colour goes. */
    record Target(Plane cb, Plane cr, FusionCode code) {
        static Target of(Picture merged) {
            return new Target(merged.cb(), merged.cr(), FusionCode.chroma(Depth.U16));
        }
    }

    /**
     * Makes the colour of level {@code level}, 1 or coarser.
     *
     * @param blended luma of this level in {@link FusionCode#BLEND}
     * @param range what will be done to it
     */
    void make(int level, Plane blended, FusionRange range, Target to, Cores cores) {
        int columns = (blended.width() + FusionBlend.COLUMNS - 1) / FusionBlend.COLUMNS;
        FusionStrips.run(cores, columns, blended.height(), (column, from, until) -> {
            int left = column * FusionBlend.COLUMNS;
            Tile tile = new Tile(level, left, Math.min(FusionBlend.COLUMNS, blended.width() - left));
            int[] frames = tile.frames(from, until);
            for (int y = from; y < until; y++) {
                tile.gather(frames, y);
                tile.scale(blended, y, range);
                tile.write(to, y);
            }
        });
    }

    /** A span of columns with its scratch memory. */
    private final class Tile {

        private final int level;
        private final int left;
        private final int width;
        private final FusionRows rows;
        private final FusionPhases value;
        private final FusionPhases weight;
        private final FusionPhases light;
        private final FusionPhases blue;
        private final FusionPhases red;

        Tile(int level, int left, int width) {
            this.level = level;
            this.left = left;
            this.width = width;
            rows = new FusionRows(left, width);
            value = FusionPhases.of(width);
            weight = FusionPhases.of(width);
            light = FusionPhases.of(width);
            blue = FusionPhases.of(width);
            red = FusionPhases.of(width);
        }

        /** The frames that have a say in rows {@code top} to {@code bottom}. */
        private int[] frames(int top, int bottom) {
            return IntStream.range(0, luma.size())
                    .filter(k -> level > 1 || presence.in(k, left, top, left + width, bottom))
                    .toArray();
        }

        private void gather(int[] frames, int y) {
            light.fill(0);
            blue.fill(0);
            red.fill(0);
            for (int k : frames) {
                rows.read(weights.get(k).at(level), y, FusionCode.WEIGHT, weight);
                add(luma.get(k), y, light);
                add(cb.get(k), y, blue);
                add(cr.get(k), y, red);
            }
        }

        private void add(FusionPyramid frame, int y, FusionPhases to) {
            rows.read(frame.at(level), y, frame.codeAt(level), value);
            to.addProduct(weight, value);
        }

        private void scale(Plane blended, int y, FusionRange range) {
            rows.read(blended, y, FusionCode.BLEND, value);
            range.apply(value);
            follow(blue.even(), red.even(), value.even(), light.even());
            follow(blue.odd(), red.odd(), value.odd(), light.odd());
        }

        private void write(Target to, int y) {
            rows.write(blue, to.code(), to.cb(), y);
            rows.write(red, to.code(), to.cr(), y);
        }
    }

    /** Scales colour by the root of what luma grew by. */
    private static void follow(float[] blue, float[] red, float[] is, float[] was) {
        for (int i = 0; i < blue.length; i++) {
            float grown = Math.min(Math.max(is[i], 0f) / Math.max(was[i], LEAST), MOST);
            float factor = (float) Math.sqrt(grown);
            blue[i] *= factor;
            red[i] *= factor;
        }
    }
}
