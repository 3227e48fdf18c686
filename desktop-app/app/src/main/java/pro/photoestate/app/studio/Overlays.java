package pro.photoestate.app.studio;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import pro.photoestate.engine.bracket.SourceMap;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.op.windowpull.Pull;
import pro.photoestate.engine.quality.Histogram;
import pro.photoestate.engine.render.ScreenPreview;
import pro.photoestate.recipe.Operation;

/** Masks that lie over a picture, of its shape, in the colours that are asked for. */
public final class Overlays {

    /** Long side of a mask, px: the maps behind it are coarser. */
    private static final int LONG_SIDE = 640;

    /** How much of the picture a mask hides where it is full. */
    private static final double COVER = 0.6;

    /** White without detail, and black without detail, as every photo program marks them. */
    private static final int CLIPPED = 0xFFFF3B30;

    private static final int CRUSHED = 0xFF2F6BFF;

    private Overlays() {}

    /** Where windows are pulled, as strongly as the recipe does; empty when nothing is. */
    public static Optional<Raster> windows(Shown shown, int rgb) {
        double strength = shown.request()
                .recipe()
                .step(Operation.WINDOW_PULL)
                .map(s -> s.number("strength") / 100)
                .orElse(0.0);
        List<Pull> pulls =
                shown.picture().analysis().windowPull().map(w -> w.pulls()).orElse(List.of());
        if (pulls.isEmpty() || strength == 0) {
            return Optional.empty();
        }
        return Optional.of(mask(
                shown.picture().view(),
                rgb,
                (u, v) -> strength
                        * pulls.stream()
                                .mapToDouble(p -> p.region().at(u, v))
                                .max()
                                .orElse(0)));
    }

    /** Where one frame was taken because something moved; empty when nobody looked for it. */
    public static Optional<Raster> ghosts(ScreenPreview picture, int rgb) {
        return picture.ghosts().map(g -> mask(picture.view(), rgb, g::at));
    }

    /**
     * Which frame gave each spot.
     *
     * @param rgb a colour for each frame of the scene
     */
    public static Optional<Raster> sources(ScreenPreview picture, int[] rgb) {
        return picture.sources().map(map -> {
            Canvas canvas = Canvas.of(picture.view());
            int[] argb = new int[canvas.width() * canvas.height()];
            canvas.each((i, u, v) -> argb[i] = multiplied(rgb[map.at(u, v) % rgb.length], COVER));
            return new Raster(canvas.width(), canvas.height(), argb);
        });
    }

    /** Shares of the picture, 0..1, that the frames gave most to, by frame. */
    public static double[] shares(SourceMap map, int frames) {
        double[] shares = new double[frames];
        for (byte frame : map.frames()) {
            shares[frame] += 1.0 / map.frames().length;
        }
        return shares;
    }

    /** What has no detail left, white and black, pixel by pixel; nothing moves or blinks. */
    public static Raster clipping(ScreenPreview picture) {
        int[] from = picture.argb();
        int[] argb = new int[from.length];
        for (int y = 0; y < picture.height(); y++) {
            for (int i = y * picture.width(); i < (y + 1) * picture.width(); i++) {
                int r = from[i] >> 16 & 255;
                int g = from[i] >> 8 & 255;
                int b = from[i] & 255;
                if (Math.min(r, Math.min(g, b)) >= Histogram.CLIPPED) {
                    argb[i] = CLIPPED;
                } else if (Math.max(r, Math.max(g, b)) <= Histogram.CRUSHED) {
                    argb[i] = CRUSHED;
                }
            }
        }
        return new Raster(picture.width(), picture.height(), argb);
    }

    private static Raster mask(View view, int rgb, DoubleBinaryOperator value) {
        Canvas canvas = Canvas.of(view);
        int[] argb = new int[canvas.width() * canvas.height()];
        canvas.each((i, u, v) -> argb[i] = multiplied(rgb, COVER * Math.clamp(value.applyAsDouble(u, v), 0, 1)));
        return new Raster(canvas.width(), canvas.height(), argb);
    }

    private static int multiplied(int rgb, double alpha) {
        int r = (int) Math.round((rgb >> 16 & 255) * alpha);
        int g = (int) Math.round((rgb >> 8 & 255) * alpha);
        int b = (int) Math.round((rgb & 255) * alpha);
        return (int) Math.round(255 * alpha) << 24 | r << 16 | g << 8 | b;
    }

    /** A small picture of the view's shape, whose pixels know their place in the reference frame. */
    private record Canvas(View view, int width, int height) {

        interface Spot {
            void at(int index, double u, double v);
        }

        static Canvas of(View view) {
            double factor = Math.min(1, (double) LONG_SIDE / Math.max(view.width(), view.height()));
            return new Canvas(
                    view,
                    Math.max(1, (int) Math.round(view.width() * factor)),
                    Math.max(1, (int) Math.round(view.height() * factor)));
        }

        void each(Spot spot) {
            Homography to = view.toSource();
            for (int j = 0; j < height; j++) {
                for (int i = 0; i < width; i++) {
                    double x = (i + 0.5) * view.width() / width - 0.5;
                    double y = (j + 0.5) * view.height() / height - 0.5;
                    spot.at(
                            j * width + i,
                            (to.x(x, y) + 0.5) / view.sourceWidth(),
                            (to.y(x, y) + 0.5) / view.sourceHeight());
                }
            }
        }
    }
}
