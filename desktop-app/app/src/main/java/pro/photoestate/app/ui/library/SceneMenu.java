package pro.photoestate.app.ui.library;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import pro.photoestate.app.ui.common.Action;

/** What can be done with the selected tiles, at the cursor or, from the keyboard, in the grid. */
final class SceneMenu {

    private static final List<List<String>> GROUPS = List.of(
            List.of("open", "develop", "compare"),
            List.of("pick", "reject", "unflag"),
            List.of("rate.0", "rate.1", "rate.2", "rate.3", "rate.4", "rate.5"),
            List.of("label.red", "label.yellow", "label.green", "label.blue"),
            List.of("stack", "split", "merge", "earlier", "later"));

    private SceneMenu() {}

    static void install(TileGrid<SceneItem> grid, SceneActions actions) {
        ContextMenu menu = new ContextMenu();
        grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.getItems().clear();
            for (List<String> group : GROUPS) {
                if (!menu.getItems().isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                group.forEach(id -> menu.getItems().add(item(actions.byId(id))));
            }
            menu.show(grid, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        grid.sceneProperty().subscribe(scene -> menu.hide());
    }

    static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.title());
        action.key().ifPresent(item::setAccelerator);
        item.setDisable(!action.possible().getAsBoolean());
        item.setOnAction(e -> action.fire());
        return item;
    }
}
