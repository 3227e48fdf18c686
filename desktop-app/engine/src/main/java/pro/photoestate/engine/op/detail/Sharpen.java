package pro.photoestate.engine.op.detail;

import pro.photoestate.engine.edgeaware.Lightness;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

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

    Sharpen(double sharpening, double noise, View view) {
        this.amount = GAIN * (float) sharpening / 100;
        this.overshoot = OVERSHOOT * (float) sharpening / 100;
        float threshold = NOISE_FACTOR * Math.max(LEAST_NOISE, (float) noise);
        this.noiseSquare = threshold * threshold;
        double sigma = sigma(view);
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
    static boolean isVisible(View view) {
        return sigma(view) >= LEAST_SIGMA;
    }

    private static double sigma(View view) {
        return SIGMA * Math.min(1.5, view.scale());
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
        int down = Math.min(last, y + 1) % RING;
        float[] gains = rows.gains;
        blur(rows, y, last, gains);
        gains(rows.root[y % RING], gains, gains.length);
        limit(rows, up, y % RING, down);
        int from = y * tile.width();
        multiply(tile.r(), from, gains);
        multiply(tile.g(), from, gains);
        multiply(tile.b(), from, gains);
    }

    private void blur(Rows rows, int y, int last, float[] target) {
        float[] a = rows.across[Math.max(0, y - 2) % RING];
        float[] b = rows.across[Math.max(0, y - 1) % RING];
        float[] c = rows.across[y % RING];
        float[] d = rows.across[Math.min(last, y + 1) % RING];
        float[] e = rows.across[Math.min(last, y + 2) % RING];
        float k0 = kernel[0];
        float k1 = kernel[1];
        float k2 = kernel[2];
        for (int i = 0; i < target.length; i++) {
            target[i] = k0 * c[i] + k1 * (b[i] + d[i]) + k2 * (a[i] + e[i]);
        }
    }

    /** Blurred roots in, sharpened roots out. */
    private void gains(float[] root, float[] blurred, int count) {
        float strength = amount;
        float noise = noiseSquare;
        for (int i = 0; i < count; i++) {
            float difference = root[i] - blurred[i];
            float square = difference * difference;
            blurred[i] = root[i] + strength * difference * (square / (square + noise));
        }
    }

    /** Sharpened roots in, gains on light out, within the neighbours' range. */
    private void limit(Rows rows, int up, int here, int down) {
        float[] root = rows.root[here];
        float[] sharp = rows.gains;
        float trace = overshoot;
        float[] lowUp = rows.low[up];
        float[] low = rows.low[here];
        float[] lowDown = rows.low[down];
        float[] highUp = rows.high[up];
        float[] high = rows.high[here];
        float[] highDown = rows.high[down];
        for (int i = 0; i < sharp.length; i++) {
            float least = Math.min(low[i], Math.min(lowUp[i], lowDown[i])) - trace;
            float most = Math.max(high[i], Math.max(highUp[i], highDown[i])) + trace;
            float factor = Math.max(0, Math.max(least, Math.min(most, sharp[i]))) / root[i];
            sharp[i] = factor * factor;
        }
    }

    private static void multiply(float[] channel, int from, float[] gains) {
        for (int i = 0; i < gains.length; i++) {
            channel[from + i] *= gains[i];
        }
    }

    /** The rows round the current one: roots of light, blurred across, and the least and most of three across. */
    private static final class Rows {
        private final float[][] root;
        private final float[][] across;
        private final float[][] low;
        private final float[][] high;
        private final float[] padded;
        private final float[] gains;

        Rows(int width) {
            root = new float[RING][width];
            across = new float[RING][width];
            low = new float[RING][width];
            high = new float[RING][width];
            padded = new float[width + 2 * REACH];
            gains = new float[width];
        }

        void load(Tile tile, int y, float[] kernel) {
            int count = tile.width();
            float[] own = root[y % RING];
            roots(tile, y * count, own);
            System.arraycopy(own, 0, padded, REACH, count);
            for (int i = 0; i < REACH; i++) {
                padded[i] = own[0];
                padded[REACH + count + i] = own[count - 1];
            }
            across(padded, kernel, across[y % RING]);
            range(padded, low[y % RING], high[y % RING]);
        }

        private static void roots(Tile tile, int from, float[] target) {
            float[] r = tile.r();
            float[] g = tile.g();
            float[] b = tile.b();
            for (int i = 0; i < target.length; i++) {
                float y = Lightness.RED * r[from + i] + Lightness.GREEN * g[from + i] + Lightness.BLUE * b[from + i];
                target[i] = (float) Math.sqrt(Math.max(y, 1e-6f));
            }
        }

        private static void across(float[] from, float[] kernel, float[] target) {
            float k0 = kernel[0];
            float k1 = kernel[1];
            float k2 = kernel[2];
            for (int i = 0; i < target.length; i++) {
                target[i] = k0 * from[i + 2] + k1 * (from[i + 1] + from[i + 3]) + k2 * (from[i] + from[i + 4]);
            }
        }

        private static void range(float[] from, float[] low, float[] high) {
            for (int i = 0; i < low.length; i++) {
                low[i] = Math.min(from[i + 1], Math.min(from[i + 2], from[i + 3]));
                high[i] = Math.max(from[i + 1], Math.max(from[i + 2], from[i + 3]));
            }
        }
    }
}
