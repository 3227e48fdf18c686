package pro.photoestate.app.ui.library;

import java.util.UUID;

/** Something that stands as a tile in a {@link TileGrid}. */
interface GridItem {

    /** By which it is known when the grid is filled anew; no two of a grid have the same. */
    UUID id();
}
