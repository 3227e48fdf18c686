package pro.photoestate.app.ui.develop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pro.photoestate.app.edit.Act;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.edit.RecipeClipboard;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.recipe.Operation;

/** Settings from one scene to others: copied, pasted, or synced to all that are selected. On the window's thread. */
final class PasteWorkflow {

    private final Desk desk;
    private final EditWorkflow edits;
    private final DevelopViewModel model;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<RecipeClipboard>> clipboard =
            new ReadOnlyObjectWrapper<>(this, "clipboard", Optional.empty());

    PasteWorkflow(Desk desk, EditWorkflow edits, DevelopViewModel model, Texts texts) {
        this.desk = desk;
        this.edits = edits;
        this.model = model;
        this.texts = texts;
    }

    /** Settings that were copied. */
    ReadOnlyObjectProperty<Optional<RecipeClipboard>> clipboard() {
        return clipboard.getReadOnlyProperty();
    }

    /** Copies the settings of these operations. */
    void copy(Set<Operation> chosen) {
        clipboard.set(Optional.of(new RecipeClipboard(model.recipe().get(), chosen)));
        desk.tell(Notice.done(texts.get("copied")));
    }

    /** Asks what to copy, and copies it. */
    void askCopy() {
        SettingsPanel.ask(desk.window(), new Words(texts), texts.get("copy.title"), RecipeClipboard.LOOK, this::copy);
    }

    /** Asks what the selected scenes take over from this one, and does it. */
    void askSync() {
        List<UUID> others = others();
        if (others.isEmpty()) {
            desk.tell(Notice.done(texts.get("sync.none")));
            return;
        }
        SettingsPanel.ask(
                desk.window(),
                new Words(texts),
                texts.get("sync.title", others.size()),
                RecipeClipboard.LOOK,
                chosen -> sync(others, chosen));
    }

    private void sync(List<UUID> others, Set<Operation> chosen) {
        apply(others, new RecipeClipboard(model.recipe().get(), chosen));
    }

    private List<UUID> others() {
        Optional<UUID> own = desk.workspace().scene().get();
        return desk.workspace().selection().get().stream()
                .filter(id -> !own.equals(Optional.of(id)))
                .toList();
    }

    /** Pastes onto the selected scenes. */
    void paste() {
        clipboard.get().ifPresent(copied -> apply(desk.workspace().selection().get(), copied));
    }

    private void apply(List<UUID> scenes, RecipeClipboard clipboard) {
        desk.workspace().turns().run(
                desk.tasks(),
                cancel -> edits.paste(scenes, clipboard),
                act -> done(act, scenes.size()),
                e -> desk.tell(Notice.failed(Fault.of(e, desk.texts("common")))));
    }

    private void done(Optional<Act> act, int scenes) {
        model.reload();
        desk.workspace().changed();
        desk.tell(Notice.done(act.isPresent() ? texts.get("pasted", scenes) : texts.get("pasted.same")));
    }
}
