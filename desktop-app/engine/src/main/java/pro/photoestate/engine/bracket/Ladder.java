package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The steps of exposure in a scene.
 *
 * @param ev exposures in order of time, EV
 */
record Ladder(double[] ev) {

    /** Exposures closer than this are one rung: a third of a stop is the finest step of a camera. */
    static final double SAME = 0.2;
    /** The least step that brackets are made with. */
    private static final double LEAST_STEP = 0.6;
    /** Gaps of this many steps and more miss a frame. */
    private static final double GAP = 1.6;

    /** Whether all frames have one exposure. */
    boolean flat() {
        return Arrays.stream(ev).max().orElse(0) - Arrays.stream(ev).min().orElse(0) < SAME;
    }

    /**
     * Where a second bracket of the same view begins: at a rung already taken, when at least two different rungs come again
     * from there on and two came before.
     */
    OptionalInt repeat() {
        for (int i = 2; i < ev.length - 1; i++) {
            if (has(0, i, ev[i]) && rungs(0, i) >= 2 && repeated(i) >= 2) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the exposure at {@code i} was there before. */
    boolean repeats(int i) {
        return has(0, i, ev[i]);
    }

    private boolean has(int from, int to, double value) {
        for (int k = from; k < to; k++) {
            if (Math.abs(ev[k] - value) < SAME) {
                return true;
            }
        }
        return false;
    }

    private int rungs(int from, int to) {
        int count = 0;
        for (int k = from; k < to; k++) {
            count += has(from, k, ev[k]) ? 0 : 1;
        }
        return count;
    }

    private int repeated(int from) {
        int count = 0;
        for (int k = from; k < ev.length; k++) {
            count += has(0, from, ev[k]) && !has(from, k, ev[k]) ? 1 : 0;
        }
        return count;
    }

    /** Pairs of exposures, EV, between which a frame seems to be missing. */
    List<double[]> gaps() {
        double[] rungs = Arrays.stream(ev).sorted().toArray();
        List<double[]> steps = new ArrayList<>();
        for (int i = 1; i < rungs.length; i++) {
            if (rungs[i] - rungs[i - 1] >= SAME) {
                steps.add(new double[] {rungs[i - 1], rungs[i]});
            }
        }
        if (steps.size() < 2) {
            return List.of();
        }
        double least = steps.stream().mapToDouble(s -> s[1] - s[0]).min().orElse(0);
        double usual = Math.max(least, LEAST_STEP);
        return steps.stream().filter(s -> s[1] - s[0] > GAP * usual).toList();
    }

    /** Positions that repeat an exposure of an earlier position. */
    List<Integer> duplicates() {
        List<Integer> out = new ArrayList<>();
        for (int i = 1; i < ev.length; i++) {
            if (has(0, i, ev[i])) {
                out.add(i);
            }
        }
        return out;
    }
}
