package pro.photoestate.app.ui.library;

import java.util.function.Consumer;
import pro.photoestate.app.ui.common.Tasks;

/** What is written of a shoot, one after the other; counted, so that what was read meanwhile is known to be old. */
final class SceneWrites {

    private final InTurn writes;
    private final Consumer<Exception> refused;
    private long begun;

    /** @param refused told when something could not be done */
    SceneWrites(Tasks tasks, Consumer<Exception> refused) {
        this.writes = new InTurn(tasks);
        this.refused = refused;
    }

    <R> void run(Tasks.Work<R> work, Consumer<R> done) {
        begun++;
        writes.run(work, done, refused);
    }

    /** How many there were so far. */
    long begun() {
        return begun;
    }
}
