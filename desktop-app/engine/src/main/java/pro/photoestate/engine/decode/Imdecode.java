package pro.photoestate.engine.decode;

import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** OpenCV's decoders, which know nothing of orientation and profiles here, and whose exceptions end here. */
final class Imdecode {

    private static final int UPRIGHT_BY_US = opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;

    private Imdecode() {}

    /** Flags for the luma of a JPEG at 1/1, 1/2, 1/4 or 1/8 of its size. */
    static int grey(int reduction) {
        return UPRIGHT_BY_US | switch (reduction) {
            case 1 -> opencv_imgcodecs.IMREAD_GRAYSCALE;
            case 2 -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_2;
            case 4 -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_4;
            default -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_8;
        };
    }

    /** Flags for the colours of a JPEG at 1/1, 1/2, 1/4 or 1/8 of its size. */
    static int colour(int reduction) {
        return UPRIGHT_BY_US | switch (reduction) {
            case 1 -> opencv_imgcodecs.IMREAD_COLOR_BGR;
            case 2 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
            case 4 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
            default -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
        };
    }

    /** Decodes into exactly this memory; false when the bytes do not give a picture of just this size and type. */
    static boolean into(Mat file, int flags, Mat target) {
        long address = target.data().address();
        try (Mat result = opencv_imgcodecs.imdecode(file, flags, target)) {
            return !result.empty() && result.data().address() == address;
        } catch (RuntimeException e) {
            return false; // a cv::Exception: the decoder refused the bytes
        }
    }

    /** Decodes into this memory if the picture is of its size and type, else into new memory; empty when it cannot. */
    static Mat any(Mat file, int flags, Mat target) {
        try {
            return opencv_imgcodecs.imdecode(file, flags, target);
        } catch (RuntimeException e) {
            return new Mat(); // a cv::Exception: the decoder refused the bytes
        }
    }
}
