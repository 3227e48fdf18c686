package pro.photoestate.engine.op.windowpull;

/**
 * A coarse map of frame indices over the picture, row-major. Immutable by convention.
 *
 * @param frames an index for each cell, or {@link #MERGED}
 */
public record FrameMap(int columns, int rows, byte[] frames) {

    /** The cell shows what the merge made. */
    public static final byte MERGED = (byte) 255;
}
