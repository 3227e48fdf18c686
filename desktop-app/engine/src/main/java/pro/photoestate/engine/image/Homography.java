package pro.photoestate.engine.image;

/**
 * A plane projective map of pixel coordinates, row-major 3 x 3, normalised so that the last number is 1. Pixel centres
 * lie at whole numbers: the top left pixel is (0, 0).
 */
public record Homography(
        double m00, double m01, double m02, double m10, double m11, double m12, double m20, double m21) {

    /** The map that changes nothing. */
    public static final Homography IDENTITY = new Homography(1, 0, 0, 0, 1, 0, 0, 0);

    /** From nine numbers, row-major, of any scale. */
    public static Homography of(double... m) {
        double s = m[8];
        return new Homography(m[0] / s, m[1] / s, m[2] / s, m[3] / s, m[4] / s, m[5] / s, m[6] / s, m[7] / s);
    }

    /** The map that moves by (dx, dy). */
    public static Homography shift(double dx, double dy) {
        return new Homography(1, 0, dx, 0, 1, dy, 0, 0);
    }

    /**
     * The map from a picture to the same picture resized by {@code s}, pixel edges on pixel edges:
     * {@code x' = (x + 0.5) s - 0.5}.
     */
    public static Homography scale(double s) {
        return new Homography(s, 0, (s - 1) / 2, 0, s, (s - 1) / 2, 0, 0);
    }

    /** The nine numbers, row-major. */
    public double[] toArray() {
        return new double[] {m00, m01, m02, m10, m11, m12, m20, m21, 1};
    }

    /** The x that (x, y) goes to. */
    public double x(double x, double y) {
        return (m00 * x + m01 * y + m02) / (m20 * x + m21 * y + 1);
    }

    /** The y that (x, y) goes to. */
    public double y(double x, double y) {
        return (m10 * x + m11 * y + m12) / (m20 * x + m21 * y + 1);
    }

    /** First {@code this}, then {@code next}. */
    public Homography then(Homography next) {
        double[] a = next.toArray();
        double[] b = toArray();
        double[] c = new double[9];
        for (int i = 0; i < 9; i++) {
            int r = i / 3 * 3;
            int k = i % 3;
            c[i] = a[r] * b[k] + a[r + 1] * b[k + 3] + a[r + 2] * b[k + 6];
        }
        return of(c);
    }

    /** The way back. */
    public Homography inverse() {
        return of(
                m11 - m12 * m21,
                m02 * m21 - m01,
                m01 * m12 - m02 * m11,
                m12 * m20 - m10,
                m00 - m02 * m20,
                m02 * m10 - m00 * m12,
                m10 * m21 - m11 * m20,
                m01 * m20 - m00 * m21,
                m00 * m11 - m01 * m10);
    }

    /** The same map between pictures that are {@code s} times as large as those it was found on. */
    public Homography rescaled(double s) {
        return scale(1 / s).then(this).then(scale(s));
    }

    /** The farthest that a corner of a {@code width x height} picture is moved, in pixels. */
    public double reach(int width, int height) {
        double worst = 0;
        for (int i = 0; i < 4; i++) {
            double x = i % 2 * (width - 1.0);
            double y = i < 2 ? 0 : height - 1.0;
            worst = Math.max(worst, Math.hypot(x(x, y) - x, y(x, y) - y));
        }
        return worst;
    }
}
