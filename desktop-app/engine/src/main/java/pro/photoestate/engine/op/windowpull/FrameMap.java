package pro.photoestate.engine.op.windowpull;

/**
 * A coarse map of frame indices over the picture, row-major. Immutable by convention.
 *
 * @param frames an index for each cell, or {@link #MERGED}
 */
public record FrameMap(int columns, int rows, byte[] frames) {

    /** The cell shows what the merge made. */
    public static final byte MERGED = (byte) 255;

    /** The cell's index at (u, v), 0..1 from the left and upper edge of the picture. */
    public byte at(double u, double v) {
        int x = Math.clamp((long) Math.floor(u * columns), 0, columns - 1);
        int y = Math.clamp((long) Math.floor(v * rows), 0, rows - 1);
        return frames[y * columns + x];
    }
}
