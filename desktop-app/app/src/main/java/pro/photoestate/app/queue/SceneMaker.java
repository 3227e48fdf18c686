package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import pro.photoestate.engine.render.Cancel;

/** Makes the files of a job. Thread-safe. */
interface SceneMaker extends AutoCloseable {

    /**
     * Makes them, whole and on the disk, each where {@code place} puts its final name; what stands there is replaced.
     *
     * @param listener hears how it comes on
     * @throws RuntimeException with what went wrong; {@link JobFault} tells which of them may pass
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Made make(Claim claim, UnaryOperator<Path> place, Cancel cancel, JobListener listener);

    @Override
    void close();
}
