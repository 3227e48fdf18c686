package pro.photoestate.engine.screen;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** Between matrices of 8-bit B, G, R and packed pixels. */
final class Packing {

    private Packing() {}

    /** The pixels of a matrix. */
    static ScreenPicture of(Mat bgr) {
        int[] argb = new int[bgr.rows() * bgr.cols()];
        try (Mat bgra = new Mat()) {
            opencv_imgproc.cvtColor(bgr, bgra, opencv_imgproc.COLOR_BGR2BGRA);
            bgra.<ByteBuffer>createBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(argb);
        }
        return new ScreenPicture(bgr.cols(), bgr.rows(), argb);
    }

    /** A matrix of the pixels; the caller closes it. */
    static Mat bgr(ScreenPicture picture) {
        try (Mat bgra = new Mat(picture.height(), picture.width(), opencv_core.CV_8UC4)) {
            bgra.<ByteBuffer>createBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(picture.argb());
            Mat bgr = new Mat();
            opencv_imgproc.cvtColor(bgra, bgr, opencv_imgproc.COLOR_BGRA2BGR);
            return bgr;
        }
    }
}
