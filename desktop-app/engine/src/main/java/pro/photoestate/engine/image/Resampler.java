package pro.photoestate.engine.image;

/**
 * Warps a patch of one plane in two passes of cubic convolution, rows first and columns then (Catmull and Smith, "3-D
 * transformations of images in scanline order", SIGGRAPH 1980; Keys, "Cubic convolution interpolation for digital image
 * processing", IEEE TASSP 29, 1981, a = -1/2). For mild maps only ({@link #suits}): there it is a third of the cost of a
 * two-dimensional kernel, because neighbours share their taps and the loops vectorise. Belongs to one thread.
 */
public final class Resampler {

    /** Below this length an element-wise copy is quicker than a call of arraycopy. */
    private static final int SHORT_RUN = 8;

    private float[] middle = new float[0];
    private int[] index = new int[0];
    private float[] fraction = new float[0];
    private float[] line = new float[0];
    private float[] position = new float[0];
    private float[] ramp = new float[0]; // 0, 1, 2, ...: a counter turned into a float is no vector code
    private final float[][] taps = new float[4][0];

    /**
     * A patch of samples, row-major, not copied; its first sample is column {@code x}, row {@code y} of the plane.
     */
    public record Patch(int x, int y, int width, int height, float[] samples) {}

    /**
     * The rectangle of the plane that a {@code width x height} target needs, with the margin of the kernel.
     *
     * @return x, y, width, height
     */
    public static int[] reach(Homography to, int width, int height) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            double x = i % 2 * (width - 1.0);
            double y = i < 2 ? 0 : height - 1.0;
            left = Math.min(left, to.x(x, y));
            top = Math.min(top, to.y(x, y));
            right = Math.max(right, to.x(x, y));
            bottom = Math.max(bottom, to.y(x, y));
        }
        int x0 = (int) Math.floor(left) - 2;
        int y0 = (int) Math.floor(top) - 2;
        return new int[] {x0, y0, (int) Math.ceil(right) + 4 - x0, (int) Math.ceil(bottom) + 4 - y0};
    }

    /** Whether the map is mild enough for two passes: turned by less than 10 degrees, scaled by 0.6 to 1.7. */
    public static boolean suits(Homography to, int width, int height) {
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
    public void warp(Patch patch, Homography to, int width, int height, float[] target) {
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

    private void reserve(int width, int length, int rows) {
        if (middle.length < width * rows) {
            middle = new float[width * rows];
        }
        if (index.length < length) {
            index = new int[length];
            fraction = new float[length];
            line = new float[length];
            position = new float[length];
            ramp = new float[length];
            for (int i = 0; i < length; i++) {
                ramp[i] = i;
            }
            for (int i = 0; i < 4; i++) {
                taps[i] = new float[length];
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
        places(a, b, c, limit - 2.001f, ramp, position, count);
        wholes(position, index, count);
        fractions(position, index, fraction, count);
    }

    // Loops of their own: in one method the compiler makes no vector code of all three.

    private static void places(float a, float b, float c, float last, float[] ramp, float[] at, int count) {
        for (int i = 0; i < count; i++) {
            float x = ramp[i];
            at[i] = Math.min(Math.max(a + x * (b + c * x), 1f), last);
        }
    }

    private static void wholes(float[] at, int[] whole, int count) {
        for (int i = 0; i < count; i++) {
            whole[i] = (int) at[i];
        }
    }

    private static void fractions(float[] at, int[] whole, float[] rest, int count) {
        for (int i = 0; i < count; i++) {
            rest[i] = at[i] - whole[i];
        }
    }

    /** Lays the four samples of each column into the taps; runs that move in step are copied whole. */
    private void gatherAlong(Patch patch, int row, int width) {
        int base = row * patch.width() - 1;
        float[] samples = patch.samples();
        for (int i = 0; i < width; ) {
            int end = endOfStep(index, i, width);
            copy(samples, base + index[i], 1, i, end - i);
            i = end;
        }
    }

    /** Where positions, from {@code i} on, cease to grow by one a column. */
    private static int endOfStep(int[] index, int i, int width) {
        int shift = index[i] - i;
        for (int end = i + 1; end < width; end++) {
            if (index[end] - end != shift) {
                return end;
            }
        }
        return width;
    }

    /** Lays the four samples above and below each position into the taps. */
    private void gatherAcross(int width) {
        for (int i = 0; i < width; ) {
            int end = endOfLevel(index, i, width);
            copy(middle, (index[i] - 1) * width + i, width, i, end - i);
            i = end;
        }
    }

    /** Where positions, from {@code i} on, cease to be the same. */
    private static int endOfLevel(int[] index, int i, int width) {
        int row = index[i];
        for (int end = i + 1; end < width; end++) {
            if (index[end] != row) {
                return end;
            }
        }
        return width;
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

    /** Blends the taps into a line of its own first: loops vectorise only where all arrays share one index. */
    private void blend(int count, float[] target, int offset) {
        float[] p = taps[0];
        float[] q = taps[1];
        float[] r = taps[2];
        float[] s = taps[3];
        float[] f = fraction;
        float[] out = line;
        for (int i = 0; i < count; i++) {
            float t = f[i];
            float linear = r[i] - p[i];
            float square = 2f * p[i] - 5f * q[i] + 4f * r[i] - s[i];
            float cube = 3f * (q[i] - r[i]) + s[i] - p[i];
            out[i] = q[i] + 0.5f * t * (linear + t * (square + t * cube));
        }
        System.arraycopy(out, 0, target, offset, count);
    }
}
