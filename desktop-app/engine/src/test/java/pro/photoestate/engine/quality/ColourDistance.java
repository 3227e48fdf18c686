package pro.photoestate.engine.quality;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.image.SrgbCurve;

/**
 * How far two pictures of one size are apart.
 *
 * @param mean mean CIEDE2000
 * @param p99 what 99 % of the pixels stay within
 * @param largest the largest
 * @param steps the largest difference of a channel, in 8-bit steps
 */
public record ColourDistance(double mean, double p99, double largest, int steps) {

    /** Between two pictures, 8-bit B, G, R. */
    public static ColourDistance between(Mat a, Mat b) {
        int count = a.cols() * a.rows();
        if (a.cols() != b.cols() || a.rows() != b.rows()) {
            throw new IllegalArgumentException(
                    "%d x %d beside %d x %d".formatted(a.cols(), a.rows(), b.cols(), b.rows()));
        }
        try (Mat left = a.clone();
                Mat right = b.clone()) {
            ByteBuffer p = left.createBuffer();
            ByteBuffer q = right.createBuffer();
            double[] all = new double[count];
            int steps = 0;
            for (int i = 0; i < count; i++) {
                all[i] = difference(p, q, 3 * i);
                for (int c = 3 * i; c < 3 * i + 3; c++) {
                    steps = Math.max(steps, Math.abs((p.get(c) & 255) - (q.get(c) & 255)));
                }
            }
            Arrays.sort(all);
            return new ColourDistance(
                    Arrays.stream(all).sum() / count, all[(int) (0.99 * (count - 1))], all[count - 1], steps);
        }
    }

    private static double difference(ByteBuffer p, ByteBuffer q, int at) {
        float[] one = new float[3];
        float[] other = new float[3];
        Lab.of(p.get(at + 2) & 255, p.get(at + 1) & 255, p.get(at) & 255, one);
        Lab.of(q.get(at + 2) & 255, q.get(at + 1) & 255, q.get(at) & 255, other);
        return Lab.ciede2000(one[0], one[1], one[2], other[0], other[1], other[2]);
    }

    /** A picture averaged down to a size in linear light; the caller closes it. */
    public static Mat smaller(Mat bgr, int width, int height) {
        try (Mat copy = bgr.clone();
                Mat light = new Mat(bgr.rows(), bgr.cols(), opencv_core.CV_32FC3);
                Mat small = new Mat();
                Size size = new Size(width, height)) {
            ByteBuffer bytes = copy.createBuffer();
            FloatBuffer floats = light.createBuffer();
            for (int i = 0; i < 3 * bgr.cols() * bgr.rows(); i++) {
                floats.put(i, (float) SrgbCurve.decodeExactly((bytes.get(i) & 255) / 255.0));
            }
            opencv_imgproc.resize(light, small, size, 0, 0, opencv_imgproc.INTER_AREA);
            Mat out = new Mat(height, width, opencv_core.CV_8UC3);
            FloatBuffer averaged = small.createBuffer();
            ByteBuffer target = out.createBuffer();
            for (int i = 0; i < 3 * width * height; i++) {
                target.put(i, (byte) Math.round(255 * SrgbCurve.encodeExactly(averaged.get(i))));
            }
            return out;
        }
    }
}
