package pro.photoestate.engine.render;

import pro.photoestate.engine.image.Homography;

/**
 * Warps a patch of one plane in two passes of cubic convolution, rows first and columns then (Catmull and Smith, "3-D
 * transformations of images in scanline order", SIGGRAPH 1980; Keys, "Cubic convolution interpolation for digital image
 * processing", IEEE TASSP 29, 1981, a = -1/2). For mild maps only ({@link #suits}): there it is a third of the cost of a
 * two-dimensional kernel, because neighbours share their taps and the loops vectorise. Belongs to one thread.
 */
final class Resampler {

    /** Below this length an element-wise copy is quicker than a call of arraycopy. */
    private static final int SHORT_RUN = 8;

    private float[] middle = new float[0];
    private int[] index = new int[0];
    private float[] fraction = new float[0];
    private final float[][] taps = new float[4][0];

    /**
     * A patch of samples, row-major; its first sample is column {@code x}, row {@code y} of the plane.
     */
    record Patch(int x, int y, int width, int height, float[] samples) {}

    /** Whether the map is mild enough for two passes: turned by less than 10 degrees, scaled by 0.6 to 1.7. */
    static boolean suits(Homography to, int width, int height) {
        for (int i = 0; i < 4; i++) {
            double x = i % 2 * (width - 1.0);
            double y = i < 2 ? 0 : height - 1.0;
            double xx = to.x(x + 1, y) - to.x(x, y);
            double yx = to.y(x + 1, y) - to.y(x, y);
            double xy = to.x(x, y + 1) - to.x(x, y);
            double yy = to.y(x, y + 1) - to.y(x, y);
            if (xx < 0.6 || xx > 1.7 || yy < 0.6 || yy > 1.7 || Math.abs(yx) > 0.17 * xx || Math.abs(xy) > 0.17 * yy) {
                return false;
            }
        }
        return true;
    }

    /**
     * Fills {@code target} ({@code width x height}, row-major).
     *
     * @param to target pixel -> plane pixel
     * @param patch at least the rectangle that {@code to} reaches, two samples wider on each side
     */
    void warp(Patch patch, Homography to, int width, int height, float[] target) {
        reserve(width, Math.max(width, height), patch.height());
        for (int row = 0; row < patch.height(); row++) {
            columnsAt(to, patch, row, width);
            gatherAlong(patch, row, width);
            blend(width, middle, row * width);
        }
        for (int y = 0; y < height; y++) {
            rowsAt(to, patch, y, width);
            gatherAcross(width);
            blend(width, target, y * width);
        }
    }

    private void reserve(int width, int line, int rows) {
        if (middle.length < width * rows) {
            middle = new float[width * rows];
        }
        if (index.length < line) {
            index = new int[line];
            fraction = new float[line];
            for (int i = 0; i < 4; i++) {
                taps[i] = new float[line];
            }
        }
    }

    /** Where each target column meets the patch's row: along a row the map is a parabola to better than 1/1000 px. */
    private void columnsAt(Homography to, Patch patch, int row, int width) {
        double v = patch.y() + row;
        double start = columnAt(to, 0, v) - patch.x();
        double end = columnAt(to, width - 1.0, v) - patch.x();
        double half = columnAt(to, (width - 1) / 2.0, v) - patch.x();
        parabola(start, half, end, width, patch.width());
    }

    /** The plane's column at target column x and plane row v. */
    private static double columnAt(Homography to, double x, double v) {
        double y = (to.m10() * x + to.m12() - v * (to.m20() * x + 1)) / (v * to.m21() - to.m11());
        return to.x(x, y);
    }

    private void rowsAt(Homography to, Patch patch, int y, int width) {
        double start = to.y(0, y) - patch.y();
        double end = to.y(width - 1.0, y) - patch.y();
        double half = to.y((width - 1) / 2.0, y) - patch.y();
        parabola(start, half, end, width, patch.height());
    }

    /** Splits positions along a parabola through three points into whole and fraction, kept inside 1 .. limit - 3. */
    private void parabola(double start, double half, double end, int count, int limit) {
        double span = Math.max(1, count - 1);
        float c = (float) (2 * (start - 2 * half + end) / (span * span));
        float b = (float) ((end - start) / span - c * span);
        float a = (float) start;
        float last = limit - 2.001f;
        int[] whole = index;
        float[] rest = fraction;
        for (int i = 0; i < count; i++) {
            float at = a + i * (b + c * i);
            at = Math.min(Math.max(at, 1f), last);
            int w = (int) at;
            whole[i] = w;
            rest[i] = at - w;
        }
    }

    /** Lays the four samples of each column into the taps; runs that move in step are copied whole. */
    private void gatherAlong(Patch patch, int row, int width) {
        int base = row * patch.width() - 1;
        float[] samples = patch.samples();
        for (int i = 0; i < width; ) {
            int shift = index[i] - i;
            int end = i + 1;
            while (end < width && index[end] - end == shift) {
                end++;
            }
            copy(samples, base + shift + i, 1, i, end - i);
            i = end;
        }
    }

    /** Lays the four samples above and below each position into the taps. */
    private void gatherAcross(int width) {
        for (int i = 0; i < width; ) {
            int row = index[i];
            int end = i + 1;
            while (end < width && index[end] == row) {
                end++;
            }
            copy(middle, (row - 1) * width + i, width, i, end - i);
            i = end;
        }
    }

    private void copy(float[] source, int from, int step, int to, int count) {
        for (int t = 0; t < 4; t++) {
            float[] tap = taps[t];
            int at = from + t * step;
            if (count < SHORT_RUN) {
                for (int k = 0; k < count; k++) {
                    tap[to + k] = source[at + k];
                }
            } else {
                System.arraycopy(source, at, tap, to, count);
            }
        }
    }

    private void blend(int count, float[] target, int offset) {
        float[] p = taps[0];
        float[] q = taps[1];
        float[] r = taps[2];
        float[] s = taps[3];
        float[] f = fraction;
        for (int i = 0; i < count; i++) {
            float t = f[i];
            float linear = r[i] - p[i];
            float square = 2f * p[i] - 5f * q[i] + 4f * r[i] - s[i];
            float cube = 3f * (q[i] - r[i]) + s[i] - p[i];
            target[offset + i] = q[i] + 0.5f * t * (linear + t * (square + t * cube));
        }
    }
}
