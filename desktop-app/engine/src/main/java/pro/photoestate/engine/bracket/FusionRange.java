package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Plane;

/**
 * Brings what the blend threw beyond black and white back inside, by soft ends that are as soft as needed: with nothing
 * beyond, it changes nothing. Slope 1 where it begins, monotone, and the farthest value lands on the end.
 * (The blend of a wide bracket overshoots, see Hessel and Morel, "An Extended Exposure Fusion and its Application to
 * Single Image Contrast Enhancement", 2020.)
 *
 * @param bendBelow strength at the dark end, 1/level
 * @param bendAbove strength at the bright end, 1/level
 */
record FusionRange(float bendBelow, float bendAbove) {

    /** Leaves everything as it is. */
    static final FusionRange ALL = new FusionRange(0, 0);

    /** Levels above 0 where the dark end begins: below the shadows that people look into. */
    private static final float TOE = 24;

    /** Levels below 255 where the bright end begins. */
    private static final float SHOULDER = 30;

    /** Darkest and brightest level aimed at: off the ends, so that colour fits in too. */
    private static final float MARGIN = 3;

    /** Share of all pixels that may still be cut off at each end: a spot of a pixel in a picture of 200 x 250. */
    private static final double CUT = 2e-5;

    /** Levels that the histogram reaches below 0 and above 255: what S16 blends can hold. */
    private static final int BEYOND = 256;

    /** Fits the ends to a blended luma plane, in {@link FusionCode#BLEND}. */
    static FusionRange of(Plane blended) {
        int[] counts = new int[256 + 2 * BEYOND];
        short[] row = new short[blended.width()];
        for (int y = 0; y < blended.height(); y++) {
            blended.read(0, y, row, row.length);
            for (short s : row) {
                counts[Math.clamp((s >> 6) + BEYOND, 0, counts.length - 1)]++;
            }
        }
        long cut = (long) (CUT * blended.width() * blended.height());
        int low = 0;
        for (long n = counts[0]; n <= cut; n += counts[low]) {
            low++;
        }
        int high = counts.length - 1;
        for (long n = counts[high]; n <= cut; n += counts[high]) {
            high--;
        }
        float under = TOE - (low - BEYOND);
        float over = high - BEYOND - (255 - SHOULDER);
        return new FusionRange(bend(under, TOE), bend(over, SHOULDER));
    }

    private static float bend(float farthest, float room) {
        return farthest <= room ? 0 : 1 / (room - MARGIN) - 1 / farthest;
    }

    void apply(FusionPhases row) {
        if (bendBelow > 0 || bendAbove > 0) {
            apply(row.even());
            apply(row.odd());
        }
    }

    private void apply(float[] row) {
        float below = bendBelow;
        float above = bendAbove;
        for (int i = 0; i < row.length; i++) {
            float under = Math.max(TOE - row[i], 0);
            float over = Math.max(row[i] - (255 - SHOULDER), 0);
            float beyond = under - over; // one of them is 0
            row[i] += beyond - beyond / (1 + under * below + over * above);
        }
    }
}
