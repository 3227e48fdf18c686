package pro.photoestate.engine.bracket;

/** Luma that patches are read from, 0..255 whatever the depth of the source. Immutable and thread-safe. */
interface Luma {

    int width();

    int height();

    /** Copies a rectangle that lies wholly inside, row-major, into {@code target}. */
    void read(int x, int y, int columns, int rows, float[] target);
}
