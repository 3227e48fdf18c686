package pro.photoestate.app.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.ScreenScale;

/**
 * A grid of tiles of one size, of which only those on the screen exist, so that ten thousand cost no more than forty. What
 * is selected is the business of its {@link GridSelection}; {@link GridInput} brings keys and clicks to it.
 */
final class TileGrid<T extends GridItem> extends Region {

    private static final PseudoClass CURRENT_SHOWN = PseudoClass.getPseudoClass("current-shown");

    private static final GridShape NOT_KNOWN = new GridShape(1, 1, 1);

    private final ObservableList<T> items;
    private final GridSelection selection;
    private final Supplier<Tile<T>> maker;
    private final double ratio;
    private final double foot;
    private final TileSheet<T> sheet = new TileSheet<>(this);
    private final ScrollBar bar = new ScrollBar();
    private final DoubleProperty wished = new SimpleDoubleProperty(this, "wished", 220);
    private final ReadOnlyDoubleWrapper scrolled = new ReadOnlyDoubleWrapper(this, "scrolled", 0);
    private GridShape shape = NOT_KNOWN;
    private Optional<Integer> top = Optional.empty();

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
        build();
        wished.subscribe(now -> requestLayout());
        ScreenScale.follow(this).subscribe((old, now) -> sharpen());
        items.subscribe(this::refill);
        selection.selected().subscribe(now -> markAll());
        selection.focus().subscribe(now -> focusMoved());
        focusVisibleProperty().subscribe(on -> pseudoClassStateChanged(CURRENT_SHOWN, on));
    }

    private void build() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.valueProperty().subscribe((old, now) -> scrollTo(now.doubleValue()));
        getChildren().addAll(sheet, bar);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            if (scroll(-event.getDeltaY()) != 0) {
                event.consume();
            }
        });
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

    void markTile(Tile<T> tile) {
        int index = tile.index();
        if (index < items.size()) {
            tile.mark(selection.isSelected(items.get(index).id()), index == selection.focus().get());
        }
    }

    private void markAll() {
        sheet.tiles().forEach(this::markTile);
    }

    private void focusMoved() {
        markAll();
        showFocus();
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** Scrolls so far that the tile with the focus is seen. */
    void showFocus() {
        int index = selection.focus().get();
        if (index < 0 || index >= items.size() || getWidth() <= 0) {
            return;
        }
        double above = shape.y(index / shape.columns()) - GridShape.GAP;
        double below = above + shape.rowHeight() + GridShape.GAP - getHeight();
        if (scrolled.get() > above || getHeight() < shape.rowHeight()) {
            scrollTo(above);
        } else if (scrolled.get() < below) {
            scrollTo(below);
        }
    }

    /** The pictures of another screen have another size. */
    private void sharpen() {
        sheet.reshape();
        requestLayout();
    }

    private void refill() {
        requestLayout();
        sheet.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        GridShape now = GridShape.of(getWidth(), wished.get(), ratio, foot);
        if (!now.equals(shape)) {
            int first = firstShown();
            boolean held = scrolled.get() > 0 && selection.focus().get() >= 0;
            shape = now;
            sheet.reshape();
            fitBar();
            scrollTo(held ? shape.y(first / shape.columns()) - GridShape.GAP : scrolled.get());
            showFocus();
        } else {
            fitBar();
        }
        top.ifPresent(this::showFrom);
        sheet.resize(getWidth(), getHeight());
    }

    private void fitBar() {
        double most = most();
        bar.setVisible(most > 0);
        bar.setMax(Math.max(1, most));
        bar.setVisibleAmount(getHeight() * bar.getMax() / Math.max(1, shape.whole(items.size())));
        bar.setBlockIncrement(Math.max(1, rowsSeen()) * shape.rowHeight());
        bar.setUnitIncrement(shape.rowHeight() / 4);
        double width = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - width, 0, width, getHeight());
        scrollTo(scrolled.get());
    }

    /** How far it can be scrolled, px. */
    private double most() {
        return Math.max(0, shape.whole(items.size()) - getHeight());
    }

    private void scrollTo(double wanted) {
        double to = Math.rint(Math.clamp(wanted, 0, most()));
        sheet.relocate(0, -to);
        if (to != scrolled.get()) {
            scrolled.set(to);
            sheet.requestLayout();
        }
        bar.setValue(to);
    }

    /** How far it is scrolled, px. */
    ReadOnlyDoubleProperty scrolled() {
        return scrolled.getReadOnlyProperty();
    }

    /** Scrolls by so many px; gives how far it went. */
    double scroll(double by) {
        double before = scrolled.get();
        scrollTo(before + by);
        return scrolled.get() - before;
    }

    /** Scrolls so that the row of an item stands at the top, as far as there is enough below it; at once, or when it is laid out. */
    void showFrom(int index) {
        boolean laidOut = !shape.equals(NOT_KNOWN);
        top = laidOut ? Optional.empty() : Optional.of(index);
        if (laidOut) {
            scrollTo(shape.y(index / shape.columns()) - GridShape.GAP);
        }
    }

    /** Index of the first item on the screen, though perhaps not of all of it. */
    int firstShown() {
        int row = (int) (scrolled.get() / shape.rowHeight()); // the gap above a row belongs to it
        return row * shape.columns();
    }

    /** Index of the last one; smaller than the first when there is none. */
    int lastShown() {
        int row = (int) ((scrolled.get() + getHeight() - GridShape.GAP) / shape.rowHeight());
        return Math.min((row + 1) * shape.columns(), items.size()) - 1;
    }

    /** Whether all tiles on the screen show their items: those that many pulses are needed for come soon. */
    boolean isFilled() {
        return sheet.isFilled() && !sheet.isNeedsLayout();
    }

    /** Rows that fit into it, 1 or more. */
    int rowsSeen() {
        return Math.max(1, (int) (getHeight() / shape.rowHeight()));
    }

    /** The item under a node of it. */
    Optional<T> itemAt(@Nullable Node node) {
        Node at = node;
        while (at != null && !(at instanceof Tile)) {
            at = at.getParent();
        }
        return at instanceof Tile<?> tile && tile.isVisible() && tile.index() < items.size()
                ? Optional.of(items.get(tile.index()))
                : Optional.empty();
    }

    /** The tile that shows an item, if it is on the screen. */
    Optional<Tile<T>> tileOf(T item) {
        return sheet.at(items.indexOf(item));
    }

    /** Items of the rows after those on the screen. */
    List<T> after(int more) {
        int from = Math.clamp(lastShown() + 1L, 0, items.size());
        return List.copyOf(items.subList(from, Math.min(items.size(), from + more * shape.columns())));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> items.size();
            case FOCUS_ITEM -> sheet.at(selection.focus().get()).orElse(null);
            case SELECTED_ITEMS -> FXCollections.observableList(sheet.tiles()
                    .filter(t -> t.getPseudoClassStates().contains(Tile.SELECTED))
                    .toList());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
