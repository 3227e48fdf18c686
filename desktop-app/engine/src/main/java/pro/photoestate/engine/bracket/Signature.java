package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Plane;

/**
 * What grouping needs to know of a frame's pixels: a thumbnail of its luma. Some 14 kB. Immutable by convention: the array
 * is not copied and must not be changed.
 *
 * @param width columns
 * @param height rows
 * @param values encoded values 0..255, row-major
 */
public record Signature(int width, int height, float[] values) {

    /** Long side of the thumbnail, px: a room is told from another, a hand's movement is a pixel or two. */
    private static final int LONG_SIDE = 72;

    /** Of a picture's luma at any reduction; it is only read. Half a thousand pixels on the long side are plenty. */
    public static Signature of(Plane plane) {
        double scale = Math.min(1, (double) LONG_SIDE / Math.max(plane.width(), plane.height()));
        int width = Math.max(2, (int) Math.round(plane.width() * scale));
        int height = Math.max(2, (int) Math.round(plane.height() * scale));
        PlaneLuma source = new PlaneLuma(plane);
        float[] out = new float[width * height];
        for (int j = 0; j < height; j++) {
            int top = (int) ((long) j * plane.height() / height);
            int rows = Math.max(1, (int) ((j + 1L) * plane.height() / height) - top);
            float[] strip = new float[plane.width() * rows];
            source.read(0, top, plane.width(), rows, strip);
            average(strip, plane.width(), out, j * width, width);
        }
        return new Signature(width, height, out);
    }

    /** Means of 2 x 2. */
    Signature half() {
        ReducedLuma half = new ReducedLuma(width, height, values).half();
        return new Signature(half.width(), half.height(), half.values());
    }

    private static void average(float[] strip, int columns, float[] out, int offset, int width) {
        int[] counts = new int[width];
        for (int i = 0; i < strip.length; i++) {
            int cell = (int) ((long) (i % columns) * width / columns);
            out[offset + cell] += strip[i];
            counts[cell]++;
        }
        for (int i = 0; i < width; i++) {
            out[offset + i] /= Math.max(1, counts[i]);
        }
    }
}
