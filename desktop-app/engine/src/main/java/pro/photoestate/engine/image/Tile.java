package pro.photoestate.engine.image;

/**
 * A rectangle of the picture that is being finished, as linear light with sRGB primaries: 0..1 is black to white, more
 * than 1 is a highlight that tone will bring back, small negatives are colours outside sRGB. Samples are row-major in
 * three arrays of at least {@code width * height}. The rectangle includes the halo that the following operations
 * declared; they may change all of it, and only what is inside the halo will be used. A tile belongs to one thread.
 */
public final class Tile {

    private int x;
    private int y;
    private int width;
    private int height;
    private float[] r = new float[0];
    private float[] g = new float[0];
    private float[] b = new float[0];

    /** Places the tile at (x, y) of the finished picture, which may lie outside it by the halo; content is arbitrary. */
    public void place(int x, int y, int width, int height) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
        if (r.length < width * height) {
            r = new float[width * height];
            g = new float[width * height];
            b = new float[width * height];
        }
    }

    /** Column of the first sample in the finished picture. */
    public int x() {
        return x;
    }

    /** Row of the first sample in the finished picture. */
    public int y() {
        return y;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
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
