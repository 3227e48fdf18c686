package pro.photoestate.app.ui.library;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One place of a {@link TileGrid}; it shows one item after the other. It lays itself out by its size alone, which the grid
 * sets, so that a new item costs no layout beyond it.
 */
abstract class Tile<T extends GridItem> extends Region {

    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private @Nullable T shown;
    private int index = -1;

    protected Tile(String styleClass) {
        getStyleClass().addAll("tile", styleClass);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setManaged(false);
    }

    /** Shows an item; called again when it has changed or the tile's size has. */
    abstract void show(T item);

    /** Shows nothing and lets go of what was asked for. */
    abstract void clear();

    /** The place in the grid that it stands at now, whatever it shows. */
    int index() {
        return index;
    }

    void standAt(int place) {
        index = place;
    }

    /** Whether it shows that very item, so that nothing has to be done. */
    boolean shows(T item) {
        return item.equals(shown);
    }

    /** Whether it shows that item, perhaps as it was before. */
    boolean showsSome(T item) {
        return shown != null && shown.id().equals(item.id());
    }

    /** Shows an item and is seen. */
    void fill(T item) {
        shown = item;
        show(item);
        setVisible(true);
    }

    /** Must be filled anew, whatever it shows. */
    void outdate() {
        shown = null;
    }

    /** Is not seen, until it is filled. */
    void empty() {
        if (isVisible()) {
            shown = null;
            setVisible(false);
            clear();
        }
    }

    void mark(boolean selected, boolean current) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CURRENT, current);
    }
}
