package pro.photoestate.engine.quality;

/**
 * Statistics of encoded values.
 *
 * @param clippedPct pixels with all channels at 252 or more, %
 * @param crushedPct pixels with all channels at 3 or less, %
 * @param mean mean of luma, 0..1
 * @param median median of luma, 0..1
 */
record Tones(double clippedPct, double crushedPct, double mean, double median) {

    static Tones of(Pixels p) {
        int[] histogram = new int[256];
        int clipped = 0;
        int crushed = 0;
        long sum = 0;
        for (int i = 0; i < p.luma().length; i++) {
            int b = p.bgr()[3 * i] & 255;
            int g = p.bgr()[3 * i + 1] & 255;
            int r = p.bgr()[3 * i + 2] & 255;
            clipped += Math.min(r, Math.min(g, b)) >= Histogram.CLIPPED ? 1 : 0;
            crushed += Math.max(r, Math.max(g, b)) <= Histogram.CRUSHED ? 1 : 0;
            int luma = Math.round(p.luma()[i]);
            histogram[luma]++;
            sum += luma;
        }
        int n = p.luma().length;
        return new Tones(100.0 * clipped / n, 100.0 * crushed / n, sum / 255.0 / n, median(histogram, n) / 255.0);
    }

    private static int median(int[] histogram, int count) {
        int below = 0;
        int value = 0;
        while (value < 255 && below + histogram[value] < (count + 1) / 2) {
            below += histogram[value++];
        }
        return value;
    }
}
