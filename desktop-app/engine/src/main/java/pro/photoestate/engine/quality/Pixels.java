package pro.photoestate.engine.quality;

import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A picture on the heap at the size of measuring.
 *
 * @param width px
 * @param height px
 * @param bgr interleaved blue, green, red, 0..255
 * @param luma Y of ITU-R BT.601 as in JPEG, 0..255
 */
record Pixels(int width, int height, byte[] bgr, float[] luma) {

    /** The long side at which everything is measured, px; smaller pictures stay as they are. */
    static final int LONG_SIDE = 1280;

    static Pixels of(Mat picture) {
        double scale = (double) LONG_SIDE / Math.max(picture.cols(), picture.rows());
        if (scale >= 1) {
            return copy(picture);
        }
        int width = Math.max(1, (int) Math.round(picture.cols() * scale));
        int height = Math.max(1, (int) Math.round(picture.rows() * scale));
        try (Mat small = new Mat();
                Size size = new Size(width, height)) {
            opencv_imgproc.resize(picture, small, size, 0, 0, opencv_imgproc.INTER_AREA);
            return copy(small);
        }
    }

    private static Pixels copy(Mat mat) {
        int width = mat.cols();
        int height = mat.rows();
        byte[] bgr = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            mat.ptr(y).get(bgr, 3 * width * y, 3 * width);
        }
        float[] luma = new float[width * height];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.114f * (bgr[3 * i] & 255) + 0.587f * (bgr[3 * i + 1] & 255) + 0.299f * (bgr[3 * i + 2] & 255);
        }
        return new Pixels(width, height, bgr, luma);
    }
}
