package pro.photoestate.app.platform;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends work cleanly when the user or the system asks the process to end: the action runs, then the process waits, at most
 * ten seconds, until {@link #close} tells that the work has ended.
 */
public final class Interrupts implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interrupts(Runnable action) {
        hook = new Thread(
                () -> {
                    action.run();
                    await();
                },
                "interrupt");
    }

    /** Runs {@code action} if the process is asked to end before the result is closed. */
    public static Interrupts on(Runnable action) {
        var interrupts = new Interrupts(action);
        Runtime.getRuntime().addShutdownHook(interrupts.hook);
        return interrupts;
    }

    private void await() {
        try {
            boolean clean = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!clean) {
                System.err.println("photoestate: the work did not end in time; a second run goes on where it stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending: the hook was waiting for us
            return;
        }
    }
}
