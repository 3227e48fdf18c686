package pro.photoestate.app.ui.develop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Unsaved;
import pro.photoestate.recipe.Recipe;

/**
 * Brings recipes into the catalog one after another, in the background; of a drag, only what stands when its turn comes.
 * Belongs to the window's thread.
 */
final class SaveQueue {

    private final Tasks tasks;
    private final EditWorkflow edits;
    private final Unsaved unsaved;
    private final Deque<Save> waiting = new ArrayDeque<>();
    private final Runnable idle;
    private final Consumer<Exception> failed;
    private boolean saving;

    private record Save(UUID scene, Recipe recipe, @Nullable String gesture) {
        boolean continues(Save earlier) {
            return gesture != null && gesture.equals(earlier.gesture) && Objects.equals(scene, earlier.scene);
        }
    }

    /**
     * @param unsaved told as long as something waits or is being saved
     * @param idle told when all is saved
     * @param failed told of what could not be saved; the rest is tried all the same
     */
    SaveQueue(Tasks tasks, EditWorkflow edits, Unsaved unsaved, Runnable idle, Consumer<Exception> failed) {
        this.tasks = tasks;
        this.edits = edits;
        this.unsaved = unsaved;
        this.idle = idle;
        this.failed = failed;
    }

    /** Whether everything is saved. */
    boolean isIdle() {
        return !saving && waiting.isEmpty();
    }

    /** @param gesture the drag that it is part of, if it is one */
    void save(UUID scene, Recipe recipe, @Nullable String gesture) {
        Save save = new Save(scene, recipe, gesture);
        if (isIdle()) {
            unsaved.begin();
        }
        Save before = waiting.peekLast();
        if (before != null && save.continues(before)) {
            waiting.removeLast();
        }
        waiting.add(save);
        next();
    }

    private void next() {
        if (saving) {
            return;
        }
        Save save = waiting.poll();
        if (save == null) {
            unsaved.end();
            idle.run();
            return;
        }
        saving = true;
        tasks.start(cancel -> edits.change(save.scene(), save.recipe(), save.gesture()), act -> ended(), e -> {
            failed.accept(e);
            ended();
        });
    }

    private void ended() {
        saving = false;
        next();
    }
}
