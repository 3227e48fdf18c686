package pro.photoestate.app.ui.library;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Keys and clicks of a grid: what they select, and what is opened by them. */
final class GridInput<T extends GridItem> {

    private final TileGrid<T> grid;
    private final ObservableList<T> items;
    private final GridSelection selection;
    private final Consumer<T> open;

    private GridInput(TileGrid<T> grid, GridSelection selection, Consumer<T> open) {
        this.grid = grid;
        this.items = grid.items();
        this.selection = selection;
        this.open = open;
    }

    /** @param open what a double click, Enter or Space does */
    static <T extends GridItem> void install(TileGrid<T> grid, GridSelection selection, Consumer<T> open) {
        GridInput<T> input = new GridInput<>(grid, selection, open);
        grid.addEventHandler(MouseEvent.MOUSE_PRESSED, input::pressed);
        grid.addEventHandler(MouseEvent.MOUSE_CLICKED, input::clicked);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, input::keyed);
    }

    private void pressed(MouseEvent event) {
        grid.requestFocus();
        Optional<T> item = grid.itemAt(event.getPickResult().getIntersectedNode());
        if (item.isEmpty()) {
            return;
        }
        int index = items.indexOf(item.get());
        boolean held = selection.isSelected(item.get().id());
        if (event.isShiftDown()) {
            selection.extend(index);
        } else if (event.isShortcutDown()) {
            selection.toggle(index);
        } else if (!held) {
            selection.select(index); // one of several stays with the others: they may be dragged, or have a menu
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.isShiftDown() || event.isShortcutDown()) {
            return;
        }
        grid.itemAt(event.getPickResult().getIntersectedNode()).ifPresent(item -> {
            if (event.getClickCount() == 2) {
                open.accept(item);
            } else if (event.isStillSincePress()) {
                selection.select(item.id());
            }
        });
    }

    private void keyed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int row = grid.shape().columns();
        boolean done =
                switch (event.getCode()) {
                    case LEFT -> go(-1, event);
                    case RIGHT -> go(1, event);
                    case UP -> go(-row, event);
                    case DOWN -> go(row, event);
                    case PAGE_UP -> go(-row * grid.rowsSeen(), event);
                    case PAGE_DOWN -> go(row * grid.rowsSeen(), event);
                    case HOME -> go(-items.size(), event);
                    case END -> go(items.size(), event);
                    case ENTER, SPACE -> openFocused(event);
                    default -> false;
                };
        if (done) {
            event.consume();
        }
    }

    private boolean go(int by, KeyEvent event) {
        if (event.isShortcutDown()) {
            return false;
        }
        selection.move(by, event.isShiftDown());
        return true;
    }

    private boolean openFocused(KeyEvent event) {
        int index = selection.focus().get();
        if (event.isShortcutDown() || event.isShiftDown() || index < 0 || index >= items.size()) {
            return false;
        }
        open.accept(items.get(index));
        return true;
    }
}
