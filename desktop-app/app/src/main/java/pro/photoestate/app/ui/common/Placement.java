package pro.photoestate.app.ui.common;

/**
 * Where a picture lies in a pane: screen = offset + spot * size.
 *
 * @param x left edge of the picture in the pane, px of the pane
 * @param y upper edge
 * @param width of the whole picture in px of the pane, more than 0
 * @param height of the whole picture in px of the pane, more than 0
 */
public record Placement(double x, double y, double width, double height) {

    /**
     * Where a picture lies.
     *
     * @param zoom what is to be seen
     * @param paneWidth px of the pane, more than 0
     * @param paneHeight px of the pane, more than 0
     * @param pictureWidth of the full-size picture in px of the pane at factor 1
     * @param pictureHeight of the full-size picture in px of the pane at factor 1
     */
    public static Placement of(Zoom zoom, double paneWidth, double paneHeight, double pictureWidth, double pictureHeight) {
        double factor = zoom.fit() ? fit(paneWidth, paneHeight, pictureWidth, pictureHeight) : zoom.factor();
        double width = pictureWidth * factor;
        double height = pictureHeight * factor;
        return new Placement(
                edge(paneWidth, width, zoom.fit() ? 0.5 : zoom.u()), edge(paneHeight, height, zoom.fit() ? 0.5 : zoom.v()), width, height);
    }

    /** The factor at which the whole picture is seen; never enlarged beyond its own pixels. */
    public static double fit(double paneWidth, double paneHeight, double pictureWidth, double pictureHeight) {
        return Math.min(1, Math.min(paneWidth / pictureWidth, paneHeight / pictureHeight));
    }

    /** A picture smaller than the pane is centred; a larger one leaves no gap. */
    private static double edge(double pane, double picture, double spot) {
        return picture <= pane ? Math.rint((pane - picture) / 2) : Math.clamp(pane / 2 - spot * picture, pane - picture, 0);
    }

    /** Pane x of a spot, 0..1 of the picture's width. */
    public double screenX(double u) {
        return x + u * width;
    }

    /** Pane y of a spot, 0..1 of the picture's height. */
    public double screenY(double v) {
        return y + v * height;
    }

    /** Spot under a pane x, 0..1 inside the picture. */
    public double u(double screenX) {
        return (screenX - x) / width;
    }

    /** Spot under a pane y, 0..1 inside the picture. */
    public double v(double screenY) {
        return (screenY - y) / height;
    }
}
