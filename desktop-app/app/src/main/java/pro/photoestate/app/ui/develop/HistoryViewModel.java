package pro.photoestate.app.ui.develop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.HistoryEntry;
import pro.photoestate.app.edit.RecipeVersion;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.engine.render.Cancel;

/** Everything the scene ever had. Belongs to the window's thread. */
final class HistoryViewModel {

    private final Desk desk;
    private final EditWorkflow edits;
    private final DevelopViewModel develop;
    private final ReadOnlyObjectWrapper<List<HistoryEntry>> entries = new ReadOnlyObjectWrapper<>(this, "entries", List.of());
    private Subscription listening = Subscription.EMPTY;
    private Cancel loading = new Cancel();

    HistoryViewModel(Desk desk, EditWorkflow edits, DevelopViewModel develop) {
        this.desk = desk;
        this.edits = edits;
        this.develop = develop;
    }

    /** Newest first. */
    ReadOnlyObjectProperty<List<HistoryEntry>> entries() {
        return entries.getReadOnlyProperty();
    }

    void begin() {
        listening = develop.saved().subscribe(n -> load());
    }

    void end() {
        listening.unsubscribe();
        entries.set(List.of());
    }

    private void load() {
        Optional<UUID> scene = develop.subject().get().map(Subject::id);
        if (scene.isEmpty()) {
            entries.set(List.of());
            return;
        }
        loading.cancel(); // an older list must not come last
        loading = desk.tasks().start(cancel -> edits.edits().history(scene.get()), found -> {
            if (develop.subject().get().map(Subject::id).equals(scene)) {
                entries.set(found);
            }
        }, this::failed);
    }

    /** Back, or forth, to an entry. */
    void goTo(HistoryEntry entry) {
        RecipeVersion version = entry.version();
        act(cancel -> edits.goTo(version.scene(), version.id()));
    }

    /** Whether a version may be called that. */
    static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= Edits.LONGEST;
    }

    /** Keeps what the scene has now under a name. */
    void keep(String name) {
        develop.subject().get().ifPresent(now -> act(cancel -> edits.keepVersion(now.id(), name)));
    }

    void rename(RecipeVersion version, String name) {
        act(cancel -> edits.renameVersion(version, name));
    }

    void forgetName(RecipeVersion version) {
        act(cancel -> edits.deleteVersion(version));
    }

    private void act(Tasks.Work<?> work) {
        desk.workspace().turns().run(desk.tasks(), work, done -> develop.reload(), this::failed);
    }

    private void failed(Exception why) {
        desk.tell(Notice.failed(Fault.of(why, desk.texts("common"))));
    }
}
