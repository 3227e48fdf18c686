package pro.photoestate.app.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Texts;

/** What can be done with scenes, by key, menu or palette. */
final class SceneActions {

    private final Desk desk;
    private final Texts texts;
    private final ScenesViewModel model;
    private final List<Action> all = new ArrayList<>();

    SceneActions(Desk desk, Texts texts, ScenesViewModel model) {
        this.desk = desk;
        this.texts = texts;
        this.model = model;
        for (int stars = 0; stars <= 5; stars++) {
            rate(stars);
        }
        mark("pick", "P", m -> new Photo.Marks(m.rating(), Photo.Flag.PICK, m.label()));
        mark("reject", "X", m -> new Photo.Marks(m.rating(), Photo.Flag.REJECT, m.label()));
        mark("unflag", "U", m -> new Photo.Marks(m.rating(), Photo.Flag.NONE, m.label()));
        label(Photo.Label.RED, "6");
        label(Photo.Label.YELLOW, "7");
        label(Photo.Label.GREEN, "8");
        label(Photo.Label.BLUE, "9");
        arrange("stack", "S", model::toggleStacks);
        add(action("split", "Shortcut+Shift+G", model::split).when(() -> !model.culling().get() && model.canSplit()));
        add(action("merge", "Shortcut+G", model::merge)
                .when(() -> !model.culling().get() && model.chosenScenes().size() > 1));
        add(action("earlier", "Alt+LEFT", () -> model.moveBy(-1)).when(() -> !model.culling().get() && model.canMove()));
        add(action("later", "Alt+RIGHT", () -> model.moveBy(1)).when(() -> !model.culling().get() && model.canMove()));
        add(action("all", "Shortcut+A", model.selection()::all).when(() -> !model.culling().get()));
        add(action("clear", "Shortcut+Shift+A", model.selection()::none).when(() -> !model.culling().get()));
        go("compare", "C", PlaceId.COMPARE);
        go("develop", "D", PlaceId.DEVELOP);
        add(action("advance", "Shift+A", () -> model.advancing().set(!model.advancing().get())));
    }

    private void rate(int stars) {
        Action rate = Action.of(
                "scenes.rate." + stars,
                texts.get("scenes.rate", stars),
                String.valueOf(stars),
                () -> model.mark(m -> new Photo.Marks(stars, m.flag(), m.label())));
        add(rate.when(this::anything));
    }

    private void mark(String id, String key, UnaryOperator<Photo.Marks> change) {
        add(action(id, key, () -> model.mark(change)).when(this::anything));
    }

    private void label(Photo.Label label, String key) {
        String code = label.name().toLowerCase(Locale.ROOT);
        add(Action.of("scenes.label." + code, texts.get("scenes.label", texts.get("label." + code)), key, () -> model.label(label))
                .when(this::anything));
    }

    private void arrange(String id, String key, Runnable run) {
        add(action(id, key, run).when(() -> !model.culling().get() && anything()));
    }

    private void go(String id, String key, PlaceId place) {
        add(action(id, key, () -> desk.go(place)).when(this::anything));
    }

    private boolean anything() {
        return model.state().get() == ListState.SHOWN && !model.selection().selected().get().isEmpty();
    }

    Action action(String id, String key, Runnable run) {
        return Action.of("scenes." + id, texts.get("scenes." + id), key, run);
    }

    void add(Action action) {
        all.add(action);
    }

    /** All of them, in the order of the shortcut sheet. */
    List<Action> all() {
        return List.copyOf(all);
    }

    Action byId(String id) {
        return all.stream().filter(a -> a.id().equals("scenes." + id)).findFirst().orElseThrow();
    }
}
