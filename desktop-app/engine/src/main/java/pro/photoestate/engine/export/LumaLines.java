package pro.photoestate.engine.export;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Luma of three neighbouring rows of a 16-bit BGR matrix, with the binomial mean and the range of each pixel's 3 x 3
 * neighbours, 0..1. One thread at a time; the arrays are used anew for the next row.
 */
final class LumaLines {

    private static final float RED = 0.299f / 65535;
    private static final float GREEN = 0.587f / 65535;
    private static final float BLUE = 0.114f / 65535;

    private final Mat source;
    private final int width;
    private final short[] bgr;
    private final float[][] lines;
    private final float[][] columns;
    private final float[] before;
    private final float[] after;
    private final int[] held = {-1, -1, -1};
    private int centre;

    LumaLines(Mat source) {
        this.source = source;
        this.width = source.cols();
        this.bgr = new short[width * 3];
        this.lines = new float[3][width];
        this.columns = new float[3][width];
        this.before = new float[width];
        this.after = new float[width];
    }

    /** Moves to row {@code y} and works out its neighbours. */
    void centre(int y) {
        int last = source.rows() - 1;
        float[] above = line(Math.max(0, y - 1));
        float[] middle = line(y);
        float[] below = line(Math.min(last, y + 1));
        centre = y % 3;
        float[] mean = columns[0];
        float[] low = columns[1];
        float[] high = columns[2];
        for (int i = 0; i < width; i++) {
            mean[i] = (above[i] + 2 * middle[i] + below[i]) * 0.25f;
            low[i] = Math.min(Math.min(above[i], below[i]), middle[i]);
            high[i] = Math.max(Math.max(above[i], below[i]), middle[i]);
        }
        shift(mean);
        for (int i = 0; i < width; i++) {
            mean[i] = (before[i] + 2 * mean[i] + after[i]) * 0.25f;
        }
        shift(low);
        for (int i = 0; i < width; i++) {
            low[i] = Math.min(Math.min(before[i], after[i]), low[i]);
        }
        shift(high);
        for (int i = 0; i < width; i++) {
            high[i] = Math.max(Math.max(before[i], after[i]), high[i]);
        }
    }

    float[] luma() {
        return lines[centre];
    }

    float[] blur() {
        return columns[0];
    }

    float[] low() {
        return columns[1];
    }

    float[] high() {
        return columns[2];
    }

    /** Copies the samples of row {@code y}. */
    void samples(int y, short[] target) {
        try (BytePointer at = source.ptr(y);
                var wide = new ShortPointer(at)) {
            wide.get(target);
        }
    }

    private float[] line(int y) {
        float[] line = lines[y % 3];
        if (held[y % 3] != y) {
            samples(y, bgr);
            for (int x = 0; x < width; x++) {
                line[x] = BLUE * (bgr[3 * x] & 0xFFFF)
                        + GREEN * (bgr[3 * x + 1] & 0xFFFF)
                        + RED * (bgr[3 * x + 2] & 0xFFFF);
            }
            held[y % 3] = y;
        }
        return line;
    }

    private void shift(float[] line) {
        System.arraycopy(line, 0, before, 1, width - 1);
        System.arraycopy(line, 1, after, 0, width - 1);
        before[0] = line[0];
        after[width - 1] = line[width - 1];
    }
}
