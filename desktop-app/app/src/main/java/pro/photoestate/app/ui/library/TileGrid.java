package pro.photoestate.app.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A grid of tiles of which only those on the screen exist, row by row, so that ten thousand cost no more than forty. What
 * is selected is the business of its {@link GridSelection}; {@link GridInput} brings keys and clicks to it.
 */
final class TileGrid<T extends GridItem> extends Region {

    private static final PseudoClass CURRENT_SHOWN = PseudoClass.getPseudoClass("current-shown");

    private final ObservableList<T> items;
    private final GridSelection selection;
    private final Supplier<Tile<T>> maker;
    private final double ratio;
    private final double foot;
    private final VirtualFlow<TileRow<T>> flow = new VirtualFlow<>();
    private final List<TileRow<T>> rows = new ArrayList<>();
    private final DoubleProperty wished = new SimpleDoubleProperty(this, "wished", 220);
    private GridShape shape = new GridShape(1, 1, 1);

    /**
     * @param maker of tiles, which the grid then uses again and again
     * @param ratio height of a tile's picture for each px of its width
     * @param foot height below the picture, px
     */
    TileGrid(ObservableList<T> items, GridSelection selection, Supplier<Tile<T>> maker, double ratio, double foot) {
        this.items = items;
        this.selection = selection;
        this.maker = maker;
        this.ratio = ratio;
        this.foot = foot;
        getStyleClass().add("tile-grid");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        flow.setCellFactory(f -> row());
        flow.setFocusTraversable(false);
        getChildren().add(flow);
        wished.subscribe(now -> requestLayout());
        items.subscribe(this::refill);
        selection.selected().subscribe(now -> markAll());
        selection.focus().subscribe(now -> focusMoved());
        focusVisibleProperty().subscribe(on -> pseudoClassStateChanged(CURRENT_SHOWN, on));
    }

    private TileRow<T> row() {
        TileRow<T> row = new TileRow<>(this);
        rows.add(row);
        return row;
    }

    Tile<T> make() {
        return maker.get();
    }

    ObservableList<T> items() {
        return items;
    }

    GridShape shape() {
        return shape;
    }

    /** The width that tiles should have at least, px. */
    DoubleProperty wished() {
        return wished;
    }

    void markTile(Tile<T> tile, int index) {
        tile.mark(selection.isSelected(items.get(index).id()), index == selection.focus().get());
    }

    private void markAll() {
        rows.forEach(TileRow::mark);
    }

    private void focusMoved() {
        markAll();
        showFocus();
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** Scrolls so that the tile with the focus is seen. */
    void showFocus() {
        int index = selection.focus().get();
        if (index >= 0 && index < items.size() && getWidth() > 0) {
            flow.scrollTo(index / shape.columns());
        }
    }

    /** Shows all items as they are now. */
    void refill() {
        flow.setCellCount(shape.rows(items.size()));
        rows.forEach(TileRow::fill);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        GridShape now = GridShape.of(getWidth(), wished.get(), ratio, foot);
        boolean other = !now.equals(shape);
        shape = now;
        if (other) {
            flow.setFixedCellSize(shape.rowHeight());
            flow.setCellCount(shape.rows(items.size()));
            rows.forEach(TileRow::fill);
        }
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        if (other) {
            flow.layout();
            showFocus();
        }
    }

    /** How far it is scrolled, 0..1. */
    ReadOnlyDoubleProperty scrolled() {
        return flow.positionProperty();
    }

    /** Rows that fit into it, 1 or more. */
    int rowsSeen() {
        return Math.max(1, (int) (getHeight() / shape.rowHeight()));
    }

    /** Scrolls by so many px; gives how far it went. */
    double scroll(double by) {
        return flow.scrollPixels(by);
    }

    /** The item under a node of it. */
    Optional<T> itemAt(@Nullable Node node) {
        Node at = node;
        while (at != null && !(at instanceof Tile)) {
            at = at.getParent();
        }
        return at == null ? Optional.empty() : indexOf(at).map(items::get);
    }

    /** The tile that shows an item, if it is on the screen. */
    Optional<Tile<T>> tileOf(T item) {
        int index = items.indexOf(item);
        return rows.stream()
                .filter(r -> r.isVisible() && r.getIndex() == index / shape.columns())
                .map(r -> r.tiles().get(index % shape.columns()))
                .findFirst();
    }

    private Optional<Integer> indexOf(Node tile) {
        return rows.stream()
                .filter(r -> r.tiles().contains(tile))
                .map(r -> r.getIndex() * shape.columns() + r.tiles().indexOf(tile))
                .filter(i -> i >= 0 && i < items.size())
                .findFirst();
    }

    /** Items of the rows after those on the screen. */
    List<T> after(int more) {
        TileRow<T> last = flow.getLastVisibleCell();
        int from = last == null ? 0 : Math.min(items.size(), (last.getIndex() + 1) * shape.columns());
        return List.copyOf(items.subList(from, Math.min(items.size(), from + more * shape.columns())));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> items.size();
            case FOCUS_ITEM -> {
                int focus = selection.focus().get();
                yield focus < 0 || focus >= items.size()
                        ? null
                        : tileOf(items.get(focus)).orElse(null);
            }
            case SELECTED_ITEMS -> javafx.collections.FXCollections.observableList(rows.stream()
                    .flatMap(r -> r.tiles().stream())
                    .filter(t -> t.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected")))
                    .filter(Objects::nonNull)
                    .toList());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
