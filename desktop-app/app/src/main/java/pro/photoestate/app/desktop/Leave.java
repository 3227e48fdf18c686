package pro.photoestate.app.desktop;

import java.util.Optional;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.SaveQueue;
import pro.photoestate.app.ui.common.Workspace;

/**
 * Leaving the window without losing an edit: what is on its way into the catalog arrives first, what could not be saved is
 * tried once more, and if it still cannot be, the person says whether to go without it. On the window's thread.
 *
 * @param close closes the window; may be called more than once
 */
record Leave(Desk desk, EditWorkflow edits, Runnable close) {

    /** Closes at once when the catalog has everything, else when it does. */
    void ask() {
        Workspace work = desk.workspace();
        if (work.turns().isIdle() && work.unsaved().isEmpty()) {
            close.run();
            return;
        }
        desk.tell(told(Notice.Kind.WARNING, "leave.saving")); // a drive that does not answer holds nobody here
        new SaveQueue(desk, edits, (scene, recipe) -> work.changed()).again();
        work.turns().ask(ended -> {
            ended.run();
            if (work.unsaved().isEmpty()) {
                close.run();
            } else {
                desk.tell(told(Notice.Kind.FAILED, "leave.unsaved"));
            }
        });
    }

    private Notice told(Notice.Kind kind, String key) {
        Action anyway = Action.of("leave.anyway", desk.texts("shell").get("leave.anyway"), close);
        return new Notice(kind, desk.texts("shell").get(key), Optional.of(anyway));
    }
}
