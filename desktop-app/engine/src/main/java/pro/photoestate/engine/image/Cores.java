package pro.photoestate.engine.image;

import java.util.function.IntConsumer;

/**
 * The cores that a render may use, and its cancel flag. Implementations are thread-safe; tasks run on several threads
 * and must not touch each other's data.
 */
public interface Cores {

    /** How many tasks run at once, 1 or more. */
    int count();

    /**
     * Runs {@code task} for 0 .. {@code tasks} - 1 and returns when all are done. The first failure is thrown after the
     * tasks that already run have ended. The calling thread works too, so calls may be nested.
     *
     * @throws java.util.concurrent.CancellationException if the render was cancelled; asked before each task
     */
    void run(int tasks, IntConsumer task);

    /** One core, the caller's thread, never cancelled: for small work and for tests. */
    static Cores single() {
        return new Cores() {
            @Override
            public int count() {
                return 1;
            }

            @Override
            public void run(int tasks, IntConsumer task) {
                for (int i = 0; i < tasks; i++) {
                    task.accept(i);
                }
            }
        };
    }
}
