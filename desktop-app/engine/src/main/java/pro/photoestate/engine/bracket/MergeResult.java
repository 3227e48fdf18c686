package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.Picture;

/**
 * One picture out of a bracket. Whoever gets it owns the pictures and closes it.
 *
 * @param merged the picture, U16, chroma layout as in the frames
 * @param reduced the same, reduced by a power of two to at most 1280 px (at least by two), U16 with full chroma: a proxy
 *     that cost nothing
 * @param sources which frame gave most to each spot
 * @param ghosts 1 where one frame was taken because something moved, else 0
 * @param ghostPct share of the picture, in percent, that was taken from one frame because something moved
 */
public record MergeResult(Picture merged, Picture reduced, SourceMap sources, Grid ghosts, double ghostPct)
        implements AutoCloseable {

    @Override
    public void close() {
        merged.close();
        reduced.close();
    }
}
