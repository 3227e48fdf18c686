package pro.photoestate.engine.op.verticals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pro.photoestate.engine.image.Homography;

/**
 * The camera that took a picture, as a pinhole whose axis meets the middle of the picture.
 *
 * @param width of the picture, px
 * @param height of the picture, px
 * @param focalPx distance of the image plane, px of the same picture
 */
record Camera(int width, int height, double focalPx) {

    /** Focal length of unknown cameras in long sides: 22 mm on 36 mm, a usual lens for rooms. */
    private static final double USUAL_FOCAL = 0.6;

    /** Focal lengths in long sides that a camera can have (9 mm to 360 mm on 36 mm); others are slips in the file. */
    private static final double SHORTEST = 0.25;

    private static final double LONGEST = 10;

    /** With a usual focal length. */
    static Camera usual(int width, int height) {
        return new Camera(width, height, USUAL_FOCAL * Math.max(width, height));
    }

    /** With the given focal length, if it can be true. */
    static Optional<Camera> told(int width, int height, OptionalDouble focalPx) {
        double side = Math.max(width, height);
        double focal = focalPx.orElse(0);
        return focal < SHORTEST * side || focal > LONGEST * side
                ? Optional.empty()
                : Optional.of(new Camera(width, height, focal));
    }

    /** With the focal length that explains the horizontal edges of its picture (in half diagonals), or this one. */
    Camera estimated(List<Segment> edges, VanishingPoint verticals) {
        double unit = halfDiagonal();
        return new Camera(width, height, unit * new FocalLength(edges, verticals).estimate(focalPx / unit));
    }

    double halfDiagonal() {
        return Math.hypot(width, height) / 2;
    }

    /** Degrees that the verticals lean to the right in the middle of the picture. */
    double rollDeg(VanishingPoint p) {
        return -Math.toDegrees(Math.atan(p.r()));
    }

    /** Degrees that the camera looks up. */
    double pitchDeg(VanishingPoint p) {
        return -Math.toDegrees(Math.atan2(p.k() * focalPx / halfDiagonal(), Math.hypot(1, p.r())));
    }

    /** Where the verticals meet when the camera is held so. */
    VanishingPoint vanishingPoint(double rollDeg, double pitchDeg) {
        double r = -Math.tan(Math.toRadians(rollDeg));
        double k = -Math.tan(Math.toRadians(pitchDeg)) * Math.hypot(1, r) * halfDiagonal() / focalPx;
        return new VanishingPoint(r, k);
    }

    /**
     * The picture as the same camera shows it from the same place when it is held level: turned by the roll, by the
     * pitch, then sideways by the yaw. The middle of the picture stays where it is, and areas there keep their size, so
     * that the picture grows or shrinks as little as it can; proportions are those of a level camera.
     *
     * @return pixel of the picture -> pixel of the straightened one
     */
    Homography level(double rollDeg, double pitchDeg, double yawDeg) {
        double cx = (width - 1) / 2.0;
        double cy = (height - 1) / 2.0;
        double[] turned = product(aboutY(yawDeg), product(aboutX(pitchDeg), aboutZ(rollDeg)));
        Homography toRay = new Homography(1 / focalPx, 0, -cx / focalPx, 0, 1 / focalPx, -cy / focalPx, 0, 0);
        double w = turned[8];
        // on the axis the map of rays x' = (turned x) has the Jacobian determinant det / w^3 = 1 / w^3
        double scale = focalPx * Math.pow(w, 1.5);
        Homography toPixel = new Homography(
                scale, 0, cx - scale * turned[2] / w, 0, scale, cy - scale * turned[5] / w, 0, 0);
        return toRay.then(Homography.of(turned)).then(toPixel);
    }

    private static double[] aboutX(double deg) {
        double c = Math.cos(Math.toRadians(deg));
        double s = Math.sin(Math.toRadians(deg));
        return new double[] {1, 0, 0, 0, c, -s, 0, s, c};
    }

    private static double[] aboutY(double deg) {
        double c = Math.cos(Math.toRadians(deg));
        double s = Math.sin(Math.toRadians(deg));
        return new double[] {c, 0, -s, 0, 1, 0, s, 0, c};
    }

    private static double[] aboutZ(double deg) {
        double c = Math.cos(Math.toRadians(deg));
        double s = Math.sin(Math.toRadians(deg));
        return new double[] {c, s, 0, -s, c, 0, 0, 0, 1};
    }

    private static double[] product(double[] a, double[] b) {
        double[] c = new double[9];
        for (int i = 0; i < 9; i++) {
            int row = i / 3 * 3;
            int column = i % 3;
            c[i] = a[row] * b[column] + a[row + 1] * b[column + 3] + a[row + 2] * b[column + 6];
        }
        return c;
    }
}
