package pro.photoestate.app.platform;

import java.util.List;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Threads for small work beside the window: what is most urgent comes first, then what was asked first; what is no longer
 * wanted and has not begun is dropped. Thread-safe.
 */
public final class Background implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    /** Seconds that work which has begun gets to end. */
    private static final long PATIENCE = 10;

    private final AtomicLong sequence = new AtomicLong();
    private final Threads threads;

    /**
     * @param name of its threads
     * @param count of them, 1 or more
     */
    public Background(String name, int count) {
        AtomicInteger number = new AtomicInteger();
        threads = new Threads(count, task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does work that somebody waits for, on the thread that asks. Until it ends, however it does, none of the others begins
     * anything; what has begun goes on.
     */
    public static <T> T ahead(List<Background> others, Supplier<T> urgent) {
        int held = 0;
        try {
            for (Background other : others) {
                other.threads.hold(1);
                held++;
            }
            return urgent.get();
        } finally {
            others.subList(0, held).forEach(other -> other.threads.hold(-1));
        }
    }

    /** Work that was asked for. */
    public interface Work {

        /** Drops it, unless it has begun. */
        void drop();
    }

    /**
     * Does work on one of the threads. What it throws is logged.
     *
     * @param rank the lower, the sooner
     */
    public Work run(int rank, Runnable task) {
        Ranked ranked = new Ranked(rank, sequence.incrementAndGet(), new AtomicBoolean(), task);
        if (!threads.isShutdown()) {
            threads.execute(ranked);
        }
        return () -> {
            ranked.dropped().set(true); // a thread may have taken it already, and be on hold
            threads.remove(ranked);
        };
    }

    /** Drops what has not begun and waits for the rest, at most ten seconds. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                LOG.warning("work in the background does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Threads extends ThreadPoolExecutor {
        private final Object lock = new Object();
        private int holds;

        Threads(int count, ThreadFactory factory) {
            super(count, count, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), factory);
        }

        void hold(int more) {
            synchronized (lock) {
                holds += more;
                lock.notifyAll();
            }
        }

        @Override
        protected void beforeExecute(Thread thread, Runnable task) {
            synchronized (lock) {
                try {
                    while (holds > 0) {
                        lock.wait();
                    }
                } catch (InterruptedException e) { // the end: what has not begun is dropped
                    if (task instanceof Ranked ranked) {
                        ranked.dropped().set(true);
                    }
                    thread.interrupt();
                }
            }
        }
    }

    private record Ranked(int rank, long sequence, AtomicBoolean dropped, Runnable task) implements Runnable, Comparable<Ranked> {

        @Override
        public int compareTo(Ranked other) {
            return rank == other.rank ? Long.compare(sequence, other.sequence) : Integer.compare(rank, other.rank);
        }

        @Override
        public void run() {
            if (dropped.get()) {
                return;
            }
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "work in the background failed", e);
            }
        }
    }
}
