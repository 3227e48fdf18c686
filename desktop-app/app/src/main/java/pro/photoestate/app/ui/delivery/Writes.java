package pro.photoestate.app.ui.delivery;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import pro.photoestate.app.ui.common.Tasks;

/** Writes to the catalog in the order in which they were asked for: what was said last stays. On the window's thread. */
final class Writes {

    private final Tasks tasks;
    private final Consumer<Exception> failed;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    Writes(Tasks tasks, Consumer<Exception> failed) {
        this.tasks = tasks;
        this.failed = failed;
    }

    /** Does this in the background, after all that was asked for before. */
    void add(Runnable write) {
        waiting.add(write);
        next();
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        Runnable write = waiting.remove();
        busy = true;
        tasks.start(
                cancel -> {
                    write.run();
                    return write;
                },
                done -> ended(),
                e -> {
                    ended();
                    failed.accept(e);
                });
    }

    private void ended() {
        busy = false;
        next();
    }
}
