package pro.photoestate.engine.op.verticals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Segments as votes for a vanishing point: positions in half diagonals from the middle, how far each direction can be
 * trusted, and how much of a say it has among its neighbours. All arrays have one entry a segment, strongest first.
 */
final class Evidence {

    /** Degrees that even a long edge is off: lens distortion, walls that are not plumb. */
    private static final double FLOOR_DEG = 0.15;

    /** Degrees times px: the direction's error from its ends' error. */
    private static final double FINE_DEG_PX = 25;

    private static final double COARSE_DEG_PX = 40;

    /** Length in px within {@link #NEAR_PX} that has a full say; more shares it: a bookcase must not outvote a wall. */
    private static final double FULL_SAY_PX = 300;

    private static final double NEAR_PX = 25;

    private static final double NEAR_SINE = Math.sin(Math.toRadians(1.5));

    final double[] x;
    final double[] y;
    final double[] dx;
    final double[] dy;
    /** Standard deviation of the direction, radians. */
    final double[] sigma;
    /** Share of a say, 0..1. */
    final double[] share;
    /** Half diagonals. */
    final double[] length;

    /** Of those of the segments that may be verticals, in pixels of a {@code width x height} picture. */
    Evidence(List<Segment> all, int width, int height) {
        List<Segment> segments = all.stream().filter(Segment::upright).toList();
        double[] say = new double[segments.size()];
        for (int i = 0; i < say.length; i++) {
            say[i] = say(segments.get(i), segments);
        }
        int[] order = IntStream.range(0, say.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> -say[i] * segments.get(i).length() / deviation(segments.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
        int n = order.length;
        x = new double[n];
        y = new double[n];
        dx = new double[n];
        dy = new double[n];
        sigma = new double[n];
        share = new double[n];
        length = new double[n];
        for (int i = 0; i < n; i++) {
            Segment s = segments.get(order[i]).inHalfDiagonals(width, height);
            x[i] = s.x();
            y[i] = s.y();
            dx[i] = s.dx();
            dy[i] = s.dy();
            sigma[i] = Math.toRadians(deviation(segments.get(order[i])));
            share[i] = say[order[i]];
            length[i] = s.length();
        }
    }

    int size() {
        return x.length;
    }

    /** The angle from segment {@code i} to the direction of the vanishing point there, radians (its sine, exactly). */
    double residual(int i, double r, double k) {
        double vx = r - k * x[i];
        double vy = 1 - k * y[i];
        return (dx[i] * vy - dy[i] * vx) / Math.sqrt(vx * vx + vy * vy);
    }

    private static double deviation(Segment s) {
        double ends = (s.coarse() ? COARSE_DEG_PX : FINE_DEG_PX) / s.length();
        return Math.sqrt(FLOOR_DEG * FLOOR_DEG + ends * ends);
    }

    private static double say(Segment s, List<Segment> all) {
        double density = 0;
        for (Segment other : all) {
            if (Math.abs(other.x() - s.x()) < NEAR_PX + 200 && s.parallelTo(other, NEAR_SINE)
                    && s.across(other.x(), other.y()) < NEAR_PX) {
                density += other.length();
            }
        }
        return Math.sqrt(Math.min(1, FULL_SAY_PX / density));
    }
}
