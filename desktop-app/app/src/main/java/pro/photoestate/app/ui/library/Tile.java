package pro.photoestate.app.ui.library;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * One place of a {@link TileGrid}; it shows one item after the other. It lays itself out by its size alone, which the grid
 * sets, so that a new item costs no layout beyond it.
 */
abstract class Tile<T extends GridItem> extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    protected Tile(String styleClass) {
        getStyleClass().addAll("tile", styleClass);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setManaged(false);
    }

    /** Shows an item; called again with the same one when it has changed or the tile's size has. */
    abstract void show(T item);

    /** Shows nothing and lets go of what was asked for. */
    abstract void clear();

    void mark(boolean selected, boolean current) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CURRENT, current);
    }
}
