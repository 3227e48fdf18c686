package pro.photoestate.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pro.photoestate.app.studio.Overlays;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.bracket.SourceMap;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.render.ScreenPreview;

/**
 * Which frame gave each spot of a picture.
 *
 * @param raster the picture in the colours of its frames: their hue, its own lightness
 * @param rows the frames, the darkest first
 */
record HeatMap(Raster raster, List<Row> rows) {

    /** From the darkest frame to the brightest: told apart by lightness too, for those who see no colours. */
    private static final int[] RAMP = {0x3B1C8C, 0x2C6FBB, 0x1FA187, 0x8FD744, 0xFDE725};

    /** Light that a colour keeps where the picture is black, so that it can still be told. */
    private static final double DARKEST = 0.42;

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
        return picture.picture().sources().map(map -> {
            double[] shares = Overlays.shares(map, count);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rows.add(new Row(group.frames().get(i).name(), group.exposureEv().get(i), shares[i], colours[i]));
            }
            return new HeatMap(coloured(picture.picture(), map, colours), rows);
        });
    }

    private static Raster coloured(ScreenPreview picture, SourceMap map, int[] colours) {
        View view = picture.view();
        int[] argb = new int[picture.argb().length];
        for (int i = 0; i < argb.length; i++) {
            int x = i % view.width();
            int y = i / view.width();
            double u = (view.toSource().x(x, y) + 0.5) / view.sourceWidth();
            double v = (view.toSource().y(x, y) + 0.5) / view.sourceHeight();
            argb[i] = 0xFF000000 | shaded(colours[map.at(u, v)], picture.argb()[i]);
        }
        return new Raster(view.width(), view.height(), argb);
    }

    private static int shaded(int colour, int pixel) {
        double luma = (0.299 * (pixel >> 16 & 255) + 0.587 * (pixel >> 8 & 255) + 0.114 * (pixel & 255)) / 255;
        double light = DARKEST + (1 - DARKEST) * luma;
        int red = (int) ((colour >> 16 & 255) * light);
        int green = (int) ((colour >> 8 & 255) * light);
        return red << 16 | green << 8 | (int) ((colour & 255) * light);
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
