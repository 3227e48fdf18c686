package pro.photoestate.app.ui.develop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.SaveQueue;
import pro.photoestate.recipe.Recipe;

/** What is done to the scene: changed here, saved behind it, and taken over from elsewhere. Belongs to the window's thread. */
final class RecipeViewModel {

    private static final Recipe NOTHING = new Recipe("nothing", List.of());

    private final Desk desk;
    private final Edits edits;
    private final SaveQueue saves;
    private final Runnable moved;
    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>(this, "recipe", NOTHING);
    private final ReadOnlyObjectWrapper<Long> saved = new ReadOnlyObjectWrapper<>(this, "saved", 0L);
    private Optional<UUID> scene = Optional.empty();
    private Recipe stored = NOTHING;
    private boolean reloads;

    /** @param moved told when it is another, other than by {@link #begin} and {@link #change} */
    RecipeViewModel(Desk desk, EditWorkflow edits, Runnable moved) {
        this.desk = desk;
        this.edits = edits.edits();
        this.saves = new SaveQueue(desk, edits, this::saved);
        this.moved = moved;
    }

    ReadOnlyObjectProperty<Recipe> recipe() {
        return recipe.getReadOnlyProperty();
    }

    /** Changes whenever the scene's history may have. */
    ReadOnlyObjectProperty<Long> saved() {
        return saved.getReadOnlyProperty();
    }

    /** From now on it is about this scene, of which the catalog has that. */
    void begin(UUID id, Recipe current) {
        scene = Optional.of(id);
        stored = current;
        recipe.set(seen());
        allSaved();
    }

    /** There is no scene; what is still being saved is saved. */
    void end() {
        scene = Optional.empty();
    }

    /** What the catalog has, with the edits that it does not have yet. */
    private Recipe seen() {
        return scene.map(id -> desk.workspace().unsaved().onto(id, stored)).orElse(stored);
    }

    /**
     * Changes it and has it saved.
     *
     * @param how makes of a recipe another; asked again when an undo before it, or a change elsewhere, gives it another
     * @return whether it is another now
     */
    boolean change(UnaryOperator<Recipe> how, @Nullable String gesture) {
        if (scene.isEmpty()) {
            return false;
        }
        Recipe next = how.apply(recipe.get());
        if (next.equals(recipe.get())) {
            return false;
        }
        recipe.set(next);
        saves.save(scene.get(), how, gesture);
        return true;
    }

    /** Takes over what another place, or undo, has made of the scene by the time that all asked for before has ended. */
    void reload() {
        if (scene.isPresent() && !reloads) {
            reloads = true;
            desk.workspace().turns().ask(this::read);
        }
    }

    private void read(Runnable ended) {
        reloads = false;
        Optional<UUID> now = scene;
        if (now.isEmpty()) {
            ended.run();
            return;
        }
        desk.tasks().start(
                cancel -> edits.current(now.get()),
                current -> {
                    if (scene.equals(now)) {
                        take(current);
                        allSaved();
                    }
                },
                why -> desk.tell(Notice.failed(Fault.of(why, desk.texts("common")))),
                ended);
    }

    private void saved(UUID of, Recipe current) {
        if (scene.equals(Optional.of(of))) {
            take(current);
            if (desk.workspace().unsaved().hasNoneOf(of)) {
                allSaved();
            }
        }
    }

    private void take(Recipe current) {
        stored = current;
        Recipe next = seen();
        if (!next.equals(recipe.get())) {
            recipe.set(next);
            moved.run();
        }
    }

    private void allSaved() {
        saved.set(saved.get() + 1);
    }
}
