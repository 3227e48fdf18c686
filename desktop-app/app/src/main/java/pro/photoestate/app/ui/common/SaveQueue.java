package pro.photoestate.app.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogFault;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.recipe.Recipe;

/**
 * Brings edits into the catalog, each in its turn among all that changes it; of a drag, what has come together when its
 * turn comes. An edit that cannot be written is kept with those that follow it, is told, and is tried again before the next
 * of its scene. Belongs to the window's thread.
 */
public final class SaveQueue {

    private final Desk desk;
    private final EditWorkflow edits;
    private final BiConsumer<UUID, Recipe> saved;

    /** @param saved told of a scene that was written, and of what the catalog has of it now */
    public SaveQueue(Desk desk, EditWorkflow edits, BiConsumer<UUID, Recipe> saved) {
        this.desk = desk;
        this.edits = edits;
        this.saved = saved;
    }

    private Unsaved unsaved() {
        return desk.workspace().unsaved();
    }

    private InTurn turns() {
        return desk.workspace().turns();
    }

    /**
     * @param change makes of whatever the scene has then what it is to have; run on any thread
     * @param gesture the drag that it is part of, if it is one
     */
    public void save(UUID scene, UnaryOperator<Recipe> change, @Nullable String gesture) {
        unsaved().add(scene, change, gesture, turns().asked()).ifPresent(edit -> ask(edit, false));
    }

    /** Tries once more what could not be saved. */
    public void again() {
        unsaved().lastKept().forEach(edit -> ask(edit, true));
    }

    private void ask(Unsaved.Edit edit, boolean wished) {
        edit.waitsAs(turns().asked() + 1);
        turns().ask(ended -> {
            boolean tell = wished || !unsaved().hasKept(); // once, though a drag goes on
            List<Unsaved.Edit> due = unsaved().has(edit) ? unsaved().begin(edit) : List.of(); // or it was taken back
            next(new ArrayDeque<>(due), tell, ended);
        });
    }

    private void next(Deque<Unsaved.Edit> due, boolean tell, Runnable ended) {
        Unsaved.Edit edit = due.poll();
        if (edit == null) {
            ended.run();
            return;
        }
        desk.tasks().start(
                cancel -> written(edit),
                now -> {
                    unsaved().remove(edit);
                    saved.accept(edit.scene(), now);
                },
                why -> notSaved(edit, why, tell),
                () -> {
                    if (unsaved().has(edit)) {
                        edit.keep();
                        due.forEach(Unsaved.Edit::keep); // they stand upon it
                        ended.run();
                    } else {
                        next(due, tell, ended);
                    }
                });
    }

    private Recipe written(Unsaved.Edit edit) {
        edits.changeAll(List.of(edit.scene()), edit::onto, edit.gesture());
        return edits.edits().current(edit.scene());
    }

    private void notSaved(Unsaved.Edit edit, Exception why, boolean tell) {
        Texts texts = desk.texts("common");
        String sentence = Fault.of(why, texts).sentence();
        if (why instanceof CatalogException gone && gone.fault() == CatalogFault.SCENE_GONE) {
            unsaved().remove(edit);
            desk.tell(Notice.failed(sentence));
        } else if (tell) {
            desk.tell(Notice.failed(texts.get("save.failed", sentence))
                    .with(Action.of("save.again", texts.get("again"), this::again)));
        }
    }
}
