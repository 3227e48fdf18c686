package pro.photoestate.engine.op.windowpull;

import java.util.Arrays;
import pro.photoestate.engine.image.SrgbCurve;

/**
 * How the merged luma of a pane changes with the luma of the frame that shows the view, both encoded 0..1. The merge's
 * own rendering is the mean merged luma at each luma of the frame; the view's is the frame itself, its light raised under a
 * shoulder that keeps white white. Where the merge is brighter than the view, the difference is taken away: so detail
 * comes back where the merge has washed it out, and nothing happens, and no border shows, where it has not.
 * Immutable by convention.
 *
 * @param changes the change at {@link #STEPS} + 1 equal steps of the frame's luma, -{@link #DEEPEST}..0
 */
public record ViewCurve(float[] changes) {

    /** Steps of the table; interpolated between. */
    public static final int STEPS = 64;

    /** The most that is taken away: more turns a window into a hole in the wall. */
    private static final float DEEPEST = 0.2f;
    /** Light above which the shoulder of the view's rendering bends. */
    private static final double KNEE = 0.35;
    /** Encoded luma of the brightest parts of a rendered view: white, yet not clipped. */
    private static final double TOP = 0.975;
    /** Encoded luma that the middle of a view shall not fall below, and how much it may at most fall below the merge. */
    private static final double VIEW_MEDIAN = 0.62;
    private static final double DIMMING = 0.16;
    /** Encoded luma below which the darkest parts of a washed out view are not brought. */
    private static final float DARKEST_VIEW = 0.8f;
    /** EV by which a frame is raised at most: more shows its noise. */
    private static final double LARGEST_LIFT = 3;
    /** Merged luma below which nothing changes, because the merge shows it, and from which all of the change holds. */
    private static final float SHOWN = 0.55f;
    private static final float WASHED = 0.85f;

    /**
     * The change for a pane, of which some cells are given.
     *
     * @param merged merged luma of the cells
     * @param view the frame's luma of the same cells
     */
    static ViewCurve between(float[] merged, float[] view) {
        float[] own = rendering(merged, view);
        float[] sorted = view.clone();
        Arrays.sort(sorted);
        float low = sorted[sorted.length / 20];
        float middle = sorted[sorted.length / 2];
        float top = Math.max(low + 0.05f, sorted[sorted.length - 1 - sorted.length / 50]);
        float floor = Math.min(at(own, low), DARKEST_VIEW);
        double median = Math.max(VIEW_MEDIAN, at(own, middle) - DIMMING);
        double lift = 0;
        while (lift < LARGEST_LIFT && natural(middle, lift, low, top, floor) < median) {
            lift += 0.05;
        }
        float[] changes = new float[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            float luma = (float) i / STEPS;
            double target = natural(Math.max(luma, low), lift, low, top, floor);
            changes[i] = Math.clamp((float) target - at(own, Math.max(luma, low)), -DEEPEST, 0);
            changes[i] *= Math.min(1, luma / low);
        }
        return new ViewCurve(changes);
    }

    private static float at(float[] table, float luma) {
        float at = luma * STEPS;
        int i = Math.min(STEPS - 1, (int) at);
        return table[i] + (at - i) * (table[i + 1] - table[i]);
    }

    /** The merged luma that results. */
    float apply(float merged, float view) {
        float t = Math.max(0, Math.min(1, (merged - SHOWN) * (1 / (WASHED - SHOWN))));
        float change = at(changes, view);
        return merged + change * t * t * (3 - 2 * t);
    }

    /** A frame's luma with its light raised by {@code ev}, its low end laid on {@code floor} and its top on white. */
    private static double natural(float view, double ev, float low, float top, float floor) {
        double bottom = raised(low, ev, top);
        return floor + (TOP - floor) * (raised(view, ev, top) - bottom) / (1 - bottom);
    }

    /** Encoded value of a frame's light raised by {@code ev} under a shoulder, 1 at {@code top}. */
    private static double raised(float view, double ev, float top) {
        double gain = Math.pow(2, ev);
        double light = gain * SrgbCurve.decodeExactly(view) / SrgbCurve.decodeExactly(top);
        double t = Math.max(0, (light - KNEE) / (1 - KNEE));
        double end = (gain - KNEE) / (1 - KNEE);
        double bent = light <= KNEE ? light : KNEE + (1 - KNEE) * t / (1 + Math.min(t, end) * (end - 1) / end);
        return SrgbCurve.encodeExactly(Math.min(1, bent));
    }

    /** Mean merged luma at each step of the frame's luma, never falling; steps that no cell has follow their neighbours. */
    private static float[] rendering(float[] merged, float[] view) {
        float[] sums = new float[STEPS + 1];
        float[] weights = new float[STEPS + 1];
        for (int i = 0; i < view.length; i++) {
            int at = Math.clamp(Math.round(view[i] * STEPS), 0, STEPS);
            for (int k = Math.max(0, at - 2); k <= Math.min(STEPS, at + 2); k++) {
                float weight = 3 - Math.abs(k - at);
                sums[k] += weight * merged[i];
                weights[k] += weight;
            }
        }
        float last = 0;
        for (int k = 0; k <= STEPS; k++) {
            last = weights[k] > 0 ? Math.max(last, sums[k] / weights[k]) : last;
            sums[k] = last;
        }
        return sums;
    }
}
