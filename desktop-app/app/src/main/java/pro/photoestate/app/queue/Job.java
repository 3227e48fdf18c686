package pro.photoestate.app.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A job as it stood at one moment.
 *
 * @param scene the scene it is about; it may be gone from the catalog meanwhile
 * @param title the name of the scene's reference frame
 * @param pixels of all frames, a measure of the work
 * @param priority the higher runs first; 0 is usual
 * @param position among jobs of one priority, the lower runs first
 * @param attempt how many runs there were, with the one under way
 * @param setbacks failures that may pass, since a person queued it
 * @param notBefore when it is tried again, if it waits for that
 * @param progress 0..1
 * @param failure of the last run, if it failed
 * @param started of the last run
 * @param ended of the last run, when the job is ended
 */
public record Job(
        UUID id,
        JobKind kind,
        UUID scene,
        String title,
        long pixels,
        JobState state,
        int priority,
        long position,
        int attempt,
        int setbacks,
        Optional<Instant> notBefore,
        Optional<JobStage> stage,
        double progress,
        Optional<JobFailure> failure,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended) {

    /** The same that has come as far as that, or farther already. */
    Job reached(double share) {
        return share <= progress
                ? this
                : new Job(
                        id, kind, scene, title, pixels, state, priority, position, attempt, setbacks, notBefore, stage, share,
                        failure, created, started, ended);
    }
}
