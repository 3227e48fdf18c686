package pro.photoestate.app.ui.compare;

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
    private static final double STEP = 1e-3;

    /** Beyond this, in spots, two pictures do not lie alike; a tenth of a pixel of a large one. */
    private static final double ALIKE = 2e-5;

    /** An odd recipe must not blow the pane up: so many times in each direction at most. */
    private static final double MOST = 400;

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

    /** First this, then the next. */
    SideMap then(SideMap next) {
        if (equals(SAME) || next.equals(SAME)) {
            return equals(SAME) ? next : this;
        }
        SideMap both = new SideMap(spots.then(next.spots));
        return both.spots.reach(2, 2) < ALIKE ? SAME : both;
    }

    /** How far it is from leaving straight lines evenly divided, 0 for pictures that are only cut, turned and scaled. */
    double lean() {
        return Math.max(Math.abs(spots.m20()), Math.abs(spots.m21()));
    }

    /** The area of the other picture that a small area around a spot of the one covers, as shares of each; more than 0. */
    double area(double u, double v) {
        double uu = u(u + STEP, v) - u(u - STEP, v);
        double uv = u(u, v + STEP) - u(u, v - STEP);
        double vu = v(u + STEP, v) - v(u - STEP, v);
        double vv = v(u, v + STEP) - v(u, v - STEP);
        return Math.clamp(Math.abs(uu * vv - uv * vu) / (4 * STEP * STEP), 1 / MOST, MOST);
    }
}
