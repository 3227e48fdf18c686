package pro.photoestate.engine.render;

import pro.photoestate.engine.image.Tile;

/** Where finished tiles of light go. Belongs to one thread; several may write disjoint tiles of one picture. */
interface TileSink extends AutoCloseable {

    /** Takes the tile without its halo into its place of the picture. */
    void write(Tile tile, int halo);

    @Override
    void close();
}
