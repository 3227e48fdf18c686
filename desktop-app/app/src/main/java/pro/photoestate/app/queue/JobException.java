package pro.photoestate.app.queue;

import java.util.UUID;
import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.ToldException;

/** Something that cannot be asked of a job, in a sentence. */
public final class JobException extends ToldException {

    private final Fault fault;

    /** Why. The names are stable codes. */
    public enum Fault {
        /** There is no such job. */
        JOB_GONE,
        /** The table of {@link JobState#next} does not have that step. */
        JOB_STATE,
        /** No job can be made of what was given. */
        JOB_INVALID,
        /** The folder of its shoot is not there; its drive may come back. */
        FOLDER_GONE
    }

    JobException(Fault fault, Sentence sentence) {
        super(fault, sentence, null);
        this.fault = fault;
    }

    /** The stable code. */
    public Fault fault() {
        return fault;
    }

    static JobException gone(UUID job) {
        return new JobException(Fault.JOB_GONE, Sentence.of("app.job.gone", job));
    }

    static JobException refused(UUID job, JobState from, JobState to) {
        return new JobException(
                Fault.JOB_STATE,
                Sentence.of("app.job.state", job, from.code(), to.code()));
    }
}
