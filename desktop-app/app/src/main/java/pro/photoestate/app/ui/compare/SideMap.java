package pro.photoestate.app.ui.compare;

import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.engine.image.Homography;

/**
 * Where a spot of one picture lies in another, by the reference frame that both were made of.
 *
 * @param spots spot of the one -> spot of the other, 0..1 inside each
 */
record SideMap(Homography spots) {

    /** Of pictures of the same shape, and of scenes that have nothing in common. */
    static final SideMap SAME = new SideMap(Homography.IDENTITY);

    /** Half the distance over which a map is taken as even, in spots. */
    private static final double STEP = 0.01;

    /** Beyond this, in spots, two pictures do not lie alike; a tenth of a pixel of a large one. */
    private static final double ALIKE = 2e-5;

    static SideMap between(SidePicture one, SidePicture other) {
        if (one.equals(other) || !one.scene().equals(other.scene())) {
            return SAME;
        }
        SideMap map = new SideMap(one.toReference().then(other.toReference().inverse()));
        return map.spots.reach(2, 2) < ALIKE ? SAME : map;
    }

    double u(double u, double v) {
        return spots.x(u, v);
    }

    double v(double u, double v) {
        return spots.y(u, v);
    }

    /** The way back. */
    SideMap back() {
        return equals(SAME) ? SAME : new SideMap(spots.inverse());
    }

    /**
     * Where the other picture lies when the one lies there, so that both show the same at one spot of the pane, and as
     * large around it. Turned pictures are not turned back: farther away they drift apart.
     *
     * @param x of the pane
     * @param y of the pane
     */
    Placement place(Placement one, double x, double y) {
        double u = one.u(x);
        double v = one.v(y);
        double width = one.width() / stretchU(u, v);
        double height = one.height() / stretchV(u, v);
        return new Placement(x - u(u, v) * width, y - v(u, v) * height, width, height);
    }

    /**
     * What must be seen of the other picture to see the same as of the one.
     *
     * @param widths full-size px of the one for each of the other
     */
    Zoom zoom(Zoom one, double widths) {
        if (one.fit()) {
            return one;
        }
        double factor = one.factor() * widths / stretchU(one.u(), one.v());
        return new Zoom(false, factor, u(one.u(), one.v()), v(one.u(), one.v()));
    }

    private double stretchU(double u, double v) {
        return stretch(u(u + STEP, v) - u(u - STEP, v));
    }

    private double stretchV(double u, double v) {
        return stretch(v(u, v + STEP) - v(u, v - STEP));
    }

    /** Mirrored or folded pictures are not made; the bound keeps an odd recipe from blowing the pane up. */
    private static double stretch(double moved) {
        return Math.clamp(moved / (2 * STEP), 0.05, 20);
    }
}
