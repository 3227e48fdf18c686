package pro.photoestate.app.queue;

import java.util.Locale;
import java.util.Set;

/** Where a job is. {@link #next} is the whole table of what may follow what. */
public enum JobState {
    /** Waits for its turn, or for the time of another try. */
    QUEUED,
    /** A worker has it, or had it when the process died. */
    RUNNING,
    /** Its files stand under their names, and are on record. */
    DONE,
    /** It will not be tried again unless the person asks. */
    FAILED,
    /** The person took it out. */
    CANCELLED;

    /**
     * The states that may follow. Back to the queue go a job that was interrupted (crash, pause, end of the program) or
     * has met what may pass, and what the person tries again. A job that is done stays so: whoever wants the photo again
     * queues a new job.
     */
    public Set<JobState> next() {
        return switch (this) {
            case QUEUED -> Set.of(RUNNING, CANCELLED);
            case RUNNING -> Set.of(DONE, FAILED, CANCELLED, QUEUED);
            case FAILED, CANCELLED -> Set.of(QUEUED);
            case DONE -> Set.of();
        };
    }

    /** Whether nothing more happens to it by itself. */
    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
