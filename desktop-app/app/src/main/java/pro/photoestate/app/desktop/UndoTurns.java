package pro.photoestate.app.desktop;

import java.util.Optional;
import java.util.function.Supplier;
import pro.photoestate.app.edit.Act;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Texts;

/** Undo and redo, in the background, from whatever place, after all that was edited before; told in the corner. */
record UndoTurns(UndoLog log, Desk desk) {

    void undo() {
        desk.workspace().unsaved().after(() -> turn(log::undo, "undone", "undo.nothing"));
    }

    void redo() {
        desk.workspace().unsaved().after(() -> turn(log::redo, "redone", "redo.nothing"));
    }

    private void turn(Supplier<Optional<Act>> turn, String told, String nothing) {
        Texts texts = desk.texts("shell");
        desk.workspace().unsaved().begin();
        desk.tasks().start(
                cancel -> turn.get().map(Act::nameKey),
                act -> {
                    desk.workspace().unsaved().end();
                    desk.workspace().changed();
                    String sentence = act.map(key -> texts.get(told, texts.get(key))).orElse(texts.get(nothing));
                    desk.tell(Notice.done(sentence));
                },
                e -> {
                    desk.workspace().unsaved().end();
                    desk.tell(Notice.failed(Fault.of(e, desk.texts("common"))));
                });
    }
}
