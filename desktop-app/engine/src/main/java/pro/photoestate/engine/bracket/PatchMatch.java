package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Homography;

/**
 * Where a small piece of the reference lies in the frame.
 *
 * @param qx column of the piece's centre in the reference, px
 * @param qy row in the reference, px
 * @param px column in the frame, px
 * @param py row in the frame, px
 * @param cxx variance of {@code px}, square px
 * @param cxy covariance of {@code px} and {@code py}, square px
 * @param cyy variance of {@code py}, square px
 */
record PatchMatch(double qx, double qy, double px, double py, double cxx, double cxy, double cyy) {

    /** Squared distance from where {@code h} puts the piece, in units of its uncertainty widened by {@code floor} px. */
    double distance(Homography h, double floor) {
        double[] p = precision(floor, 1, 1);
        double dx = px - h.x(qx, qy);
        double dy = py - h.y(qx, qy);
        return p[0] * dx * dx + 2 * p[1] * dx * dy + p[2] * dy * dy;
    }

    /** Distance from where {@code h} puts the piece, px, along the directions in which the piece is well determined. */
    double offset(Homography h) {
        double[] p = precision(1, 1, 1);
        double dx = px - h.x(qx, qy);
        double dy = py - h.y(qx, qy);
        return Math.sqrt(p[0] * dx * dx + 2 * p[1] * dx * dy + p[2] * dy * dy);
    }

    /**
     * Inverse covariance xx, xy, yy.
     *
     * @param floor uncertainty to add in every direction, px
     * @param unit length of the unit to give it in, px
     * @param weight factor
     */
    double[] precision(double floor, double unit, double weight) {
        double xx = cxx + floor * floor;
        double yy = cyy + floor * floor;
        double f = weight * unit * unit / (xx * yy - cxy * cxy);
        return new double[] {f * yy, -f * cxy, f * xx};
    }
}
