package pro.photoestate.engine.bracket;

/** How a camera may have moved between two frames, from the simplest to the richest. */
enum MotionModel {
    /** Not at all. */
    NONE(new double[0][]),
    /** Shifted. */
    SHIFT(new double[][] {{0, 0, 1, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 1, 0, 0}}),
    /** Shifted, turned about the optical axis, and scaled. */
    SIMILARITY(new double[][] {
        {0, 0, 1, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 1, 0, 0}, {1, 0, 0, 0, 1, 0, 0, 0}, {0, 1, 0, -1, 0, 0, 0, 0}
    }),
    /** Turned about any axis: a full homography. */
    PERSPECTIVE(new double[][] {
        {1, 0, 0, 0, 0, 0, 0, 0},
        {0, 1, 0, 0, 0, 0, 0, 0},
        {0, 0, 1, 0, 0, 0, 0, 0},
        {0, 0, 0, 1, 0, 0, 0, 0},
        {0, 0, 0, 0, 1, 0, 0, 0},
        {0, 0, 0, 0, 0, 1, 0, 0},
        {0, 0, 0, 0, 0, 0, 1, 0},
        {0, 0, 0, 0, 0, 0, 0, 1}
    });

    private final double[][] basis;

    MotionModel(double[][] basis) {
        this.basis = basis;
    }

    /** Directions in which the eight numbers of the homography may change. */
    double[][] basis() {
        return basis;
    }

    /** Free numbers. */
    int freedom() {
        return basis.length;
    }
}
