package pro.photoestate.engine.bracket;

import java.util.Arrays;

/**
 * How levels of a frame appear in a brighter frame of the same scene: the intensity mapping function of Grossberg and
 * Nayar, "What can be known about the radiometric response from images?" (2002). Here it is the nondecreasing function
 * with the least truncated absolute error over the joint histogram, found exactly by dynamic programming: what moved
 * counts as an outlier and does not bend it.
 */
final class GhostMapping {

    /** Bins of two levels. */
    private static final int BINS = 128;

    /** Bins of error beyond which a sample counts as moved and costs no more. */
    private static final int OUTLIER = 12;

    /** Samples that a bin needs to be believed. */
    private static final int ENOUGH = 24;

    /** Levels of spread that are given to bins with too few samples. */
    private static final float UNKNOWN = 6;

    /** Median absolute deviation to standard deviation of a normal distribution. */
    private static final float MAD_TO_SIGMA = 1.4826f;

    private final float[] map = new float[BINS];
    private final float[] spread = new float[BINS];

    /** @param joint how many spots have bin i in the darker and bin j in the brighter frame: {@code joint[i][j]} */
    private GhostMapping(int[][] joint) {
        int[] best = fit(joint);
        float[] known = new float[BINS];
        int count = 0;
        for (int i = 0; i < BINS; i++) {
            int samples = Arrays.stream(joint[i]).sum();
            map[i] = samples < ENOUGH ? -1 : 2 * best[i] + 1;
            spread[i] = samples < ENOUGH ? UNKNOWN : 2 * MAD_TO_SIGMA * deviation(joint[i], best[i], samples / 2);
            if (samples >= ENOUGH) {
                known[count++] = spread[i];
            }
        }
        Arrays.sort(known, 0, count);
        float usual = count == 0 ? UNKNOWN : known[count / 2];
        for (int i = 0; i < BINS; i++) {
            spread[i] = Math.min(spread[i], 2 * usual + 1); // where much moved, the deviation is no measure
        }
        fillGaps();
    }

    /** Of samples in {@link FusionCode#LUMA_LEVEL}, spot by spot. */
    static GhostMapping of(short[] dark, short[] bright) {
        int[][] joint = new int[BINS][BINS];
        for (int i = 0; i < dark.length; i++) {
            joint[dark[i] >> 8][bright[i] >> 8]++;
        }
        return new GhostMapping(joint);
    }

    /** The level 0..255 in the brighter frame, linear between bins. */
    float at(float level) {
        float at = Math.clamp((level - 1) / 2, 0f, BINS - 1f);
        int i = Math.min((int) at, BINS - 2);
        return map[i] + (at - i) * (map[i + 1] - map[i]);
    }

    /** The level of each whole level 0..256, so that {@link #at} need not be asked for every sample. */
    float[] table() {
        float[] table = new float[257];
        for (int level = 0; level < table.length; level++) {
            table[level] = at(level);
        }
        return table;
    }

    /** The standard deviation round it, in levels: colours map differently from greys. */
    float spread(float level) {
        return spread[Math.clamp((int) (level / 2), 0, BINS - 1)];
    }

    private static int[] fit(int[][] joint) {
        int[][] from = new int[BINS][BINS];
        int[] total = new int[BINS];
        for (int i = 0; i < BINS; i++) {
            int best = 0;
            int[] next = new int[BINS];
            for (int v = 0; v < BINS; v++) {
                best = total[v] < total[best] ? v : best;
                from[i][v] = best;
                next[v] = total[best] + cost(joint[i], v);
            }
            total = next;
        }
        int v = 0;
        for (int i = 1; i < BINS; i++) {
            v = total[i] < total[v] ? i : v;
        }
        int[] fitted = new int[BINS];
        for (int i = BINS - 1; i >= 0; i--) {
            fitted[i] = v;
            v = from[i][v];
        }
        return fitted;
    }

    /** What it costs to map a bin to {@code v}, less what it would cost were all its samples outliers. */
    private static int cost(int[] counts, int v) {
        int cost = 0;
        for (int j = Math.max(0, v - OUTLIER + 1); j < Math.min(BINS, v + OUTLIER); j++) {
            cost += counts[j] * (Math.abs(v - j) - OUTLIER);
        }
        return cost;
    }

    private static int deviation(int[] counts, int middle, int rank) {
        int seen = counts[middle];
        int d = 0;
        while (seen <= rank) {
            d++;
            seen += (middle - d >= 0 ? counts[middle - d] : 0) + (middle + d < BINS ? counts[middle + d] : 0);
        }
        return d;
    }

    private void fillGaps() {
        int before = -1;
        for (int i = 0; i <= BINS; i++) {
            if (i == BINS || map[i] >= 0) {
                float low = before < 0 ? 0 : map[before];
                float high = i == BINS ? 255 : map[i];
                for (int gap = before + 1; gap < i; gap++) {
                    map[gap] = low + (high - low) * (gap - before) / (i - before);
                }
                before = i;
            }
        }
    }
}
