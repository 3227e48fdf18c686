package pro.photoestate.app.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
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
        arrange("stack", "S", model.list()::toggleStacks);
        SceneArranging arranging = model.arranging();
        add(inGrid("split", "Shortcut+Shift+G", arranging::split, arranging::canSplit));
        add(inGrid("merge", "Shortcut+G", arranging::merge, arranging::canMerge));
        add(inGrid("earlier", "Alt+LEFT", () -> arranging.moveBy(-1), arranging::canMove));
        add(inGrid("later", "Alt+RIGHT", () -> arranging.moveBy(1), arranging::canMove));
        add(inGrid("all", "Shortcut+A", model.list().selection()::all, () -> true));
        add(inGrid("clear", "Shortcut+Shift+A", model.list().selection()::none, () -> true));
        go("compare", "C", PlaceId.COMPARE);
        go("develop", "D", PlaceId.DEVELOP);
        add(action("advance", "Shift+A", () -> model.marking().advancing().set(!model.marking().advancing().get())));
    }

    private void rate(int stars) {
        Action rate = Action.of(
                "scenes.rate." + stars,
                texts.get("scenes.rate", stars),
                String.valueOf(stars),
                () -> model.marking().mark(m -> new Photo.Marks(stars, m.flag(), m.label())));
        add(rate.when(this::anything));
    }

    private void mark(String id, String key, UnaryOperator<Photo.Marks> change) {
        add(action(id, key, () -> model.marking().mark(change)).when(this::anything));
    }

    private void label(Photo.Label label, String key) {
        String code = label.name().toLowerCase(Locale.ROOT);
        add(Action.of("scenes.label." + code, texts.get("scenes.label", texts.get("label." + code)), key, () -> model.marking().label(label))
                .when(this::anything));
    }

    private void arrange(String id, String key, Runnable run) {
        add(inGrid(id, key, run, this::anything));
    }

    /** Only as long as no frame is looked at large. */
    private Action inGrid(String id, String key, Runnable run, BooleanSupplier possible) {
        return action(id, key, run).when(() -> !model.culling().get() && possible.getAsBoolean());
    }

    private void go(String id, String key, PlaceId place) {
        add(action(id, key, () -> desk.go(place)).when(this::anything));
    }

    private boolean anything() {
        return model.state().get() == ListState.SHOWN && !model.list().selection().selected().get().isEmpty();
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
