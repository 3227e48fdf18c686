package pro.photoestate.app.screen;

import java.awt.color.ICC_ColorSpace;

/**
 * For screens of any kind: a table of 33 x 33 x 33 colours by LittleCMS, and tetrahedra between them (Kasson et al. 1995). Its
 * nodes lie closer in the darks, where the curves of sRGB and of screens part.
 */
final class TableLoop implements PixelLoop {

    private static final int NODES = 33;

    /** Colours in the table are 13 bits, weights 8: sums of all three fit into one long. */
    private static final int SCALE = 32;

    private static final int WHOLE = 256;
    private static final long FIELD = 1L << 21;
    private static final long HALF = (1L << 12) * (1 + FIELD + FIELD * FIELD);

    /** How much narrower the first step is than the last. */
    private static final double BEND = 1.7;

    private static final int[] LEVELS = levels();

    private final long[] colours = new long[NODES * NODES * NODES];
    private final long[] reds = channel(NODES * NODES);
    private final long[] greens = channel(NODES);
    private final long[] blues = channel(1);

    /** @throws java.awt.color.CMMException when LittleCMS refuses the profile */
    TableLoop(ICC_ColorSpace screen) {
        float[] srgb = new float[3];
        for (int i = 0; i < colours.length; i++) {
            srgb[0] = LEVELS[i / (NODES * NODES)] / 255f;
            srgb[1] = LEVELS[i / NODES % NODES] / 255f;
            srgb[2] = LEVELS[i % NODES] / 255f;
            for (float own : screen.fromRGB(srgb)) {
                colours[i] = colours[i] * FIELD + Math.round(own * 255 * SCALE);
            }
        }
    }

    @Override
    public void convert(int[] from, int[] to, int begin, int end) {
        long[] red = reds;
        long[] green = greens;
        long[] blue = blues;
        long[] table = colours;
        for (int i = begin; i < end; i++) {
            int pixel = from[i];
            long r = red[(pixel >> 16) & 255];
            long g = green[(pixel >> 8) & 255];
            long b = blue[pixel & 255];
            int origin = (int) ((r + g + b) >> 32);
            int high = Math.max((int) r, Math.max((int) g, (int) b));
            int low = Math.min((int) r, Math.min((int) g, (int) b));
            int middle = (int) (r + g + b) - high - low;
            int second = origin + (high & 4095); // along the channel that is farthest in its cell first
            int third = second + (middle & 4095);
            int wHigh = high >> 12;
            int wMiddle = middle >> 12;
            int wLow = low >> 12;
            long sum = HALF
                    + (WHOLE - wHigh) * table[origin]
                    + (wHigh - wMiddle) * table[second]
                    + (wMiddle - wLow) * table[third]
                    + wLow * table[origin + NODES * NODES + NODES + 1];
            to[i] = (pixel & 0xff000000)
                    | ((int) (sum >> 55) << 16)
                    | (((int) (sum >> 34) & 255) << 8)
                    | ((int) (sum >> 13) & 255);
        }
    }

    /** For each level the node below it, the weight of the node above it, and how far apart the two lie in the table. */
    private static long[] channel(int stride) {
        long[] channel = new long[256];
        int node = 0;
        for (int v = 0; v < channel.length; v++) {
            node += node < NODES - 2 && v >= LEVELS[node + 1] ? 1 : 0;
            int gap = LEVELS[node + 1] - LEVELS[node];
            int weight = ((v - LEVELS[node]) * WHOLE + gap / 2) / gap;
            channel[v] = (((long) node * stride) << 32) | (weight << 12) | stride;
        }
        return channel;
    }

    /** 0, 1, 2, ... in the darks, then ever wider, up to 255. */
    private static int[] levels() {
        int[] levels = new int[NODES];
        for (int i = 1; i < NODES; i++) {
            levels[i] = Math.max(levels[i - 1] + 1, (int) Math.round(255 * Math.pow(i / (NODES - 1.0), BEND)));
        }
        return levels;
    }
}
