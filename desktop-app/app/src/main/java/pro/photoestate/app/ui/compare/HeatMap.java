package pro.photoestate.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pro.photoestate.app.studio.Overlays;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.engine.bracket.SceneGroup;

/**
 * Which frame gave each spot of a picture.
 *
 * @param raster coloured, half transparent, of the picture's shape
 * @param rows the frames, the darkest first
 */
record HeatMap(Raster raster, List<Row> rows) {

    /** From the darkest frame to the brightest: told apart by lightness too, for those who see no colours. */
    private static final int[] RAMP = {0x3B1C8C, 0x2C6FBB, 0x1FA187, 0x8FD744, 0xFDE725};

    HeatMap {
        rows = List.copyOf(rows);
    }

    /**
     * A frame in the legend.
     *
     * @param ev against the reference
     * @param share of the picture that it gave most to, 0..1
     * @param rgb its colour
     */
    record Row(String file, double ev, double share, int rgb) {}

    /** Empty when nothing was merged. */
    static Optional<HeatMap> of(SidePicture picture) {
        SceneGroup group = picture.request().scene();
        int count = group.frames().size();
        int[] colours = new int[count];
        for (int i = 0; i < count; i++) {
            colours[i] = colour(count == 1 ? 1 : (double) i / (count - 1));
        }
        return picture.picture().sources().flatMap(map -> {
            double[] shares = Overlays.shares(map, count);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rows.add(new Row(group.frames().get(i).name(), group.exposureEv().get(i), shares[i], colours[i]));
            }
            return Overlays.sources(picture.picture(), colours).map(raster -> new HeatMap(raster, rows));
        });
    }

    /** @param at 0 the darkest, 1 the brightest */
    static int colour(double at) {
        double place = Math.clamp(at, 0, 1) * (RAMP.length - 1);
        int low = (int) Math.min(RAMP.length - 2, Math.floor(place));
        double part = place - low;
        return mix(RAMP[low], RAMP[low + 1], part, 16) | mix(RAMP[low], RAMP[low + 1], part, 8) | mix(RAMP[low], RAMP[low + 1], part, 0);
    }

    private static int mix(int from, int to, double part, int shift) {
        int a = from >> shift & 255;
        int b = to >> shift & 255;
        return (int) Math.round(a + (b - a) * part) << shift;
    }
}
