package pro.photoestate.app.queue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.sentence.Sentence;

/**
 * The queue as it stood at one moment.
 *
 * @param jobs running ones, then those in line in their order, then ended ones, the last first; at most {@link #MOST}, and as many
 *     that failed
 * @param counts of all jobs, with every state
 * @param paused whether it stands still
 * @param left the time that each running job will take still, once there is a measure
 * @param leftInAll the time for all that runs and is in line
 * @param problem why the queue cannot work at the moment, as a sentence
 */
public record QueueSnapshot(
        List<Job> jobs,
        Map<JobState, Integer> counts,
        boolean paused,
        Map<UUID, Duration> left,
        Optional<Duration> leftInAll,
        Optional<Sentence> problem) {

    /** So many jobs are told one by one: more than a person looks through. */
    public static final int MOST = 2_000;

    public QueueSnapshot {
        jobs = List.copyOf(jobs);
        counts = Map.copyOf(counts);
        left = Map.copyOf(left);
    }

    /** How many jobs are in that state. */
    public int count(JobState state) {
        return counts.getOrDefault(state, 0);
    }
}
