package pro.photoestate.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import pro.photoestate.app.edit.HistoryEntry;
import pro.photoestate.app.ui.common.Texts;

/** Chooses one side: a menu of all that a scene offers. */
final class SideChooser {

    /** Lines of a history that a menu can bear; the rest is in Develop. */
    private static final int LINES = 30;

    private final MenuButton button;
    private final CompareViewModel model;
    private final boolean left;
    private final SideNames names;
    private final Texts texts;

    private SideChooser(MenuButton button, CompareViewModel model, boolean left, SideNames names) {
        this.button = button;
        this.model = model;
        this.left = left;
        this.names = names;
        this.texts = names.texts();
    }

    /** Makes a button choose the left or the right side. */
    static void install(MenuButton button, CompareViewModel model, boolean left, SideNames names) {
        SideChooser chooser = new SideChooser(button, model, left, names);
        button.setOnShowing(e -> chooser.fill());
        button.getItems().setAll(new MenuItem(names.texts().get("side.before"))); // a menu without items does not open
        chooser.side().subscribe(s -> chooser.tell());
        model.contents().subscribe(c -> chooser.tell());
        model.scenes().subscribe(s -> chooser.tell());
    }

    private javafx.beans.property.ReadOnlyObjectProperty<Side> side() {
        return left ? model.sides().left() : model.sides().right();
    }

    private void tell() {
        String name = model.contents()
                .get()
                .map(c -> names.name(side().get(), c, model.scenes().get()))
                .orElse("");
        button.setText(name);
        button.setDisable(name.isEmpty());
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(texts.get(left ? "choose.left" : "choose.right", name));
    }

    private void fill() {
        model.contents().get().ifPresent(c -> button.getItems().setAll(items(c)));
    }

    private List<MenuItem> items(Contents of) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        BiConsumer<List<MenuItem>, Side> add = (to, side) -> to.add(item(of, side, group));
        add.accept(items, new Side.Before());
        add.accept(items, new Side.Current());
        Menu frames = menu("choose.frames");
        IntStream.range(0, of.group().frames().size()).forEach(i -> add.accept(frames.getItems(), new Side.OneFrame(i)));
        Menu versions = menu("choose.versions");
        of.named().forEach(v -> add.accept(versions.getItems(), new Side.Version(v.id())));
        Menu history = menu("choose.history");
        of.history().stream()
                .map(HistoryEntry::version)
                .filter(v -> v.label().isEmpty())
                .limit(LINES)
                .forEach(v -> add.accept(history.getItems(), new Side.Version(v.id())));
        Menu scenes = menu("choose.scenes");
        List<UUID> selected = model.path().workspace().selection().get();
        selected.stream().filter(s -> !s.equals(of.scene())).forEach(s -> add.accept(scenes.getItems(), new Side.OtherScene(s)));
        for (Menu menu : List.of(frames, versions, history, scenes)) {
            menu.setDisable(menu.getItems().isEmpty());
            items.add(menu);
        }
        return items;
    }

    private Menu menu(String key) {
        return new Menu(texts.get(key));
    }

    private MenuItem item(Contents of, Side side, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(names.name(side, of, model.scenes().get()));
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(side.equals(side().get()));
        item.setOnAction(e -> {
            if (left) {
                model.choose(side, model.sides().right().get());
            } else {
                model.choose(model.sides().left().get(), side);
            }
        });
        return item;
    }
}
