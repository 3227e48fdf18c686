package pro.photoestate.app.ui.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;

/**
 * What scrolls in a {@link TileGrid}: a tile for each item on the screen and none for the others. Tiles stay in the scene
 * and go from place to place, for a node that comes into a scene is styled from scratch. What does not fit into a pulse is
 * filled in the next ones.
 */
final class TileSheet<T extends GridItem> extends Region {

    /** How long tiles are filled in a pulse, ns: a third of what the window's thread may work in one. */
    private static final long ENOUGH = 2_500_000;

    private final TileGrid<T> grid;
    private final Map<Integer, Tile<T>> placed = new HashMap<>();
    private final Deque<Tile<T>> spare = new ArrayDeque<>();
    private boolean filled = true;

    /** Goes on in the next pulse. */
    private final AnimationTimer later = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            requestLayout();
        }
    };

    TileSheet(TileGrid<T> grid) {
        this.grid = grid;
        setManaged(false); // so that its layout asks for nobody else's
        getStyleClass().add("tile-sheet");
    }

    /** All tiles must be placed and filled anew: they have another size. */
    void reshape() {
        tiles().forEach(Tile::outdate);
        spare.addAll(placed.values());
        placed.clear();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean pulses = getScene() != null && getScene().getWindow() != null; // a picture of it has no second one
        long end = System.nanoTime() + (pulses ? ENOUGH : Long.MAX_VALUE / 2);
        int first = grid.firstShown();
        int last = grid.lastShown();
        placed.values().removeIf(tile -> {
            boolean gone = tile.index() < first || tile.index() > last;
            if (gone) {
                spare.add(tile);
            }
            return gone;
        });
        filled = true;
        boolean time = true; // one tile at least, however long it takes
        for (int index = first; index <= last; index++) {
            filled &= fill(index, time);
            time = System.nanoTime() < end;
        }
        spare.forEach(Tile::empty);
        if (!filled) {
            later.start();
        }
    }

    /** Whether the place is filled now: there may be no time. */
    private boolean fill(int index, boolean time) {
        Tile<T> tile = placed.get(index);
        if (tile == null && spare.isEmpty() && !time) {
            return false;
        }
        if (tile == null) {
            tile = take(index);
            placed.put(index, tile);
        }
        T item = grid.items().get(index);
        grid.markTile(tile);
        if (tile.shows(item)) {
            return true;
        }
        if (time) {
            tile.fill(item);
            tile.layout(); // here rather than soon, so that it counts
        } else if (!tile.showsSome(item)) {
            tile.empty();
        }
        return time;
    }

    /** A tile at a place of the grid. */
    private Tile<T> take(int index) {
        Tile<T> tile = spare.poll();
        if (tile == null) {
            tile = grid.make();
            getChildren().add(tile);
            tile.applyCss(); // sizes of text are known only then
        }
        GridShape shape = grid.shape();
        tile.standAt(index);
        tile.resizeRelocate(shape.x(index % shape.columns()), shape.y(index / shape.columns()), shape.width(), shape.height());
        return tile;
    }

    /** Whether all places on the screen are filled. */
    boolean isFilled() {
        return filled;
    }

    /** The tile at a place, if it is on the screen. */
    Optional<Tile<T>> at(int index) {
        return Optional.ofNullable(placed.get(index));
    }

    /** Those on the screen. */
    Stream<Tile<T>> tiles() {
        return placed.values().stream();
    }
}
