package pro.photoestate.app.ui.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import pro.photoestate.app.ui.common.Tasks;

/** Does work in the background one after the other, as it was asked for. Belongs to the window's thread. */
final class InTurn {

    private final Tasks tasks;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    InTurn(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Both are told on the window's thread, before the next work begins. */
    <T> void run(Tasks.Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        waiting.add(() -> tasks.start(work, result -> ended(() -> done.accept(result)), e -> ended(() -> failed.accept(e))));
        if (!busy) {
            next();
        }
    }

    private void ended(Runnable told) {
        try {
            told.run();
        } finally {
            next();
        }
    }

    private void next() {
        Runnable work = waiting.poll();
        busy = work != null;
        if (work != null) {
            work.run();
        }
    }
}
