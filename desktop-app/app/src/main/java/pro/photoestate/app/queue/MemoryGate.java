package pro.photoestate.app.queue;

import pro.photoestate.engine.render.Cancel;

/** Lets scenes in as long as they fit into memory together; one alone is always let in. Thread-safe. */
final class MemoryGate {

    /** Milliseconds after which a waiting scene looks whether it was cancelled. */
    private static final int LOOK = 100;

    private final long budget;
    private long used;

    /** @param budget bytes */
    MemoryGate(long budget) {
        this.budget = budget;
    }

    /** A place inside, given up when closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for room.
     *
     * @throws java.util.concurrent.CancellationException when cancelled meanwhile
     */
    synchronized Place enter(long bytes, Cancel cancel) {
        boolean interrupted = false;
        while (used > 0 && used + bytes > budget) {
            cancel.check();
            try {
                wait(LOOK);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        used += bytes;
        return () -> leave(bytes);
    }

    private synchronized void leave(long bytes) {
        used -= bytes;
        notifyAll();
    }
}
