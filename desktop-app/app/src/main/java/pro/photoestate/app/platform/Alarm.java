package pro.photoestate.app.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something later. */
@FunctionalInterface
public interface Alarm {

    /** Runs {@code action} once, after about {@code delay}, on another thread; not at all once the program ends. */
    void after(Duration delay, Runnable action);

    /** An alarm with a thread of its own, which waits for nobody; actions are to be short. */
    static Clockwork clockwork() {
        return new Clockwork();
    }

    /** The real one. */
    final class Clockwork implements Alarm, AutoCloseable {

        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("alarm").daemon().factory());

        private Clockwork() {}

        @Override
        public void after(Duration delay, Runnable action) {
            try {
                var _ = thread.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                return; // closed: there is no later any more
            }
        }

        /** What has not rung yet will not. */
        @Override
        public void close() {
            thread.shutdownNow();
        }
    }
}
