package pro.photoestate.app.ui.develop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.BeforeKey;
import pro.photoestate.app.ui.common.Hold;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.develop.DevelopViewModel.State;
import pro.photoestate.app.ui.develop.DevelopViewModel.Tool;

/** All that can be done where a scene is developed. */
final class DevelopActions {

    private final Texts texts;
    private final DevelopViewModel model;
    private final OverlayViewModel overlays;
    private final List<Action> all = new ArrayList<>();

    DevelopActions(Texts texts, DevelopViewModel model, OverlayViewModel overlays) {
        this.texts = texts;
        this.model = model;
        this.overlays = overlays;
    }

    /** From scene to scene. */
    void add(StripViewModel strip) {
        add("previous", "Shortcut+Left", () -> true, () -> strip.go(-1));
        add("next", "Shortcut+Right", () -> true, () -> strip.go(1));
    }

    /** What the pointer does, and what is seen of the picture. */
    void add(PictureArea area, Hold before) {
        add("crop", "C", this::isReady, () -> toggle(Tool.CROP));
        add("verticals", "V", this::isReady, () -> toggle(Tool.VERTICALS));
        add("done", "Esc", () -> model.tool().get() != Tool.NONE, () -> model.tool().set(Tool.NONE));
        add("actual", "Z", this::isReady, area::toggleActual);
        add("fit", "F", this::isReady, area::fit);
        add("zoom-in", "Equals", this::isReady, area::zoomIn);
        add("zoom-in.plus", "Plus", this::isReady, area::zoomIn);
        add("zoom-out", "Minus", this::isReady, area::zoomOut);
        add("windows", "O", this::isReady, () -> overlays.toggle(OverlayViewModel.Kind.WINDOWS));
        add("ghosts", "G", this::isReady, () -> overlays.toggle(OverlayViewModel.Kind.GHOSTS));
        add("sources", "M", this::isReady, () -> overlays.toggle(OverlayViewModel.Kind.SOURCES));
        add("clipping", "J", this::isReady, () -> overlays.clipping().set(!overlays.clipping().get()));
        add("before", BeforeKey.EITHER, this::isReady, before::begin);
    }

    /** From one scene to others. */
    void add(PasteWorkflow paste) {
        add("copy", "Shortcut+Shift+C", this::isReady, paste::askCopy);
        add("paste", "Shortcut+Shift+V", () -> isReady() && paste.clipboard().get().isPresent(), paste::paste);
        add("sync", "Shortcut+Shift+S", this::isReady, paste::askSync);
    }

    /** What is kept under a name. */
    void add(HistoryPane history, LooksPane looks) {
        add("keep", "Shortcut+Shift+N", this::isReady, history::keep);
        add("saveLook", "Shortcut+Shift+L", this::isReady, looks::save);
    }

    private void add(String id, String key, BooleanSupplier possible, Runnable run) {
        add(id, KeyCombination.valueOf(key), possible, run);
    }

    private void add(String id, KeyCombination key, BooleanSupplier possible, Runnable run) {
        all.add(new Action("develop." + id, texts.get("action." + id), Optional.of(key), possible, run));
    }

    private boolean isReady() {
        return model.state().get() == State.READY;
    }

    private void toggle(Tool tool) {
        model.tool().set(model.tool().get() == tool ? Tool.NONE : tool);
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    /** The one with that id. */
    Action get(String id) {
        return all.stream().filter(a -> a.id().equals("develop." + id)).findFirst().orElseThrow();
    }
}
