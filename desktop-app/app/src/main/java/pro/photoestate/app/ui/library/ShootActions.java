package pro.photoestate.app.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Texts;

/** What can be done with shoots, by key, menu or palette. */
final class ShootActions {

    private final Desk desk;
    private final Texts texts;
    private final ShootsViewModel model;
    private final ImportWorkflow imports;

    ShootActions(Desk desk, Texts texts, ShootsViewModel model, ImportWorkflow imports) {
        this.desk = desk;
        this.texts = texts;
        this.model = model;
        this.imports = imports;
    }

    List<Action> all(Runnable find, Runnable filter, Runnable card) {
        return List.of(
                bring(),
                Action.of("shoots.files", texts.get("shoots.files"), this::files),
                Action.of("shoots.card", texts.get("shoots.card"), "Shortcut+Shift+I", card),
                sample(),
                Action.of("shoots.find", texts.get("shoots.find"), "Shortcut+F", find),
                Action.of("shoots.filter", texts.get("shoots.filter"), "Shortcut+L", filter),
                open(),
                rename(),
                locate(),
                folder(),
                remove());
    }

    Action bring() {
        return Action.of("shoots.import", texts.get("shoots.import"), "Shortcut+I", () -> desk.window()
                .askFolder(texts.get("shoots.import.ask"))
                .ifPresent(folder -> imports.begin(List.of(folder))));
    }

    private void files() {
        List<java.nio.file.Path> files = desk.window().askFiles(texts.get("shoots.files.ask"), List.of());
        if (!files.isEmpty()) {
            imports.begin(files);
        }
    }

    Action sample() {
        return Action.of("shoots.sample", texts.get("shoots.sample"), imports::sample);
    }

    private Action open() {
        return of("open", "E", model::open);
    }

    private Action rename() {
        return of("rename", "F2", shoot -> {
            ShootPanel panel = new ShootPanel(
                    shoot, texts, desk.window()::closeDialog, (name, address) -> model.rename(shoot, name, address));
            desk.window().showDialog(panel);
            panel.begin();
        });
    }

    private Action locate() {
        return of("locate", "", shoot -> desk.window()
                        .askFolder(texts.get("shoots.locate.ask", shoot.name()))
                        .ifPresent(where -> model.locate(shoot, where)))
                .when(() -> model.focused().filter(ShootsItem.There::missing).isPresent());
    }

    private Action folder() {
        return of("folder", "", shoot -> desk.window().browse(shoot.folder().toUri()));
    }

    private Action remove() {
        return of("remove", "DELETE", shoot -> model.remove());
    }

    private Action of(String id, String key, Consumer<Shoot> act) {
        Runnable run = () -> shoot().ifPresent(act);
        String title = texts.get("shoots." + id);
        Action action = key.isEmpty() ? Action.of("shoots." + id, title, run) : Action.of("shoots." + id, title, key, run);
        BooleanSupplier chosen = () -> shoot().isPresent();
        return action.when(chosen);
    }

    private Optional<Shoot> shoot() {
        return model.focused().map(there -> there.card().shoot());
    }

    /** The menu of the grid. */
    static void menu(TileGrid<ShootsItem> grid, List<Action> actions) {
        ContextMenu menu = new ContextMenu();
        List<String> ids = List.of("open", "rename", "locate", "folder", "remove");
        grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.getItems().clear();
            actions.stream()
                    .filter(a -> ids.contains(a.id().substring("shoots.".length())))
                    .forEach(a -> menu.getItems().add(SceneMenu.item(a)));
            menu.getItems().add(menu.getItems().size() - 1, new SeparatorMenuItem());
            menu.show(grid, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        grid.sceneProperty().subscribe(scene -> menu.hide());
    }
}
