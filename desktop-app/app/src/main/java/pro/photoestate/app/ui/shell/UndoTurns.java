package pro.photoestate.app.ui.shell;

import java.util.Optional;
import java.util.function.Supplier;
import pro.photoestate.app.edit.Act;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Texts;

/** Undo and redo, in the background, from whatever place, after all that was asked for before; told in the corner. */
public record UndoTurns(UndoLog log, Desk desk) {

    /** Undoes the last act; an edit that could not be saved is one, and leaves the screen. */
    public void undo() {
        desk.workspace().turns().ask(ended -> {
            if (desk.workspace().unsaved().takeBack()) {
                told(Optional.of("act.edit"), "undone", "undo.nothing");
                ended.run();
            } else {
                turn(log::undo, "undone", "undo.nothing", ended);
            }
        });
    }

    /** Does again what was undone last. */
    public void redo() {
        desk.workspace().turns().ask(ended -> turn(log::redo, "redone", "redo.nothing", ended));
    }

    private void turn(Supplier<Optional<Act>> turn, String told, String nothing, Runnable ended) {
        desk.tasks().start(
                cancel -> turn.get().map(Act::nameKey),
                act -> told(act, told, nothing),
                e -> desk.tell(Notice.failed(Fault.of(e, desk.texts("common")))),
                ended);
    }

    private void told(Optional<String> act, String told, String nothing) {
        Texts texts = desk.texts("shell");
        desk.workspace().changed();
        desk.tell(Notice.done(act.map(key -> texts.get(told, texts.get(key))).orElse(texts.get(nothing))));
    }
}
