package pro.photoestate.app.ui.common;

/**
 * Which part of a picture is seen, whatever the size of the pane: panes that share one show the same spot.
 *
 * @param fit whether the whole picture is seen; the rest does not matter then
 * @param factor screen pixels for each pixel of the full-size picture, {@link #LEAST}..{@link #MOST}
 * @param u spot in the middle of the pane, 0..1 of the picture's width
 * @param v spot in the middle of the pane, 0..1 of the picture's height
 */
public record Zoom(boolean fit, double factor, double u, double v) {

    /** The whole picture. */
    public static final Zoom FIT = new Zoom(true, 1, 0.5, 0.5);

    /** A sixteenth: a very large picture in a small pane. */
    public static final double LEAST = 1.0 / 16;

    /** 400 %: single pixels can be told apart. */
    public static final double MOST = 4;

    public Zoom {
        factor = Math.clamp(factor, LEAST, MOST);
        u = Math.clamp(u, 0, 1);
        v = Math.clamp(v, 0, 1);
    }

    /** Each pixel as one pixel, with a spot in the middle. */
    public static Zoom actual(double u, double v) {
        return new Zoom(false, 1, u, v);
    }
}
