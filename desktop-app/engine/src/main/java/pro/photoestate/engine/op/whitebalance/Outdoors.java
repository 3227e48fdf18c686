package pro.photoestate.engine.op.whitebalance;

/**
 * How far a picture was taken outdoors, 0..1. Sky at the upper edge, or leaves and lawn at the other edges, and both
 * together a fair share of the picture; a view through a window is framed by walls and touches no edge.
 */
final class Outdoors {

    /** Parts of the height and the width that count as the edge. */
    private static final double TOP = 0.12;

    private static final double BOTTOM = 0.15;
    private static final double SIDE = 0.08;

    private Outdoors() {}

    static double of(Surfaces s, Foliage foliage) {
        double all = 0;
        double top = 0;
        double edge = 0;
        int topCount = 0;
        int edgeCount = 0;
        for (int y = 0; y < s.height(); y++) {
            double v = (y + 0.5) / s.height();
            for (int x = 0; x < s.width(); x++) {
                int at = y * s.width() + x;
                double u = (x + 0.5) / s.width();
                double leaves = foliage.share()[at];
                double sky = s.skyBlue(at) * s.smoothness(at) * ramp((0.8 - v) / 0.3);
                all += leaves + sky;
                if (v < TOP) {
                    top += s.white(at) ? 1 : sky;
                    topCount++;
                }
                if (u < SIDE || u > 1 - SIDE || v > 1 - BOTTOM) {
                    edge += leaves;
                    edgeCount++;
                }
            }
        }
        double atEdge = Math.max(top / Math.max(topCount, 1), 2 * edge / Math.max(edgeCount, 1));
        return ramp((all / s.count() - 0.04) / 0.08) * ramp((atEdge - 0.08) / 0.2);
    }

    private static double ramp(double t) {
        return Math.clamp(t, 0, 1);
    }
}
