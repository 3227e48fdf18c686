package pro.photoestate.engine.bench;

import java.nio.file.Path;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A camera-sized JPEG out of a small one: enlarged, with fresh noise of a camera at base sensitivity, so that it takes as
 * long to read as a real one. The same input gives the same pixels.
 */
public final class EnlargedFrame {

    /** Standard deviation of the noise in 8-bit steps. */
    private static final double NOISE = 1.6;

    private static final int QUALITY = 92;

    private EnlargedFrame() {}

    /** Writes {@code source}, enlarged to {@code width} px, as a 4:2:0 JPEG without metadata. */
    public static void write(Path source, int width, Path target) {
        try (Mat small = opencv_imgcodecs.imread(source.toString());
                Size size = new Size(width, Math.round((float) width * small.rows() / small.cols()));
                Mat large = new Mat();
                Mat noise = new Mat(size, opencv_core.CV_16SC3);
                Scalar zero = Scalar.all(0);
                Scalar sigma = Scalar.all(NOISE);
                Mat mean = new Mat(1, 1, opencv_core.CV_64FC1, zero);
                Mat deviation = new Mat(1, 1, opencv_core.CV_64FC1, sigma);
                IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY)) {
            opencv_imgproc.resize(small, large, size, 0, 0, opencv_imgproc.INTER_CUBIC);
            opencv_core.setRNGSeed(1);
            opencv_core.randn(noise, mean, deviation);
            opencv_core.add(large, noise, large, opencv_core.noArray(), opencv_core.CV_8UC3);
            opencv_imgcodecs.imwrite(target.toString(), large, options);
        }
    }
}
