package pro.photoestate.engine.quality;

/**
 * How often each 8-bit value occurs in a picture, by the pixels that were looked at. Immutable by convention: the arrays
 * are not copied and must not be changed by anyone after construction.
 *
 * @param red 256 counts
 * @param green 256 counts
 * @param blue 256 counts
 * @param luma 256 counts of Y of ITU-R BT.601
 * @param pixels that were looked at
 * @param clipped of these, those without detail in white, as {@link QualityFigures#clippedPct}
 * @param crushed of these, those without detail in black, as {@link QualityFigures#crushedPct}
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record Histogram(int[] red, int[] green, int[] blue, int[] luma, int pixels, int clipped, int crushed) {

    /** An 8-bit value from which on, up to which, nothing can be told apart after JPEG's own rounding. */
    public static final int CLIPPED = 252;

    public static final int CRUSHED = 3;

    /** Share of the picture that is white without detail, %. */
    public double clippedPct() {
        return pixels == 0 ? 0 : 100.0 * clipped / pixels;
    }

    /** Share of the picture that is black without detail, %. */
    public double crushedPct() {
        return pixels == 0 ? 0 : 100.0 * crushed / pixels;
    }

    /** Counts pixels as they come. One thread at a time. */
    public static final class Count {
        private final int[] red = new int[256];
        private final int[] green = new int[256];
        private final int[] blue = new int[256];
        private final int[] luma = new int[256];
        private int pixels;
        private int clipped;
        private int crushed;

        /** Counts every {@code step}th pixel, 0xAARRGGBB, from {@code from} to {@code to} (exclusive). */
        public void add(int[] argb, int from, int to, int step) {
            for (int i = from; i < to; i += step) {
                int r = argb[i] >> 16 & 255;
                int g = argb[i] >> 8 & 255;
                int b = argb[i] & 255;
                red[r]++;
                green[g]++;
                blue[b]++;
                luma[(77 * r + 150 * g + 29 * b + 128) >> 8]++;
                clipped += Math.min(r, Math.min(g, b)) >= CLIPPED ? 1 : 0;
                crushed += Math.max(r, Math.max(g, b)) <= CRUSHED ? 1 : 0;
                pixels++;
            }
        }

        /** Adds what another thread counted. */
        public void add(Count other) {
            for (int i = 0; i < 256; i++) {
                red[i] += other.red[i];
                green[i] += other.green[i];
                blue[i] += other.blue[i];
                luma[i] += other.luma[i];
            }
            pixels += other.pixels;
            clipped += other.clipped;
            crushed += other.crushed;
        }

        /** What was counted; nothing may be added afterwards. */
        public Histogram histogram() {
            return new Histogram(red, green, blue, luma, pixels, clipped, crushed);
        }
    }
}
