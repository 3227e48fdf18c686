package pro.photoestate.engine.bracket;

import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Plane;

/**
 * Two frames of one scene, next to each other in exposure, compared spot by spot: what differs from the
 * {@link GhostMapping} by more than noise, clipping, colour and a misregistration of about a pixel explain has moved.
 *
 * @param dark luma of the darker frame, S16 in {@link FusionCode#LUMA_LEVEL}, much reduced
 * @param bright that of the brighter one
 */
record GhostPair(Plane dark, Plane bright) {

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
        short[] a = samples(dark.mat());
        short[] b = samples(bright.mat());
        short[] rangeA = range(dark);
        short[] rangeB = range(bright);
        GhostMapping mapping = GhostMapping.of(a, b);
        byte[] moved = new byte[a.length];
        for (int i = 0; i < a.length; i++) {
            float level = a[i] / STEPS;
            float slack = NOISE + SHIFT / STEPS * rangeA[i];
            float more = UNSEEN + SHIFT / STEPS * rangeB[i] + SPREADS * mapping.spread(level);
            float seen = b[i] / STEPS;
            boolean explained = seen >= mapping.at(level - slack) - more && seen <= mapping.at(level + slack) + more;
            moved[i] = (byte) (explained ? 0 : 1);
        }
        return moved;
    }

    /** The difference between the brightest and the darkest of 3 x 3 samples. */
    private static short[] range(Plane plane) {
        try (Mat range = new Mat();
                Mat square = Mat.ones(3, 3, opencv_core.CV_8U).asMat()) {
            opencv_imgproc.morphologyEx(plane.mat(), range, opencv_imgproc.MORPH_GRADIENT, square);
            return samples(range);
        }
    }

    private static short[] samples(Mat mat) {
        short[] samples = new short[mat.rows() * mat.cols()];
        new ShortPointer(mat.data()).get(samples);
        return samples;
    }
}
