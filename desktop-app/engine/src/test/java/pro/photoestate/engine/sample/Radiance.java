package pro.photoestate.engine.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.image.Homography;

/**
 * Scene-linear light with sRGB primaries, of any scale; three samples a pixel, row-major. Immutable by convention: the
 * array is not copied and must not be changed after construction.
 *
 * @param rgb {@code width * height * 3} samples, not negative
 */
public record Radiance(int width, int height, float[] rgb) {

    public Radiance {
        if (rgb.length != 3 * width * height) {
            throw new IllegalArgumentException("%d samples for %d x %d".formatted(rgb.length, width, height));
        }
    }

    /** Reads a little-endian portable float map. */
    static Radiance readPfm(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = 0;
        String[] head = new String[3];
        for (int line = 0; line < 3; line++) {
            int end = at;
            while (bytes[end] != '\n') {
                end++;
            }
            head[line] = new String(bytes, at, end - at, StandardCharsets.US_ASCII);
            at = end + 1;
        }
        String[] size = head[1].split(" ", -1);
        int width = Integer.parseInt(size[0]);
        int height = Integer.parseInt(size[1]);
        float[] rgb = new float[3 * width * height];
        var samples = ByteBuffer.wrap(bytes, at, 4 * rgb.length).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        for (int y = height - 1; y >= 0; y--) {
            samples.get(rgb, 3 * width * y, 3 * width);
        }
        return new Radiance(width, height, rgb);
    }

    /** This light in another colour and strength. */
    Radiance times(double r, double g, double b) {
        float[] gain = {(float) r, (float) g, (float) b};
        float[] out = new float[rgb.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = rgb[i] * gain[i % 3];
        }
        return new Radiance(width, height, out);
    }

    /** Both lights together. */
    Radiance plus(Radiance other) {
        float[] out = new float[rgb.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = rgb[i] + other.rgb[i];
        }
        return new Radiance(width, height, out);
    }

    Radiance crop(int left, int top, int w, int h) {
        float[] out = new float[3 * w * h];
        for (int y = 0; y < h; y++) {
            System.arraycopy(rgb, 3 * ((top + y) * width + left), out, 3 * y * w, 3 * w);
        }
        return new Radiance(w, h, out);
    }

    /** Puts a patch over this picture at (left, top), its outer {@code feather} pixels blended in. */
    Radiance with(Radiance patch, int left, int top, int feather) {
        float[] out = rgb.clone();
        for (int y = 0; y < patch.height; y++) {
            for (int x = 0; x < patch.width; x++) {
                int edge = Math.min(Math.min(x, patch.width - 1 - x), Math.min(y, patch.height - 1 - y));
                float share = Math.min(1f, (edge + 1f) / (feather + 1f));
                for (int c = 0; c < 3; c++) {
                    int i = 3 * ((top + y) * width + left + x) + c;
                    out[i] += share * (patch.rgb[3 * (y * patch.width + x) + c] - out[i]);
                }
            }
        }
        return new Radiance(width, height, out);
    }

    /** Resized: by area when smaller, bicubic when larger. */
    Radiance resized(int w, int h) {
        try (Mat in = mat();
                Mat out = new Mat();
                Size size = new Size(w, h)) {
            int method = w < width ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_CUBIC;
            opencv_imgproc.resize(in, out, size, 0, 0, method);
            return of(out);
        }
    }

    /** The {@code w x h} picture whose pixel p shows what lies at {@code toHere(p)} of this one; bicubic. */
    Radiance warped(Homography toHere, int w, int h) {
        try (Mat in = mat();
                Mat out = new Mat();
                Size size = new Size(w, h);
                Mat map = new Mat(3, 3, opencv_core.CV_64F)) {
            DoubleBuffer numbers = map.createBuffer();
            numbers.put(toHere.toArray());
            int method = opencv_imgproc.INTER_CUBIC | opencv_imgproc.WARP_INVERSE_MAP;
            opencv_imgproc.warpPerspective(
                    in, out, map, size, method, opencv_core.BORDER_REPLICATE, Scalar.BLACK);
            return of(out);
        }
    }

    /** The median of the pixels' luminance (ITU-R BT.709 weights). */
    double medianLuminance() {
        double[] all = new double[width * height];
        for (int i = 0; i < all.length; i++) {
            all[i] = 0.2126 * rgb[3 * i] + 0.7152 * rgb[3 * i + 1] + 0.0722 * rgb[3 * i + 2];
        }
        Arrays.sort(all);
        return all[all.length / 2];
    }

    private Mat mat() {
        return new Mat(height, width, opencv_core.CV_32FC3, new FloatPointer(rgb));
    }

    private static Radiance of(Mat mat) {
        float[] out = new float[3 * mat.cols() * mat.rows()];
        FloatBuffer samples = mat.createBuffer();
        samples.get(out);
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(0f, out[i]);
        }
        return new Radiance(mat.cols(), mat.rows(), out);
    }
}
