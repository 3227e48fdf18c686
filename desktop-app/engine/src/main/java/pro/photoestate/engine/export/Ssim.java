package pro.photoestate.engine.export;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * How much a compressed picture looks like its original: the structural similarity of Z. Wang, A. C. Bovik, H. R. Sheikh
 * and E. P. Simoncelli, "Image Quality Assessment: From Error Visibility to Structural Similarity", 2004 (Gaussian window
 * of 11 pixels, sigma 1.5, K1 = 0.01, K2 = 0.03), of Y, Cb and Cr at full size, averaged 6 : 1 : 1, so that thinned-out
 * colour counts as the eye counts it. 1 for equal pictures. Several threads may measure against one original.
 */
final class Ssim implements AutoCloseable {

    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);
    private static final double[] WEIGHTS = {6 / 8.0, 1 / 8.0, 1 / 8.0};

    private final Mat[] planes;
    private final Mat[] means;
    private final Mat[] variances;

    /** @param original 8-bit BGR */
    Ssim(Mat original) {
        planes = planes(original);
        means = new Mat[planes.length];
        variances = new Mat[planes.length];
        for (int i = 0; i < planes.length; i++) {
            means[i] = blurred(planes[i]);
            variances[i] = covariance(planes[i], planes[i], means[i], means[i]);
        }
    }

    /** @param candidate 8-bit BGR of the same size */
    double of(Mat candidate) {
        Mat[] other = planes(candidate);
        double sum = 0;
        for (int i = 0; i < other.length; i++) {
            sum += WEIGHTS[i] * plane(i, other[i]);
            other[i].close();
        }
        return sum;
    }

    @Override
    public void close() {
        for (Mat[] group : new Mat[][] {planes, means, variances}) {
            for (Mat mat : group) {
                mat.close();
            }
        }
    }

    private double plane(int i, Mat other) {
        try (Mat mean = blurred(other);
                Mat variance = covariance(other, other, mean, mean);
                Mat shared = covariance(planes[i], other, means[i], mean);
                Mat square = new Mat();
                Mat product = new Mat()) {
            opencv_core.multiply(means[i], mean, product);
            product.convertTo(product, -1, 2, C1);
            shared.convertTo(shared, -1, 2, C2);
            opencv_core.multiply(product, shared, product);
            opencv_core.multiply(mean, mean, square);
            opencv_imgproc.accumulateSquare(means[i], square);
            square.convertTo(square, -1, 1, C1);
            opencv_core.add(variance, variances[i], variance);
            variance.convertTo(variance, -1, 1, C2);
            opencv_core.multiply(square, variance, square);
            opencv_core.divide(product, square, product);
            return opencv_core.mean(product).get(0);
        }
    }

    private static Mat[] planes(Mat bgr) {
        try (Mat ycc = new Mat();
                MatVector parts = new MatVector()) {
            opencv_imgproc.cvtColor(bgr, ycc, opencv_imgproc.COLOR_BGR2YCrCb);
            opencv_core.split(ycc, parts);
            Mat[] planes = new Mat[3];
            for (int i = 0; i < planes.length; i++) {
                planes[i] = new Mat();
                parts.get(i).convertTo(planes[i], opencv_core.CV_32F);
            }
            return planes;
        }
    }

    private static Mat covariance(Mat a, Mat b, Mat meanA, Mat meanB) {
        try (Mat product = a.mul(b).asMat();
                Mat means = meanA.mul(meanB).asMat()) {
            Mat covariance = blurred(product);
            opencv_core.subtract(covariance, means, covariance);
            return covariance;
        }
    }

    private static Mat blurred(Mat plane) {
        Mat out = new Mat();
        try (Size window = new Size(11, 11)) {
            opencv_imgproc.GaussianBlur(plane, out, window, 1.5);
        }
        return out;
    }
}
