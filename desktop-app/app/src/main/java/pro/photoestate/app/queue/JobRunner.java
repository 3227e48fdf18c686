package pro.photoestate.app.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.sentence.Sentence;

/** Runs jobs, some at once, in order. */
record JobRunner(int atOnce, Cancel cancel) {

    /**
     * Runs {@code job} for each and returns when all have ended.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    <T> void run(List<T> things, Consumer<T> job) {
        if (atOnce == 1) {
            for (T thing : things) {
                cancel.check();
                job.accept(thing);
            }
            return;
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> all = new ArrayList<>();
            for (T thing : things) {
                all.add(threads.submit(() -> {
                    cancel.check();
                    job.accept(thing);
                }));
            }
            all.forEach(JobRunner::await);
        }
    }

    private static void await(Future<?> job) {
        try {
            job.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new PhotoException(FaultCode.INTERNAL, Sentence.of("app.batch.failed", e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PhotoException(FaultCode.INTERNAL, Sentence.of("app.batch.interrupted"), e);
        }
    }
}
