package pro.photoestate.engine.bracket;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** What is left of a picture when its exposure is taken out: detail divided by the local contrast. */
final class LocalContrast {

    /** Standard deviation of the window that a value is compared with, px of the coarsest level. */
    private static final double SIGMA = 6;
    /** Contrast that counts as noise and is not raised, 0..255. */
    private static final double NOISE = 1;

    private LocalContrast() {}

    /** A float matrix of the picture's size, about -2..2; the caller closes it. */
    static Mat of(ReducedLuma luma) {
        Size window = new Size(0, 0);
        Mat mean = new Mat();
        Mat square = new Mat();
        Mat detail = new Mat(luma.height(), luma.width(), opencv_core.CV_32FC1);
        try (window; mean; square;
                FloatPointer samples = new FloatPointer(detail.data())) {
            samples.put(luma.values());
            opencv_imgproc.GaussianBlur(detail, mean, window, SIGMA);
            opencv_core.subtract(detail, mean, detail);
            opencv_core.multiply(detail, detail, square);
            opencv_imgproc.GaussianBlur(square, square, window, SIGMA);
            opencv_core.sqrt(square, square);
            square.convertTo(square, -1, 1, NOISE);
            opencv_core.divide(detail, square, detail);
        }
        return detail;
    }
}
