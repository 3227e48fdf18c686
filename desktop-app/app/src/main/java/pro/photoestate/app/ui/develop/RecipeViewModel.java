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
import pro.photoestate.recipe.Recipe;

/** What is done to the scene: changed here, saved behind it, and taken over from elsewhere. Belongs to the window's thread. */
final class RecipeViewModel {

    private static final Recipe NOTHING = new Recipe("nothing", List.of());

    private final Desk desk;
    private final Edits edits;
    private final SaveQueue saves;
    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>(this, "recipe", NOTHING);
    private final ReadOnlyObjectWrapper<Long> saved = new ReadOnlyObjectWrapper<>(this, "saved", 0L);
    private Optional<UUID> scene = Optional.empty();

    RecipeViewModel(Desk desk, EditWorkflow edits) {
        this.desk = desk;
        this.edits = edits.edits();
        this.saves = new SaveQueue(desk.tasks(), edits, desk.workspace().unsaved(), this::allSaved, this::notSaved);
    }

    ReadOnlyObjectProperty<Recipe> recipe() {
        return recipe.getReadOnlyProperty();
    }

    /** Changes whenever the scene's history may have. */
    ReadOnlyObjectProperty<Long> saved() {
        return saved.getReadOnlyProperty();
    }

    /** From now on it is about this scene. */
    void begin(Subject now) {
        scene = Optional.of(now.id());
        recipe.set(now.recipe());
        allSaved();
    }

    /** There is no scene; what is still being saved is saved. */
    void end() {
        scene = Optional.empty();
    }

    /**
     * Changes it and has it saved.
     *
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
        saves.save(scene.get(), next, gesture);
        return true;
    }

    /** Takes over what another place, or undo, has made of the scene; {@code other} is run if that is something else. */
    void reload(Runnable other) {
        Optional<UUID> now = scene;
        if (now.isEmpty() || !saves.isIdle()) {
            return;
        }
        desk.tasks().start(cancel -> edits.current(now.get()), current -> {
            if (scene.equals(now) && saves.isIdle()) {
                allSaved();
                if (!current.equals(recipe.get())) {
                    recipe.set(current);
                    other.run();
                }
            }
        }, this::notSaved);
    }

    private void allSaved() {
        saved.set(saved.get() + 1);
    }

    private void notSaved(Exception why) {
        desk.tell(Notice.failed(
                desk.texts("develop").get("save.failed", Fault.of(why, desk.texts("common")).sentence())));
    }
}
