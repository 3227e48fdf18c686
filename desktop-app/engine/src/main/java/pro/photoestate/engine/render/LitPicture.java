package pro.photoestate.engine.render;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.function.Consumer;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

/**
 * A picture seen through its view, balanced or not, as linear light: all that geometry and white balance had to do, kept
 * for the steps that follow. It reaches {@link #MARGIN} px beyond the view on each side. Thread-safe once filled; whoever gets
 * it closes it.
 *
 * @param view what is seen
 * @param r red
 * @param g green
 * @param b blue
 */
record LitPicture(View view, Plane r, Plane g, Plane b) implements AutoCloseable, Finish.Light {

    /** The widest halo that the steps after white balance declare, px, twice over. */
    static final int MARGIN = 4;

    /** Rows of a task: three float planes of them stay in the second-level cache. */
    private static final int ROWS = 32;

    /** Room for what a view sees; {@link #fill} has to follow. */
    static LitPicture of(View view, PlaneStore store) {
        int w = view.width() + 2 * MARGIN;
        int h = view.height() + 2 * MARGIN;
        return new LitPicture(
                view, store.lend(w, h, Depth.F32), store.lend(w, h, Depth.F32), store.lend(w, h, Depth.F32));
    }

    /** Reads the picture through the view. */
    void fill(Picture picture, Cores cores) {
        each(cores, tile -> {
            try (TileReader reader = new TileReader()) {
                reader.read(picture, view, tile);
            }
        });
    }

    /** Takes another one of the same view and does the operations, which look at no neighbours. */
    void fill(LitPicture other, List<PixelOperation> operations, Cores cores) {
        each(cores, tile -> {
            other.read(tile);
            operations.forEach(o -> o.apply(tile));
        });
    }

    private void each(Cores cores, Consumer<Tile> make) {
        cores.run((r.height() + ROWS - 1) / ROWS, task -> {
            int from = task * ROWS;
            Tile tile = new Tile();
            tile.place(-MARGIN, from - MARGIN, r.width(), Math.min(ROWS, r.height() - from));
            make.accept(tile);
            long at = 4L * from * r.width();
            int count = tile.width() * tile.height();
            MemorySegment.copy(tile.r(), 0, r.memory(), ValueLayout.JAVA_FLOAT_UNALIGNED, at, count);
            MemorySegment.copy(tile.g(), 0, g.memory(), ValueLayout.JAVA_FLOAT_UNALIGNED, at, count);
            MemorySegment.copy(tile.b(), 0, b.memory(), ValueLayout.JAVA_FLOAT_UNALIGNED, at, count);
        });
    }

    @Override
    public void read(TileReader reader, Tile tile) {
        read(tile);
    }

    private void read(Tile tile) {
        for (int row = 0; row < tile.height(); row++) {
            long at = 4L * ((long) (tile.y() + row + MARGIN) * r.width() + tile.x() + MARGIN);
            int to = row * tile.width();
            copy(r, at, tile.r(), to, tile.width());
            copy(g, at, tile.g(), to, tile.width());
            copy(b, at, tile.b(), to, tile.width());
        }
    }

    private static void copy(Plane plane, long at, float[] target, int to, int count) {
        MemorySegment.copy(plane.memory(), ValueLayout.JAVA_FLOAT_UNALIGNED, at, target, to, count);
    }

    /** The native memory that it holds, in bytes. */
    long bytes() {
        return 3 * r.memory().byteSize();
    }

    @Override
    public void close() {
        r.close();
        g.close();
        b.close();
    }
}
