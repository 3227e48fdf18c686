package pro.photoestate.engine.image;

/**
 * An operation that changes pixels where they stand. Made once a render from parameters and analysis, then called for
 * many tiles from several threads: it holds no state that changes. Scratch memory comes from the thread's own.
 */
public interface PixelOperation {

    /** How many pixels beyond a pixel its result depends on, at the size of the picture that is being finished. */
    default int halo() {
        return 0;
    }

    /** Changes the tile in place. */
    void apply(Tile tile);
}
