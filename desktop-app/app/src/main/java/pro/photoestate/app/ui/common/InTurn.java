package pro.photoestate.app.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What changes the catalog, from whatever place, one after the other as it was asked for: an undo undoes what was done
 * before its key was pressed, and an edit stands upon all that was asked for before it. Belongs to the window's thread.
 */
public final class InTurn {

    private final Deque<Consumer<Runnable>> waiting = new ArrayDeque<>();
    private boolean busy;
    private long asked;

    /**
     * Begins something when all that was asked for before has ended; now, if it has.
     *
     * @param begin gets what is to be run, once and on the window's thread, when it has ended, however it did
     */
    public void ask(Consumer<Runnable> begin) {
        asked++;
        waiting.add(begin);
        if (!busy) {
            next();
        }
    }

    /** Does work in the background; both are told on the window's thread, before anything else begins. */
    public <T> void run(Tasks tasks, Tasks.Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        ask(ended -> tasks.start(work, done, failed, ended));
    }

    private void next() {
        Consumer<Runnable> begin = waiting.poll();
        busy = begin != null;
        if (begin != null) {
            begin(begin);
        }
    }

    private void begin(Consumer<Runnable> begin) {
        AtomicBoolean over = new AtomicBoolean();
        Runnable ended = () -> {
            if (!over.getAndSet(true)) {
                next();
            }
        };
        try {
            begin.accept(ended);
        } catch (RuntimeException e) {
            ended.run(); // what has failed to begin must not bar the way to the rest
            throw e;
        }
    }

    /** Whether nothing is under way and nothing waits. */
    public boolean isIdle() {
        return !busy;
    }

    /** How often something was asked for: who remembers the number knows later whether something came after. */
    public long asked() {
        return asked;
    }
}
