package pro.photoestate.engine.op.verticals;

import java.util.List;

/**
 * The focal length of a photo whose file does not tell it, from the directions of its horizontal edges: in most rooms
 * and houses these run along two directions at right angles (Coughlan and Yuille, "Manhattan World", ICCV 1999). For
 * every focal length that can be, the edges are turned into compass directions modulo 90 degrees; the right one makes
 * them agree. It needs the verticals' vanishing point, and says the usual focal length where the edges do not tell.
 * All lengths in half diagonals.
 */
final class FocalLength {

    /** Steps of 3 % on either side of the usual one: 0.4 to 2.5 times. */
    private static final int STEPS = 30;

    private static final double STEP = 0.03;

    /** How far, as a logarithm, focal lengths scatter around the usual one. */
    private static final double SCATTER = 0.4;

    /** How much better than the usual one a focal length has to explain the edges. */
    private static final double GAIN = 1.1;

    /** Degrees from the vertical; less may be a vertical. */
    private static final double LEAST_LEAN = 12;

    private static final double SHORTEST = 0.05;

    /** Longer edges have no more votes: they may be a kitchen island that stands askew. */
    private static final double LONGEST = 0.5;

    /** Degrees that a horizontal edge's direction is off, whatever its length. */
    private static final double FLOOR_DEG = 1.5;

    private static final double EDGE_DEG = 0.5;

    /** Degrees times half diagonals: the direction's error from its ends' error. */
    private static final double ENDS_DEG = 0.04;

    /** Edges whose plane is nearer to level than this (sine) show no direction: they lie on the horizon. */
    private static final double HORIZON = 0.1;

    private static final int BINS = 180;
    private static final double BIN_DEG = 90.0 / BINS;

    private final List<Segment> edges;
    private final VanishingPoint verticals;

    /** @param edges in half diagonals from the middle of the picture */
    FocalLength(List<Segment> edges, VanishingPoint verticals) {
        this.edges = edges.stream().filter(s -> s.length() > SHORTEST && s.lean() > LEAST_LEAN).toList();
        this.verticals = verticals;
    }

    /** The focal length that explains the edges best, or the usual one. */
    double estimate(double usual) {
        double best = usual;
        double most = GAIN * agreement(usual);
        for (int step = -STEPS; step <= STEPS; step++) {
            double focal = usual * Math.exp(step * STEP);
            double deviation = step * STEP / SCATTER;
            double agreement = agreement(focal) * Math.exp(-deviation * deviation / 2);
            if (agreement > most) {
                most = agreement;
                best = focal;
            }
        }
        return best;
    }

    /** The most votes that any compass direction, modulo 90 degrees, gets. */
    private double agreement(double focal) {
        double[] down = unit(verticals.r(), 1, verticals.k() * focal);
        double[] east = unit(1 - down[0] * down[0], -down[0] * down[1], -down[0] * down[2]);
        double[] north = cross(east, down);
        double[] votes = new double[BINS];
        for (Segment s : edges) {
            double halfX = s.dx() * s.length() / 2;
            double halfY = s.dy() * s.length() / 2;
            double[] from = {s.x() - halfX, s.y() - halfY, focal};
            double[] to = {s.x() + halfX, s.y() + halfY, focal};
            double[] plane = cross(from, to);
            double[] normal = unit(plane[0], plane[1], plane[2]);
            double e = dot(normal, east);
            double n = dot(normal, north);
            double level = Math.hypot(e, n);
            if (level > HORIZON) {
                vote(votes, Math.toDegrees(Math.atan2(n, e)), s.length(), level);
            }
        }
        double most = 0;
        for (double v : votes) {
            most = Math.max(most, v);
        }
        return most;
    }

    private static void vote(double[] votes, double directionDeg, double length, double level) {
        double weight = Math.min(LONGEST, length);
        double sigma = Math.hypot(Math.hypot(EDGE_DEG, ENDS_DEG / weight) / level, FLOOR_DEG);
        int reach = (int) Math.ceil(sigma / BIN_DEG);
        int middle = (int) Math.floor(directionDeg / BIN_DEG);
        for (int bin = middle - reach; bin <= middle + reach; bin++) {
            double off = ((bin + 0.5) * BIN_DEG - directionDeg) / sigma;
            double inside = 1 - off * off;
            if (inside > 0) {
                votes[Math.floorMod(bin, BINS)] += weight * inside * inside;
            }
        }
    }

    private static double[] unit(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
