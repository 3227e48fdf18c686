package pro.photoestate.engine.bracket;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Plane;

/**
 * Two frames of one scene, next to each other in exposure, compared spot by spot: what differs from the
 * {@link GhostMapping} by more than noise, clipping, colour and a misregistration of about a pixel explain has moved.
 * Luma is looked at first. It alone does not do: warm wood whose red has clipped is darker than grey of the same luma
 * would be. A camera maps red, green and blue each by itself, so one of them must have moved as well.
 *
 * @param luma luma of the darker frame, S16 in {@link FusionCode#LUMA_LEVEL}, much reduced
 * @param brightLuma that of the brighter one
 * @param dark the darker frame with its colours
 * @param bright the brighter one
 */
record GhostPair(Plane luma, Plane brightLuma, GhostView dark, GhostView bright) {

    private static final int CHANNELS = 3;

    /** One level in samples. */
    private static final float STEPS = 128;

    /** Levels that noise may move a sample of the darker frame, after averaging. */
    private static final float NOISE = 1.5f;

    /** Levels of difference that nobody sees as a ghost. */
    private static final float UNSEEN = 6;

    /** Share of the local range that a shift of a pixel at full size can change at this size. */
    private static final float SHIFT = 0.2f;

    /** Spreads of the mapping that are still the scene. */
    private static final float SPREADS = 4;

    /** 1 where something moved, else 0; row-major. */
    byte[] moved() {
        short[] a = dark.luma();
        short[] b = bright.luma();
        short[] rangeA = range(luma);
        short[] rangeB = range(brightLuma);
        GhostMapping mapping = GhostMapping.of(a, b);
        byte[] moved = new byte[a.length];
        float[] table = mapping.table();
        boolean any = false;
        for (int i = 0; i < a.length; i++) {
            boolean still = isNear(table, a[i], b[i]) || explained(mapping, a[i], b[i], rangeA[i], rangeB[i]);
            moved[i] = (byte) (still ? 0 : 1);
            any |= !still;
        }
        if (any) {
            keepMovedColours(moved);
        }
        return moved;
    }

    private void keepMovedColours(byte[] moved) {
        GhostMapping[] mappings = new GhostMapping[CHANNELS];
        for (int c = 0; c < CHANNELS; c++) {
            mappings[c] = GhostMapping.of(dark.sparse(c), bright.sparse(c));
        }
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (byte) (moved[i] != 0 && colourMoved(mappings, i) ? 1 : 0);
        }
    }

    private boolean colourMoved(GhostMapping[] mappings, int i) {
        for (int c = 0; c < CHANNELS; c++) {
            if (!explained(
                    mappings[c], dark.channel(c, i), bright.channel(c, i), dark.range(c, i), bright.range(c, i))) {
                return true;
            }
        }
        return false;
    }

    /** What is explained without any slack, as nearly everything is: the mapping only rises. */
    private static boolean isNear(float[] table, short a, short b) {
        int level = a >> 7; // 128 steps
        float seen = b / STEPS;
        return seen >= table[level + 1] - UNSEEN && seen <= table[level] + UNSEEN;
    }

    private static boolean explained(GhostMapping mapping, float a, float b, float rangeA, float rangeB) {
        float level = a / STEPS;
        float slack = NOISE + SHIFT / STEPS * rangeA;
        float more = UNSEEN + SHIFT / STEPS * rangeB + SPREADS * mapping.spread(level);
        float seen = b / STEPS;
        return seen >= mapping.at(level - slack) - more && seen <= mapping.at(level + slack) + more;
    }

    /** The difference between the brightest and the darkest of 3 x 3 samples. */
    private static short[] range(Plane plane) {
        try (Mat range = new Mat();
                Mat square = Mat.ones(3, 3, opencv_core.CV_8U).asMat()) {
            opencv_imgproc.morphologyEx(plane.mat(), range, opencv_imgproc.MORPH_GRADIENT, square);
            return GhostView.samples(range);
        }
    }
}
