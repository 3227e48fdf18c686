package pro.photoestate.engine.export;

import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * One block of a resized picture. Source rows are linearised once into a ring, filtered down the columns, gathered in
 * groups that are turned so that filtering along the rows also runs over neighbours in memory, and encoded.
 */
final class ResizeBlock {

    /** Rows that are filtered horizontally together: long enough inner loops for vector units. */
    private static final int GROUP = 32;

    private static final int CHANNELS = 3;

    private final Mat source;
    private final Mat target;
    private final Lanczos horizontal;
    private final Lanczos vertical;

    private float[][] ring = {};
    private int[] ringRow = {};

    ResizeBlock(Mat source, Mat target, Lanczos horizontal, Lanczos vertical) {
        this.source = source;
        this.target = target;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /** Writes columns {@code left..right} and rows {@code top..bottom} (both exclusive at the end) of the target. */
    void run(int left, int right, int top, int bottom) {
        int from = horizontal.first(left);
        int columns = horizontal.end(right - 1) - from;
        int longest = 0;
        for (int y = top; y < bottom; y++) {
            longest = Math.max(longest, vertical.weights(y).length);
        }
        ring = new float[longest][columns * CHANNELS];
        ringRow = new int[longest];
        Arrays.fill(ringRow, -1);
        var rows = new LightRows(source, from, columns);
        float[] row = new float[columns * CHANNELS];
        float[][] turned = new float[columns][CHANNELS * GROUP];
        var writer = new LightWriter(target, left, right - left);
        for (int y = top; y < bottom; y += GROUP) {
            int group = Math.min(GROUP, bottom - y);
            for (int i = 0; i < group; i++) {
                filterDown(rows, y + i, row);
                turn(row, turned, i);
            }
            filterAcross(turned, left, right, from, writer);
            writer.write(y, group);
        }
    }

    private void filterDown(LightRows rows, int y, float[] out) {
        int first = vertical.first(y);
        float[][] taps = new float[vertical.weights(y).length][];
        for (int k = 0; k < taps.length; k++) {
            int slot = (first + k) % ring.length;
            if (ringRow[slot] != first + k) {
                rows.read(first + k, ring[slot]);
                ringRow[slot] = first + k;
            }
            taps[k] = ring[slot];
        }
        filter(out, taps, vertical, y);
    }

    private static void turn(float[] row, float[][] turned, int line) {
        for (int x = 0; x < turned.length; x++) {
            float[] column = turned[x];
            column[line] = row[3 * x];
            column[GROUP + line] = row[3 * x + 1];
            column[2 * GROUP + line] = row[3 * x + 2];
        }
    }

    private void filterAcross(float[][] turned, int left, int right, int from, LightWriter writer) {
        float[] column = new float[CHANNELS * GROUP];
        for (int x = left; x < right; x++) {
            int at = horizontal.first(x) - from;
            filter(column, Arrays.copyOfRange(turned, at, at + horizontal.weights(x).length), horizontal, x);
            writer.column(x - left, column, GROUP);
        }
    }

    private static void filter(float[] out, float[][] taps, Lanczos lanczos, int i) {
        float[] weights = lanczos.weights(i);
        Arrays.fill(out, 0);
        for (int k = 0; k < taps.length; k += 4) {
            accumulate(out, taps, weights, k);
        }
        int from = lanczos.nearFirst(i);
        int to = lanczos.nearLast(i);
        if (to - from < 4) {
            hold(out, taps[from], taps[Math.min(from + 1, to)], taps[Math.min(from + 2, to)], taps[to]);
        } else {
            hold(out, Arrays.copyOfRange(taps, from, to + 1));
        }
    }

    /** Adds four taps at once: one pass over the sums for four over the sources. Same indices, so that it vectorises. */
    private static void accumulate(float[] out, float[][] taps, float[] weights, int k) {
        int last = weights.length - 1;
        float[] a = taps[k];
        float[] b = taps[Math.min(k + 1, last)];
        float[] c = taps[Math.min(k + 2, last)];
        float[] d = taps[Math.min(k + 3, last)];
        float wa = weights[k];
        float wb = k + 1 <= last ? weights[k + 1] : 0;
        float wc = k + 2 <= last ? weights[k + 2] : 0;
        float wd = k + 3 <= last ? weights[k + 3] : 0;
        for (int i = 0; i < out.length; i++) {
            out[i] += wa * a[i] + wb * b[i] + (wc * c[i] + wd * d[i]);
        }
    }

    private static void hold(float[] out, float[] a, float[] b, float[] c, float[] d) {
        for (int i = 0; i < out.length; i++) {
            float low = Math.min(Math.min(a[i], b[i]), Math.min(c[i], d[i]));
            float high = Math.max(Math.max(a[i], b[i]), Math.max(c[i], d[i]));
            out[i] = Math.min(Math.max(out[i], low), high);
        }
    }

    private static void hold(float[] out, float[][] taps) {
        float[] low = taps[0].clone();
        float[] high = taps[0].clone();
        for (float[] tap : taps) {
            for (int i = 0; i < out.length; i++) {
                low[i] = Math.min(low[i], tap[i]);
                high[i] = Math.max(high[i], tap[i]);
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.min(Math.max(out[i], low[i]), high[i]);
        }
    }
}
