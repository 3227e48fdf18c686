package pro.photoestate.engine.image;

/**
 * A copy of one row of a tile, linear light: loops over arrays with one and the same index run in vectors, loops over
 * parts of larger arrays do not. Belongs to one thread.
 */
public final class TileRow {

    private final float[] r;
    private final float[] g;
    private final float[] b;

    /** Room for rows of {@code width} samples. */
    public TileRow(int width) {
        r = new float[width];
        g = new float[width];
        b = new float[width];
    }

    /** Copies a row of a tile of the same width, counted from the tile's upper edge. */
    public void load(Tile tile, int row) {
        System.arraycopy(tile.r(), row * r.length, r, 0, r.length);
        System.arraycopy(tile.g(), row * r.length, g, 0, r.length);
        System.arraycopy(tile.b(), row * r.length, b, 0, r.length);
    }

    /** Copies the samples back into the tile. */
    public void store(Tile tile, int row) {
        System.arraycopy(r, 0, tile.r(), row * r.length, r.length);
        System.arraycopy(g, 0, tile.g(), row * r.length, r.length);
        System.arraycopy(b, 0, tile.b(), row * r.length, r.length);
    }

    /** Multiplies all channels, each sample by its own gain. */
    public void multiply(float[] gains) {
        multiply(r, gains, r.length);
        multiply(g, gains, r.length);
        multiply(b, gains, r.length);
    }

    private static void multiply(float[] channel, float[] gains, int count) {
        for (int i = 0; i < count; i++) {
            channel[i] *= gains[i];
        }
    }

    public float[] r() {
        return r;
    }

    public float[] g() {
        return g;
    }

    public float[] b() {
        return b;
    }
}
