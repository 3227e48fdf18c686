package pro.photoestate.engine.op.detail;

import pro.photoestate.engine.edgeaware.Lightness;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.TileRow;

/**
 * Capture sharpening: an unsharp mask on the square root of luminance, which is near the encoded value. What is as
 * small as noise is left alone by a Wiener-like gain (Lee, "Digital Image Enhancement and Noise Filtering by Use of Local
 * Statistics", TPAMI 1980), and no pixel may leave the range of its eight neighbours by more than a trace, so an edge
 * gets steeper and no halo appears.
 */
final class Sharpen implements PixelOperation {

    /** Blur of a lens and a demosaiced sensor, as a standard deviation in source pixels. */
    private static final double SIGMA = 0.85;
    /** Blur below which the finished pixels are sharp by themselves, in finished pixels. */
    private static final double LEAST_SIGMA = 0.4;
    /** Pixels to each side of the blur's kernel. */
    private static final int REACH = 2;
    /** Rows kept at a time. */
    private static final int RING = 2 * REACH + 1;
    /** Gain of the difference at 100. */
    private static final float GAIN = 3;
    /** Trace by which a pixel may leave its neighbours' range at 100, in roots of light: 2 of 255. */
    private static final float OVERSHOOT = 0.008f;
    /** Differences of so many noise deviations are sharpened by half. */
    private static final float NOISE_FACTOR = 1.6f;
    /** Least noise assumed, in roots of light: the rounding of an 8-bit source. */
    private static final float LEAST_NOISE = 0.002f;

    private final float amount;
    private final float overshoot;
    private final float noiseSquare;
    private final float[] kernel = new float[REACH + 1];

    /** @param scale finished pixels for one source pixel in the middle of the picture */
    Sharpen(double sharpening, double noise, double scale) {
        this.amount = GAIN * (float) sharpening / 100;
        this.overshoot = OVERSHOOT * (float) sharpening / 100;
        float threshold = NOISE_FACTOR * Math.max(LEAST_NOISE, (float) noise);
        this.noiseSquare = threshold * threshold;
        double sigma = sigma(scale);
        double sum = 0;
        for (int i = 0; i <= REACH; i++) {
            kernel[i] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i] * (i == 0 ? 1 : 2);
        }
        for (int i = 0; i <= REACH; i++) {
            kernel[i] = (float) (kernel[i] / sum);
        }
    }

    /** Whether sharpening shows at this size at all. */
    static boolean isVisible(double scale) {
        return sigma(scale) >= LEAST_SIGMA;
    }

    private static double sigma(double scale) {
        return SIGMA * Math.min(1.5, scale);
    }

    @Override
    public int halo() {
        return REACH;
    }

    @Override
    public void apply(Tile tile) {
        Rows rows = new Rows(tile.width());
        for (int y = 0; y < Math.min(REACH, tile.height()); y++) {
            rows.load(tile, y, kernel);
        }
        for (int y = 0; y < tile.height(); y++) {
            if (y + REACH < tile.height()) {
                rows.load(tile, y + REACH, kernel);
            }
            sharpen(tile, rows, y);
        }
    }

    private void sharpen(Tile tile, Rows rows, int y) {
        int last = tile.height() - 1;
        int up = Math.max(0, y - 1) % RING;
        int here = y % RING;
        int down = Math.min(last, y + 1) % RING;
        blurDown(rows, y, last);
        sharpen(rows.root[here], rows.gains);
        least(rows.low[up], rows.low[here], rows.low[down], rows.least);
        most(rows.high[up], rows.high[here], rows.high[down], rows.most);
        limit(rows.root[here], rows.least, rows.most, rows.gains);
        rows.samples.load(tile, y);
        rows.samples.multiply(rows.gains);
        rows.samples.store(tile, y);
    }

    private void blurDown(Rows rows, int y, int last) {
        float[] farUp = rows.across[Math.max(0, y - 2) % RING];
        float[] up = rows.across[Math.max(0, y - 1) % RING];
        float[] here = rows.across[y % RING];
        float[] down = rows.across[Math.min(last, y + 1) % RING];
        float[] farDown = rows.across[Math.min(last, y + 2) % RING];
        blur(new float[][] {farUp, up, here, down, farDown}, kernel, rows.gains);
    }

    /** Five neighbours in a line, weighted by half a kernel from its centre outwards. */
    private static void blur(float[][] lines, float[] kernel, float[] target) {
        float[] a = lines[0];
        float[] b = lines[1];
        float[] c = lines[2];
        float[] d = lines[3];
        float[] e = lines[4];
        float k0 = kernel[0];
        float k1 = kernel[1];
        float k2 = kernel[2];
        for (int i = 0; i < target.length; i++) {
            target[i] = k0 * c[i] + k1 * (b[i] + d[i]) + k2 * (a[i] + e[i]);
        }
    }

    private static void least(float[] a, float[] b, float[] c, float[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = Math.min(a[i], Math.min(b[i], c[i]));
        }
    }

    private static void most(float[] a, float[] b, float[] c, float[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = Math.max(a[i], Math.max(b[i], c[i]));
        }
    }

    /** Blurred roots in, sharpened roots out. */
    private void sharpen(float[] root, float[] blurred) {
        float strength = amount;
        float noise = noiseSquare;
        for (int i = 0; i < blurred.length; i++) {
            float difference = root[i] - blurred[i];
            float square = difference * difference;
            blurred[i] = root[i] + strength * difference * (square / (square + noise));
        }
    }

    /** Sharpened roots in, gains on light out, within the neighbours' range. */
    private void limit(float[] root, float[] least, float[] most, float[] sharp) {
        float trace = overshoot;
        for (int i = 0; i < sharp.length; i++) {
            float within = Math.max(least[i] - trace, Math.min(most[i] + trace, sharp[i]));
            float factor = Math.max(0, within) / root[i];
            sharp[i] = factor * factor;
        }
    }

    /** The rows round the current one: roots of light, blurred across, and the least and most of three across. */
    private static final class Rows {
        private final TileRow samples;
        private final float[][] root;
        private final float[][] across;
        private final float[][] low;
        private final float[][] high;
        private final float[][] beside;
        private final float[] least;
        private final float[] most;
        private final float[] gains;

        Rows(int width) {
            samples = new TileRow(width);
            root = new float[RING][width];
            across = new float[RING][width];
            low = new float[RING][width];
            high = new float[RING][width];
            beside = new float[RING][width];
            least = new float[width];
            most = new float[width];
            gains = new float[width];
        }

        void load(Tile tile, int y, float[] kernel) {
            float[] own = root[y % RING];
            samples.load(tile, y);
            Lightness.luminance(samples, own);
            roots(own);
            beside[REACH] = own;
            for (int by = 1; by <= REACH; by++) {
                shiftRight(own, by, beside[REACH - by]);
                shiftLeft(own, by, beside[REACH + by]);
            }
            blur(beside, kernel, across[y % RING]);
            least(beside[REACH - 1], own, beside[REACH + 1], low[y % RING]);
            most(beside[REACH - 1], own, beside[REACH + 1], high[y % RING]);
        }

        private static void roots(float[] luminance) {
            for (int i = 0; i < luminance.length; i++) {
                luminance[i] = (float) Math.sqrt(Math.max(luminance[i], 1e-6f));
            }
        }

        /** Copies a row so that each sample holds its neighbour {@code by} columns before; the edge is repeated. */
        private static void shiftRight(float[] from, int by, float[] target) {
            int edge = Math.min(by, from.length);
            System.arraycopy(from, 0, target, edge, from.length - edge);
            for (int i = 0; i < edge; i++) {
                target[i] = from[0];
            }
        }

        /** The same with the neighbour {@code by} columns on. */
        private static void shiftLeft(float[] from, int by, float[] target) {
            int kept = Math.max(0, from.length - by);
            System.arraycopy(from, from.length - kept, target, 0, kept);
            for (int i = kept; i < from.length; i++) {
                target[i] = from[from.length - 1];
            }
        }
    }
}
