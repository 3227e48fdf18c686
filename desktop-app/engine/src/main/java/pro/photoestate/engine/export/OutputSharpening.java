package pro.photoestate.engine.export;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Cores;

/**
 * The last touch at the final size: an unsharp mask of luma over 3 x 3 pixels that gives back what resizing and the
 * screen's pixels take, then the one conversion to 8 bits, with ordered dither so that a smooth wall has no bands. Weak
 * differences (noise, JPEG blocks) are left alone, and no pixel leaves the range of its neighbours by more than
 * {@link #OVERSHOOT}: hard edges get no halo. Colour is untouched: the same amount is added to all channels.
 */
final class OutputSharpening {

    /** Gain of the mask at strength 100. */
    private static final float FULL_GAIN = 1.6f;

    /** A luma difference that is strengthened by half only, 0..1: about one 8-bit value, the noise of a clean picture. */
    private static final float CORE = 1.2f / 255;

    /** How far beyond its neighbours a pixel may go, 0..1: about what is just not seen as a line of its own. */
    private static final float OVERSHOOT = 2.5f / 255;

    /** Rows of a task. */
    private static final int ROWS = 64;

    private static final float[] DITHER = ordered();

    private final Mat source;
    private final Mat target;
    private final float gain;

    private OutputSharpening(Mat source, Mat target, float gain) {
        this.source = source;
        this.target = target;
        this.gain = gain;
    }

    /**
     * Sharpens and converts.
     *
     * @param source sRGB-encoded BGR, 16 bits
     * @param strength 0..100
     * @param bits 8 or 16 for the result
     * @return BGR of the same size; the caller closes it
     */
    static Mat apply(Mat source, int strength, int bits, Cores cores) {
        int type = bits == 8 ? opencv_core.CV_8UC3 : opencv_core.CV_16UC3;
        Mat target = new Mat(source.rows(), source.cols(), type);
        var pass = new OutputSharpening(source, target, strength * FULL_GAIN / 100);
        int tasks = (source.rows() + ROWS - 1) / ROWS;
        cores.run(tasks, i -> pass.rows(i * ROWS, Math.min(source.rows(), (i + 1) * ROWS)));
        return target;
    }

    private void rows(int from, int to) {
        int width = source.cols();
        var lines = new LumaLines(source);
        short[] bgr = new short[width * 3];
        byte[] bytes = new byte[width * 3];
        float[] added = new float[width];
        for (int y = from; y < to; y++) {
            if (gain > 0) {
                lines.centre(y);
                mask(lines, added);
            }
            lines.samples(y, bgr);
            try (BytePointer at = target.ptr(y)) {
                if (target.depth() == opencv_core.CV_8U) {
                    toBytes(bgr, added, y, bytes);
                    at.put(bytes, 0, bytes.length);
                } else {
                    toShorts(bgr, added);
                    put(at, bgr);
                }
            }
        }
    }

    private void mask(LumaLines lines, float[] added) {
        float[] luma = lines.luma();
        float[] blur = lines.blur();
        float[] low = lines.low();
        float[] high = lines.high();
        for (int i = 0; i < added.length; i++) {
            float difference = luma[i] - blur[i];
            float square = difference * difference;
            float wanted = luma[i] + gain * difference * square / (square + CORE * CORE);
            added[i] = Math.min(Math.max(wanted, low[i] - OVERSHOOT), high[i] + OVERSHOOT) - luma[i];
        }
    }

    private static void toBytes(short[] bgr, float[] added, int y, byte[] bytes) {
        int line = (y & 7) * 8;
        for (int x = 0; x < added.length; x++) {
            float more = added[x] * 255 + DITHER[line + (x & 7)];
            for (int i = 3 * x; i < 3 * x + 3; i++) {
                int value = (int) ((bgr[i] & 0xFFFF) * (255f / 65535) + more);
                bytes[i] = (byte) Math.clamp(value, 0, 255);
            }
        }
    }

    private static void toShorts(short[] bgr, float[] added) {
        for (int x = 0; x < added.length; x++) {
            int more = Math.round(added[x] * 65535);
            for (int i = 3 * x; i < 3 * x + 3; i++) {
                bgr[i] = (short) Math.clamp((bgr[i] & 0xFFFF) + more, 0, 65535);
            }
        }
    }

    private static void put(BytePointer at, short[] bgr) {
        try (var wide = new ShortPointer(at)) {
            wide.put(bgr, 0, bgr.length);
        }
    }

    /** The 8 x 8 matrix of B. E. Bayer, "An Optimum Method for Two-Level Rendition", 1973, in the middle of its steps. */
    private static float[] ordered() {
        float[] matrix = new float[64];
        for (int i = 0; i < 64; i++) {
            int x = i % 8;
            int y = i / 8;
            int value = 0;
            for (int bit = 0; bit < 3; bit++) {
                int xb = (x >> bit) & 1;
                int yb = (y >> bit) & 1;
                value |= (((xb ^ yb) << 1) | yb) << (4 - 2 * bit);
            }
            matrix[i] = (value + 0.5f) / 64;
        }
        return matrix;
    }
}
