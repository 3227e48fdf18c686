package pro.photoestate.engine.bracket;

import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Plane;

/**
 * One frame at the size at which ghosts are searched, row-major. Samples are in {@link FusionCode#LUMA_LEVEL} and
 * {@link FusionCode#CHROMA_LEVEL}: 128 steps a level, 0..32640.
 *
 * @param width columns
 */
record GhostView(int width, short[] luma, short[] cb, short[] cr) {

    /** Samples of which a quarter still fills the bins of a {@link GhostMapping}. */
    private static final int MANY = 200_000;

    private static final float STEPS = 128;
    private static final float BLACK = 0;
    private static final float WHITE = 255 * STEPS;
    private static final float NEUTRAL = 128 * STEPS;

    /** The frame at a level; its chroma may still be in the depth of the file there. */
    static GhostView of(FusionPyramid luma, FusionPyramid cb, FusionPyramid cr, int level) {
        Plane size = luma.at(level);
        return new GhostView(size.width(), samples(size.mat()), chroma(cb, level), chroma(cr, level));
    }

    private static short[] chroma(FusionPyramid pyramid, int level) {
        FusionCode code = pyramid.codeAt(level);
        try (Mat coded = new Mat()) {
            pyramid.at(level).mat().convertTo(
                    coded, opencv_core.CV_16S, code.scale() * STEPS, code.offset() * STEPS + NEUTRAL);
            return samples(coded);
        }
    }

    int height() {
        return luma.length / width;
    }

    /** Red, green or blue (0, 1, 2) of a sample, as luma is coded; ITU-R BT.601 by way of JFIF. */
    float channel(int which, int at) {
        float b = cb[at] - NEUTRAL;
        float r = cr[at] - NEUTRAL;
        float value =
                switch (which) {
                    case 0 -> luma[at] + 1.402f * r;
                    case 1 -> luma[at] - 0.344136f * b - 0.714136f * r;
                    default -> luma[at] + 1.772f * b;
                };
        return Math.clamp(value, BLACK, WHITE);
    }

    /** Samples of a channel from all over the frame, as many as tell how two frames map on each other. */
    short[] sparse(int which) {
        int step = luma.length > MANY ? 2 : 1;
        int columns = width / step;
        int rows = height() / step;
        short[] out = new short[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                out[y * columns + x] = (short) channel(which, step * (y * width + x));
            }
        }
        return out;
    }

    /** The difference between the brightest and the darkest of the 3 x 3 samples round one. */
    float range(int which, int at) {
        float least = WHITE;
        float most = BLACK;
        for (int y = Math.max(0, at / width - 1); y <= Math.min(height() - 1, at / width + 1); y++) {
            for (int x = Math.max(0, at % width - 1); x <= Math.min(width - 1, at % width + 1); x++) {
                float value = channel(which, y * width + x);
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return most - least;
    }

    static short[] samples(Mat mat) {
        short[] samples = new short[mat.rows() * mat.cols()];
        new ShortPointer(mat.data()).get(samples);
        return samples;
    }
}
