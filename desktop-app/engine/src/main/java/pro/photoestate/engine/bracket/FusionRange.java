package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Cores;
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

    /**
     * Levels above 0 where the dark end begins: below the shadows that people look into. A short end bends more of what
     * is thrown far out and leaves more of the contrast that is well inside.
     */
    private static final float TOE = 20;

    /** Levels below 255 where the bright end begins: as many as the dark end has, and what a bright colour needs. */
    private static final float SHOULDER = 24;

    /**
     * Levels off the ends that are aimed at. A JPEG of good quality is wrong by up to so much where there is grain, and a
     * slight colour is as far off luma: neither shall make a spot black or white that a frame has shown.
     */
    private static final float MARGIN = 7;

    /** Short side in px up to which a level is the base that large areas rest on, each pixel 2 % of the picture. */
    private static final int BASE = 48;

    /** Share of all pixels that may still be cut off at each end: a spot of a pixel in a picture of 200 x 250. */
    private static final double CUT = 2e-5;

    /** Levels that the histogram reaches below 0 and above 255: what S16 blends can hold. */
    private static final int BEYOND = 256;

    /** Rows from which on every other one tells enough. */
    private static final int ENOUGH = 500;

    /** Fits the ends to a blended luma plane, in {@link FusionCode#BLEND}. */
    static FusionRange of(Plane blended, Cores cores) {
        int step = blended.height() < ENOUGH ? 1 : 2;
        int[] counts = counts(blended, step, cores);
        long cut = (long) (CUT * blended.width() * blended.height() / step);
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

    /** How many samples of every {@code step}-th row are on each level, from {@link #BEYOND} below 0 on. */
    private static int[] counts(Plane blended, int step, Cores cores) {
        int[] sum = new int[256 + 2 * BEYOND];
        FusionStrips.run(cores, 1, blended.height(), (item, from, to) -> {
            int[] counts = new int[sum.length];
            short[] row = new short[blended.width()];
            for (int y = from + from % step; y < to; y += step) {
                blended.read(0, y, row, row.length);
                for (short s : row) {
                    counts[Math.min(Math.max((s >> 6) + BEYOND, 0), counts.length - 1)]++;
                }
            }
            synchronized (sum) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += counts[i];
                }
            }
        });
        return sum;
    }

    /**
     * Brings a blended luma level back inside in place, if it is one of the coarse ones. What rests on a base beyond the
     * ends would only be bent away later, and its detail with it; on a base inside the detail keeps its contrast.
     */
    static void settle(Plane blended) {
        if (Math.min(blended.width(), blended.height()) <= BASE) {
            of(blended, Cores.single()).recode(blended, blended, FusionCode.BLEND);
        }
    }

    /** Writes a blended plane, brought inside, into a plane of its size in another code; it may be the same plane. */
    void recode(Plane blended, Plane to, FusionCode code) {
        FusionRows rows = new FusionRows(0, blended.width());
        FusionPhases row = FusionPhases.of(blended.width());
        for (int y = 0; y < blended.height(); y++) {
            rows.read(blended, y, FusionCode.BLEND, row);
            apply(row);
            rows.write(row, code, to, y);
        }
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
