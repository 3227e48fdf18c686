package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import pro.photoestate.engine.image.Homography;

/**
 * The largest upright rectangle inside the reference and every frame laid on it. All are convex quadrilaterals, so for
 * columns x0 and x1 the free height is that at the worse of the two, and the area is log-concave in both.
 */
final class CommonArea {

    /** Golden-section steps: 40 narrow a picture of 65,000 px to less than a thousandth of a pixel. */
    private static final int STEPS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Slope given to an upright edge so that it still bounds the height; off by 0.01 px in 100,000. */
    private static final double UPRIGHT = 1e-7;

    /** {@code a x + b y <= c}. */
    private record Edge(double a, double b, double c) {}

    private final int width;
    private final int height;
    private final List<Edge> edges = new ArrayList<>();

    private CommonArea(int width, int height) {
        this.width = width;
        this.height = height;
        edges.add(new Edge(0, -1, 0));
        edges.add(new Edge(0, 1, height - 1.0));
    }

    /** @param toReference frame px -> reference px of every frame, all of the reference's size */
    static Area of(int width, int height, List<Homography> toReference) {
        if (toReference.stream().allMatch(Homography.IDENTITY::equals)) {
            return new Area(0, 0, width, height);
        }
        CommonArea search = new CommonArea(width, height);
        toReference.forEach(search::add);
        return search.largest();
    }

    private void add(Homography h) {
        double[][] corners = {{0, 0}, {width - 1.0, 0}, {width - 1.0, height - 1.0}, {0, height - 1.0}};
        for (int i = 0; i < 4; i++) {
            double[] p = corners[i];
            double[] q = corners[(i + 1) % 4];
            double x = h.x(p[0], p[1]);
            double y = h.y(p[0], p[1]);
            double a = h.y(q[0], q[1]) - y;
            double b = x - h.x(q[0], q[1]);
            edges.add(new Edge(a, b == 0 ? UPRIGHT * Math.abs(a) : b, a * x + b * y));
        }
    }

    private Area largest() {
        double x0 = peak(0, width - 1.0, a -> area(a, bestRight(a)));
        double x1 = bestRight(x0);
        int left = (int) Math.ceil(x0 - 0.01);
        int right = (int) Math.floor(x1 + 0.01);
        int top = (int) Math.ceil(top(x0, x1) - 0.01);
        int bottom = (int) Math.floor(bottom(x0, x1) + 0.01);
        return right < left || bottom < top
                ? new Area(0, 0, width, height)
                : new Area(left, top, right - left + 1, bottom - top + 1);
    }

    private double bestRight(double x0) {
        return peak(x0, width - 1.0, b -> area(x0, b));
    }

    private double area(double x0, double x1) {
        double height = bottom(x0, x1) - top(x0, x1);
        return height > 0 ? (x1 - x0) * height : height; // negative: the way back to where there is room
    }

    private double top(double x0, double x1) {
        double top = Double.NEGATIVE_INFINITY;
        for (Edge e : edges) {
            if (e.b() < 0) {
                top = Math.max(top, (e.c() - Math.max(e.a() * x0, e.a() * x1)) / e.b());
            }
        }
        return top;
    }

    private double bottom(double x0, double x1) {
        double bottom = Double.POSITIVE_INFINITY;
        for (Edge e : edges) {
            if (e.b() > 0) {
                bottom = Math.min(bottom, (e.c() - Math.max(e.a() * x0, e.a() * x1)) / e.b());
            }
        }
        return bottom;
    }

    private static double peak(double from, double to, DoubleUnaryOperator f) {
        double a = from;
        double b = to;
        for (int i = 0; i < STEPS; i++) {
            double left = b - GOLDEN * (b - a);
            double right = a + GOLDEN * (b - a);
            if (f.applyAsDouble(left) < f.applyAsDouble(right)) {
                a = left;
            } else {
                b = right;
            }
        }
        return (a + b) / 2;
    }
}
