package pro.photoestate.server.platform;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what runs, and waits for its end when nothing new may begin. Thread-safe. */
final class Drain implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private final Duration patience;
    private int running;
    private boolean closed;

    Drain(Duration patience) {
        this.patience = patience;
    }

    /** @return false when nothing may begin any more */
    boolean enter() {
        lock.lock();
        try {
            if (!closed) {
                running++;
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Once for each that entered. */
    void leave() {
        lock.lock();
        try {
            running--;
            empty.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nothing begin any more, and waits for the rest as long as there is patience. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            long left = patience.toNanos();
            while (running > 0 && left > 0) {
                left = empty.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
