package pro.photoestate.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.image.Cores;

/**
 * The threads of one program's renders. {@link #cores} hands out views of it, each with a cancel flag of its own, so
 * that several renders share the machine. Thread-safe.
 */
public final class RenderPool implements AutoCloseable {

    private final int count;
    private final ExecutorService workers;

    /** @param count how many cores to use, 1 or more; callers count as one of them */
    public RenderPool(int count) {
        this.count = count;
        var number = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(Math.max(1, count - 1), task -> {
            var thread = new Thread(task, "render-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The cores for one render, which ends early once {@code cancel} is set. */
    public Cores cores(Cancel cancel) {
        return new Cores() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public void run(int tasks, IntConsumer task) {
                new Round(tasks, task, cancel).run();
            }
        };
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** One call of {@link Cores#run}: the caller and the workers take tasks from one counter. */
    private final class Round {
        private final int tasks;
        private final IntConsumer task;
        private final Cancel cancel;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Round(int tasks, IntConsumer task, Cancel cancel) {
            this.tasks = tasks;
            this.task = task;
            this.cancel = cancel;
        }

        void run() {
            List<Share> shares = new ArrayList<>();
            for (int i = 1; i < Math.min(count, tasks); i++) {
                var share = new Share(this);
                shares.add(share);
                workers.execute(share);
            }
            takeTasks();
            shares.forEach(Share::await);
            switch (failure.get()) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }

        void takeTasks() {
            try {
                for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                    cancel.check();
                    task.accept(i);
                }
            } catch (RuntimeException | Error e) {
                next.set(tasks);
                failure.compareAndSet(null, e);
            }
        }
    }

    /** A worker's part of a round; a worker that comes too late finds it taken and does nothing. */
    private static final class Share implements Runnable {
        private final Round round;
        private final AtomicBoolean taken = new AtomicBoolean();
        private final CountDownLatch done = new CountDownLatch(1);

        Share(Round round) {
            this.round = round;
        }

        @Override
        public void run() {
            if (taken.compareAndSet(false, true)) {
                round.takeTasks();
                done.countDown();
            }
        }

        void await() {
            if (taken.compareAndSet(false, true)) {
                return;
            }
            boolean interrupted = false;
            while (done.getCount() > 0) {
                try {
                    done.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
