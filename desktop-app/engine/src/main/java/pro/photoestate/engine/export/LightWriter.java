package pro.photoestate.engine.export;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.SrgbCurve;

/** Collects columns of linear light for a group of rows and writes them, sRGB-encoded, into a 16-bit BGR matrix. */
final class LightWriter {

    /** Encoded 16-bit values of 16-bit light: steps of at most a twentieth of an 8-bit value, in the deepest black. */
    private static final short[] ENCODED = new short[65536];

    static {
        for (int i = 0; i < ENCODED.length; i++) {
            ENCODED[i] = (short) (SrgbCurve.encode(i / 65535f) * 65535 + 0.5f);
        }
    }

    private final Mat target;
    private final int left;
    private final int columns;
    private short[] samples = {};

    LightWriter(Mat target, int left, int columns) {
        this.target = target;
        this.left = left;
        this.columns = columns;
    }

    /** Takes one column: three channels of {@code rows} values each. */
    void column(int x, float[] light, int rows) {
        int stride = columns * 3;
        if (samples.length < stride * rows) {
            samples = new short[stride * rows];
        }
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < rows; i++) {
                samples[i * stride + x * 3 + c] = ENCODED[(int) (light[c * rows + i] * 65535 + 0.5f)];
            }
        }
    }

    /** Writes the first {@code rows} collected rows from row {@code y} on. */
    void write(int y, int rows) {
        int stride = columns * 3;
        for (int i = 0; i < rows; i++) {
            try (BytePointer at = target.ptr(y + i, left);
                    var row = new ShortPointer(at)) {
                row.put(samples, i * stride, stride);
            }
        }
    }
}
