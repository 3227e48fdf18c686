package pro.photoestate.app.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for what may never come, such as the answer of a drive that is gone, and goes on without it. */
public final class Patience {

    private Patience() {}

    /**
     * Asks on a thread of its own, which goes on when nobody waits any more and does not keep the process alive.
     *
     * @return empty when there was no answer in that time, or whoever waits is interrupted
     * @throws RuntimeException whatever asking throws
     */
    public static <T> Optional<T> within(Duration most, Supplier<T> ask) {
        FutureTask<T> answer = new FutureTask<>(ask::get);
        Thread.ofPlatform().name("patience").daemon().start(answer);
        try {
            return Optional.of(answer.get(most.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException own -> throw own;
                case Error own -> throw own;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
