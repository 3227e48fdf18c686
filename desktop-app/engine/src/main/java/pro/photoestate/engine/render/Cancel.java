package pro.photoestate.engine.render;

import java.util.concurrent.CancellationException;

/** A flag that ends a render at its next task. Thread-safe. */
public final class Cancel {

    private volatile boolean cancelled;

    /** Asks the render to end. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether {@link #cancel()} was called. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancellationException once {@link #cancel()} was called */
    public void check() {
        if (cancelled) {
            throw new CancellationException("the render was cancelled");
        }
    }
}
