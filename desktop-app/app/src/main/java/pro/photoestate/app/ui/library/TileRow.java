package pro.photoestate.app.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;

/** One row of a {@link TileGrid}. It keeps its tiles when it shows another row. */
final class TileRow<T extends GridItem> extends IndexedCell<T> {

    private final TileGrid<T> grid;
    private final List<Tile<T>> tiles = new ArrayList<>();

    TileRow(TileGrid<T> grid) {
        this.grid = grid;
        getStyleClass().setAll("tile-row");
        visibleProperty().subscribe(visible -> {
            if (!visible) {
                tiles.forEach(Tile::clear);
            }
        });
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SkinBase<TileRow<T>>(this) {};
    }

    @Override
    public void updateIndex(int index) {
        boolean other = index != getIndex();
        super.updateIndex(index);
        if (other) {
            fill();
        }
    }

    /** Shows the items of its row as they are now. */
    void fill() {
        GridShape shape = grid.shape();
        int from = getIndex() * shape.columns();
        int count = getIndex() < 0 ? 0 : Math.clamp(grid.items().size() - (long) from, 0, shape.columns());
        while (tiles.size() < count) {
            Tile<T> tile = grid.make();
            tiles.add(tile);
            getChildren().add(tile);
        }
        for (int column = 0; column < tiles.size(); column++) {
            Tile<T> tile = tiles.get(column);
            boolean used = column < count;
            tile.setVisible(used);
            if (used) {
                tile.resizeRelocate(shape.x(column), GridShape.GAP, shape.width(), shape.height());
                T item = grid.items().get(from + column);
                grid.markTile(tile, from + column);
                tile.show(item);
            } else {
                tile.clear();
            }
        }
    }

    /** Shows anew what is selected. */
    void mark() {
        int from = getIndex() * grid.shape().columns();
        for (int column = 0; column < tiles.size(); column++) {
            if (tiles.get(column).isVisible() && from + column < grid.items().size()) {
                grid.markTile(tiles.get(column), from + column);
            }
        }
    }

    List<Tile<T>> tiles() {
        return tiles;
    }

    @Override
    protected void layoutChildren() {
        // tiles are placed when they are filled
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return grid.shape().rowHeight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
