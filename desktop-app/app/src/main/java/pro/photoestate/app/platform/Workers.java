package pro.photoestate.app.platform;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** A few named background threads that do not keep the process alive. Work handed in after the end is dropped. Thread-safe. */
public final class Workers implements Executor, AutoCloseable {

    private final ExecutorService threads;

    /**
     * @param name what the threads are called, with a number
     * @param count how many, 1 or more; with one, work is done in order
     */
    public Workers(String name, int count) {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void execute(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            return; // closed: whoever asked is going away too
        }
    }

    /** Lets work that has begun end, waits for it, and drops the rest. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
