package pro.photoestate.engine.edgeaware;

/** Means over square windows by running sums, the window cut off at the borders. */
public final class BoxMean {

    private BoxMean() {}

    /** The mean over {@code (2 radius + 1)^2} cells round each cell of a {@code columns x rows} field. */
    public static float[] of(float[] field, int columns, int rows, int radius) {
        float[] across = new float[field.length];
        for (int y = 0; y < rows; y++) {
            line(field, across, y * columns, 1, columns, radius);
        }
        float[] both = new float[field.length];
        for (int x = 0; x < columns; x++) {
            line(across, both, x, columns, rows, radius);
        }
        return both;
    }

    private static void line(float[] from, float[] to, int start, int step, int count, int radius) {
        double sum = 0;
        for (int i = 0; i < Math.min(radius, count); i++) {
            sum += from[start + i * step];
        }
        for (int i = 0; i < count; i++) {
            int enters = i + radius;
            int leaves = i - radius - 1;
            if (enters < count) {
                sum += from[start + enters * step];
            }
            if (leaves >= 0) {
                sum -= from[start + leaves * step];
            }
            int size = Math.min(enters, count - 1) - Math.max(leaves, -1);
            to[start + i * step] = (float) (sum / size);
        }
    }
}
