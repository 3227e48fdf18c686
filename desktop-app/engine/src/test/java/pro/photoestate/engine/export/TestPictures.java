package pro.photoestate.engine.export;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Pictures that the tests make for themselves. */
final class TestPictures {

    private TestPictures() {}

    /** A smooth wall, a bright window with dark bars, a striped floor and a coloured sofa, 8-bit BGR. */
    static Mat room(int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (double) x / width;
                double v = (double) y / height;
                double light = 150 + 60 * u - 30 * v;
                double red = light;
                double green = light * 0.97;
                double blue = light * 0.9;
                if (u > 0.3 && u < 0.6 && v > 0.1 && v < 0.5) {
                    boolean bar = (x * 12 / width) % 2 == 0 && x % Math.max(2, width / 12) < 2;
                    red = bar ? 25 : 250;
                    green = bar ? 20 : 250;
                    blue = bar ? 18 : 252;
                } else if (v > 0.75) {
                    double grain = 30 * Math.sin(x * 0.9 + 5 * Math.sin(y * 0.31));
                    red = 120 + grain;
                    green = 80 + grain;
                    blue = 50 + grain;
                } else if (u > 0.65 && v > 0.5) {
                    red = 40;
                    green = 60 + 20 * Math.sin(y * 0.5);
                    blue = 170;
                }
                int at = (y * width + x) * 3;
                bgr[at] = sample(blue);
                bgr[at + 1] = sample(green);
                bgr[at + 2] = sample(red);
            }
        }
        return of(bgr, width, height);
    }

    /** An 8-bit BGR matrix with these samples; the caller closes it. */
    static Mat of(byte[] bgr, int width, int height) {
        Mat mat = new Mat(height, width, opencv_core.CV_8UC3);
        try (BytePointer data = mat.data()) {
            data.put(bgr, 0, bgr.length);
        }
        return mat;
    }

    /** The samples of a continuous 8-bit matrix. */
    static byte[] bytes(Mat mat) {
        byte[] out = new byte[Math.toIntExact(mat.total() * mat.elemSize())];
        try (BytePointer data = mat.data()) {
            data.get(out);
        }
        return out;
    }

    /** The samples that libjpeg reads from a file's bytes, as it stands, 8-bit BGR. */
    static byte[] decode(byte[] file) {
        try (Mat mat = decodeToMat(file)) {
            return bytes(mat);
        }
    }

    /** The picture that libjpeg reads from a file's bytes, 8-bit BGR; the caller closes it. */
    static Mat decodeToMat(byte[] file) {
        try (Mat raw = new Mat(1, file.length, opencv_core.CV_8UC1)) {
            try (BytePointer data = raw.data()) {
                data.put(file, 0, file.length);
            }
            return opencv_imgcodecs.imdecode(
                    raw, opencv_imgcodecs.IMREAD_COLOR | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION);
        }
    }

    private static byte sample(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
