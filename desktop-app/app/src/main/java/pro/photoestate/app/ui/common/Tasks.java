package pro.photoestate.app.ui.common;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.sentence.ToldException;

/**
 * The one way across threads: work is done in the background, what comes of it is told on the window's thread. Call it
 * from the window's thread only.
 */
public final class Tasks {

    private static final Logger LOG = Logger.getLogger(Tasks.class.getName());

    private final Executor background;
    private final Executor window;
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper(this, "running", 0);

    /**
     * @param background where work is done
     * @param window the window's thread, such as {@code Platform::runLater}; in tests of view models, a queue
     */
    public Tasks(Executor background, Executor window) {
        this.background = background;
        this.window = window;
    }

    /** Something to be done in the background; it looks at the flag now and then and throws what it likes. */
    @FunctionalInterface
    public interface Work<T> {
        T call(Cancel cancel) throws Exception;
    }

    /**
     * Starts work.
     *
     * @param done told on the window's thread, unless cancelled
     * @param failed told on the window's thread, unless cancelled
     * @return cancels it: neither is told then, from that moment on
     */
    public <T> Cancel start(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        return start(work, done, failed, () -> {});
    }

    /**
     * Starts work that something waits for.
     *
     * @param ended run on the window's thread after the others in any case: also when it was cancelled, when an error ended
     *     it, and when being told of it failed
     */
    public <T> Cancel start(Work<T> work, Consumer<T> done, Consumer<Exception> failed, Runnable ended) {
        Cancel cancel = new Cancel();
        running.set(running.get() + 1);
        background.execute(() -> {
            Runnable told = () -> {};
            try {
                told = run(work, cancel, done, failed);
            } catch (Error e) { // nobody waits for it for ever, and whoever looks after such failures hears of it
                told = () -> failed.accept(new ExecutionException(e));
                throw e;
            } finally {
                Runnable tell = told;
                window.execute(() -> end(cancel, tell, ended));
            }
        });
        return cancel;
    }

    private static <T> Runnable run(Work<T> work, Cancel cancel, Consumer<T> done, Consumer<Exception> failed) {
        try {
            T result = work.call(cancel);
            return () -> done.accept(result);
        } catch (CancellationException e) {
            return () -> {};
        } catch (Exception e) { // a task's boundary; the log has it also where the window says nothing of it
            LOG.log(e instanceof ToldException ? Level.FINE : Level.WARNING, "work for the window failed", e);
            return () -> failed.accept(e);
        }
    }

    private void end(Cancel cancel, Runnable told, Runnable ended) {
        running.set(running.get() - 1);
        try {
            if (!cancel.isCancelled()) {
                told.run();
            }
        } finally {
            ended.run();
        }
    }

    /** Runs something on the window's thread soon; may be called from any thread. */
    public void later(Runnable soon) {
        window.execute(soon);
    }

    /** How many tasks run or wait. */
    public ReadOnlyIntegerProperty running() {
        return running.getReadOnlyProperty();
    }
}
