package pro.photoestate.app.studio;

import java.util.Optional;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.render.Print;

/** A scene finished at full size, of which tiles are cut. Thread-safe; whoever made it closes it. */
public final class FullPicture implements AutoCloseable {

    /** Side of a tile, px. */
    public static final int TILE = 512;

    private final ViewRequest request;
    private final Print print;
    private boolean closed;

    /** @param print owned by this from now on */
    FullPicture(ViewRequest request, Print print) {
        this.request = request;
        this.print = print;
    }

    /** What it shows; its size apart. */
    public ViewRequest request() {
        return request;
    }

    /** How it looks at the reference frame. */
    public View view() {
        return print.view();
    }

    /** A part of it. */
    public record Tile(int x, int y, Raster pixels) {}

    /** The tile of that place, counted from 0; smaller at the right and lower edge. Empty once this is closed. */
    public synchronized Optional<Tile> tile(int column, int row) {
        int x = column * TILE;
        int y = row * TILE;
        if (closed || x < 0 || y < 0 || x >= view().width() || y >= view().height()) {
            return Optional.empty();
        }
        int width = Math.min(TILE, view().width() - x);
        int height = Math.min(TILE, view().height() - y);
        int[] argb = new int[width * height];
        print.read(x, y, width, height, argb);
        return Optional.of(new Tile(x, y, new Raster(width, height, argb)));
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            print.close();
        }
    }
}
