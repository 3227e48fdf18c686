package pro.photoestate.app.ui.library;

import java.util.function.Consumer;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Tasks;

/** What is written of a shoot, each in its turn; counted, so that what was read meanwhile is known to be old. */
final class SceneWrites {

    private final Desk desk;
    private final Consumer<Exception> refused;
    private long begun;

    /** @param refused told when something could not be done */
    SceneWrites(Desk desk, Consumer<Exception> refused) {
        this.desk = desk;
        this.refused = refused;
    }

    <R> void run(Tasks.Work<R> work, Consumer<R> done) {
        begun++;
        desk.workspace().turns().run(desk.tasks(), work, done, refused);
    }

    /** How many there were so far. */
    long begun() {
        return begun;
    }
}
