package pro.photoestate.app.ui.compare;

import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Zoom;

/**
 * What must be seen of a picture to see the same as of another one of the scene.
 *
 * @param map from spots of the one to those of the picture
 * @param one size of the one in px of its pane at 1:1
 * @param other size of the picture in px of its pane at 1:1
 */
record Follow(SideMap map, Dimension2D one, Dimension2D other) {

    /** The way back. */
    Follow back() {
        return new Follow(map.back(), /* one= */ other, /* other= */ one);
    }

    /**
     * The zoom that shows the same place of the room at one spot of the pane, and as large. Pictures that are turned
     * against each other drift apart from there on: each is seen as it is.
     *
     * @param zoom of the one
     * @param pane size of both panes, px
     * @param still that spot, px of the pane
     */
    Zoom zoom(Zoom zoom, Dimension2D pane, Point2D still) {
        if (zoom.fit()) {
            return zoom;
        }
        Placement at = Placement.of(zoom, pane.getWidth(), pane.getHeight(), one.getWidth(), one.getHeight());
        double u = at.u(still.getX());
        double v = at.v(still.getY());
        double wanted = zoom.factor() * Math.sqrt(area(one) / area(other) / map.area(u, v));
        double factor = Math.clamp(wanted, Zoom.LEAST, Zoom.MOST);
        return new Zoom(
                false,
                factor,
                map.u(u, v) - (still.getX() - pane.getWidth() / 2) / (other.getWidth() * factor),
                map.v(u, v) - (still.getY() - pane.getHeight() / 2) / (other.getHeight() * factor));
    }

    private static double area(Dimension2D size) {
        return size.getWidth() * size.getHeight();
    }
}
