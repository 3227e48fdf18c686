package pro.photoestate.engine.op.crop;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * A convex region as the points (x, y) with {@code a x + b y <= c} for all its sides, (a, b) of unit length. A rectangle
 * of a given aspect lies inside exactly if its middle (x, y) and height s obey
 * {@code a x + b y + s (|a| aspect + |b|) / 2 <= c} for every side; so the largest one is the solution of a linear
 * programme in three unknowns, which is found in one of the corners where three sides meet.
 */
final class ConvexArea {

    /** Pixels, and share of a height: rounding errors of the arithmetic. */
    private static final double SLACK = 1e-7;

    /** Determinants of sides that meet nowhere. */
    private static final double PARALLEL = 1e-9;

    private record Side(double a, double b, double c) {
        /** How much of the way to the side a rectangle of height 1 takes. */
        double room(double aspect) {
            return (Math.abs(a) * aspect + Math.abs(b)) / 2;
        }

        boolean holds(Placed p, double aspect) {
            return a * p.x() + b * p.y() + room(aspect) * p.height() <= c + SLACK;
        }
    }

    /** A rectangle by its middle and its height. */
    private record Placed(double x, double y, double height) {}

    private final List<Side> sides = new ArrayList<>();

    /** Keeps only the points with {@code a x + b y <= c}. */
    void keep(double a, double b, double c) {
        double length = Math.hypot(a, b);
        if (length > 0) {
            sides.add(new Side(a / length, b / length, c / length));
        }
    }

    /** Keeps only what lies in the rectangle. */
    void keep(Rectangle r) {
        keep(-1, 0, -r.left());
        keep(1, 0, r.right());
        keep(0, -1, -r.top());
        keep(0, 1, r.bottom());
    }

    /**
     * The largest rectangle of that aspect (width by height) inside; where it has room to slide, in the middle of that
     * room. Nothing for an empty or unbounded region.
     */
    Optional<Rectangle> largest(double aspect) {
        List<Placed> corners = corners(aspect);
        double height = corners.stream().mapToDouble(Placed::height).max().orElse(0);
        if (height <= 0) {
            return Optional.empty();
        }
        List<Placed> best = corners.stream().filter(p -> p.height() > height * (1 - SLACK)).toList();
        double x = middle(best.stream().mapToDouble(Placed::x).summaryStatistics());
        double y = middle(best.stream().mapToDouble(Placed::y).summaryStatistics());
        double halfWidth = height * aspect / 2;
        return Optional.of(new Rectangle(x - halfWidth, y - height / 2, x + halfWidth, y + height / 2));
    }

    private static double middle(DoubleSummaryStatistics range) {
        return (range.getMin() + range.getMax()) / 2;
    }

    private List<Placed> corners(double aspect) {
        List<Placed> corners = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                for (int k = j + 1; k < sides.size(); k++) {
                    meet(sides.get(i), sides.get(j), sides.get(k), aspect)
                            .filter(p -> sides.stream().allMatch(s -> s.holds(p, aspect)))
                            .ifPresent(corners::add);
                }
            }
        }
        return corners;
    }

    /** The rectangle that touches three sides, by Cramer's rule. */
    private static Optional<Placed> meet(Side p, Side q, Side r, double aspect) {
        double[] u = {p.a(), q.a(), r.a()};
        double[] v = {p.b(), q.b(), r.b()};
        double[] w = {p.room(aspect), q.room(aspect), r.room(aspect)};
        double[] c = {p.c(), q.c(), r.c()};
        double det = determinant(u, v, w);
        return Math.abs(det) < PARALLEL
                ? Optional.empty()
                : Optional.of(new Placed(
                        determinant(c, v, w) / det, determinant(u, c, w) / det, determinant(u, v, c) / det));
    }

    private static double determinant(double[] u, double[] v, double[] w) {
        return u[0] * (v[1] * w[2] - v[2] * w[1]) - v[0] * (u[1] * w[2] - u[2] * w[1]) + w[0] * (u[1] * v[2] - u[2] * v[1]);
    }
}
