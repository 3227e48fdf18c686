package pro.photoestate.engine.bracket;

/** One Gauss-Newton step on a homography within given directions. */
final class NormalEquations {

    /** Keeps directions without evidence where they are, in 1 / square of the unit of the coordinates. */
    private static final double RIDGE = 1e-3;

    private final double[][] basis;
    private final double[][] left;
    private final double[] right;

    /** @param basis directions, each of eight numbers */
    NormalEquations(double[][] basis) {
        this.basis = basis;
        this.left = new double[basis.length][basis.length];
        this.right = new double[basis.length];
    }

    /**
     * Adds a match.
     *
     * @param place where the match is and should be, in the frame of the estimation
     * @param precision inverse covariance of the deviation: xx, xy, yy
     * @param m the present homography, nine numbers
     */
    void add(Deviation place, double[] precision, double[] m) {
        double d = m[6] * place.x() + m[7] * place.y() + 1;
        double u = (m[0] * place.x() + m[1] * place.y() + m[2]) / d;
        double v = (m[3] * place.x() + m[4] * place.y() + m[5]) / d;
        double[] ju = new double[basis.length];
        double[] jv = new double[basis.length];
        for (int i = 0; i < basis.length; i++) {
            double[] b = basis[i];
            double bottom = b[6] * place.x() + b[7] * place.y();
            ju[i] = (b[0] * place.x() + b[1] * place.y() + b[2] - u * bottom) / d;
            jv[i] = (b[3] * place.x() + b[4] * place.y() + b[5] - v * bottom) / d;
        }
        double eu = place.u() - u;
        double ev = place.v() - v;
        for (int i = 0; i < basis.length; i++) {
            double gu = precision[0] * ju[i] + precision[1] * jv[i];
            double gv = precision[1] * ju[i] + precision[2] * jv[i];
            right[i] += gu * eu + gv * ev;
            for (int k = 0; k < basis.length; k++) {
                left[i][k] += gu * ju[k] + gv * jv[k];
            }
        }
    }

    /**
     * A match in normalised coordinates.
     *
     * @param x column in the reference
     * @param y row in the reference
     * @param u column found in the frame
     * @param v row found in the frame
     */
    record Deviation(double x, double y, double u, double v) {}

    /** Changes along the directions; empty when they cannot be told. */
    double[] solve() {
        for (int i = 0; i < basis.length; i++) {
            left[i][i] += RIDGE;
        }
        return LinearSystem.solve(left, right);
    }
}
