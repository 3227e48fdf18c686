package pro.photoestate.app.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.platform.SqliteFile;
import pro.photoestate.sentence.SentenceJson;

/**
 * The life of jobs: each call is one transaction, and every change of state is checked by {@link JobState#next}. What
 * concerns their order is {@link LineRepository}'s. Thread-safe.
 */
public final class JobRepository {

    private final SqliteFile database;

    public JobRepository(SqliteFile database) {
        this.database = database;
    }

    /** Takes the first job in line for a worker, unless the queue is paused or none is due. */
    Optional<Claim> claim(Instant now) {
        return database.write(handle -> {
            Optional<UUID> first = LineRepository.first(handle, now);
            return first.map(id -> take(handle, id, now));
        });
    }

    /**
     * Takes a job that waits, out of its turn.
     *
     * @throws JobException when it is gone, running or ended
     */
    Claim claim(UUID job, Instant now) {
        return database.write(handle -> take(handle, job, now));
    }

    private static Claim take(Handle handle, UUID id, Instant now) {
        change(handle, id, JobState.RUNNING);
        handle.execute(
                "UPDATE job SET attempt = attempt + 1, started_at = ?, ended_at = NULL, not_before = NULL,"
                        + " stage = NULL, progress = 0, failure_code = NULL, failure = NULL WHERE id = ?",
                now.toEpochMilli(),
                id.toString());
        return claim(handle, id);
    }

    private static Claim claim(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM job WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> new Claim(
                        LineRepository.job(row),
                        QueueJson.task(row.getString("task")),
                        Optional.ofNullable(row.getString("made")).map(QueueJson::made)))
                .one();
    }

    /** Notes what a running job does. */
    void begin(UUID job, JobStage stage) {
        database.write(handle -> handle.execute(
                "UPDATE job SET stage = ?, progress = ? WHERE id = ? AND state = 'running'",
                stage.code(),
                stage.begin(),
                job.toString()));
    }

    /** Notes the files that are about to get their names; they are on the disk, and this is when it returns. */
    void note(UUID job, Made made) {
        database.writeThrough(handle ->
                handle.execute("UPDATE job SET made = ? WHERE id = ?", QueueJson.write(made), job.toString()));
    }

    /**
     * Ends a running job for good: its state, its record, and when it is done its renditions and its scene's state, all
     * or nothing. On the disk when it returns.
     */
    void end(ProcessingRecord entry) {
        database.writeThrough(handle -> {
            change(handle, entry.job(), entry.outcome());
            handle.execute(
                    "UPDATE job SET ended_at = ?, stage = NULL, progress = ?, failure_code = ?, failure = ? WHERE id = ?",
                    entry.ended().toEpochMilli(),
                    entry.outcome() == JobState.DONE ? 1 : 0,
                    entry.failure().map(JobFailure::code).orElse(null),
                    entry.failure().map(f -> SentenceJson.write(f.sentence())).orElse(null),
                    entry.job().toString());
            RecordRepository.add(handle, entry);
            if (entry.outcome() == JobState.DONE) {
                RecordRepository.addRenditions(handle, entry);
                handle.execute("UPDATE scene SET state = 'exported' WHERE id = ?", entry.scene().toString());
            }
            return entry;
        });
    }

    /** Puts a running job back in line after a failure that may pass. */
    void again(UUID job, JobFailure failure, Instant notBefore) {
        database.write(handle -> {
            back(handle, job);
            return handle.execute(
                    "UPDATE job SET setbacks = setbacks + 1, not_before = ?, failure_code = ?, failure = ? WHERE id = ?",
                    notBefore.toEpochMilli(),
                    failure.code(),
                    SentenceJson.write(failure.sentence()),
                    job.toString());
        });
    }

    /** Puts a running job back in line as if it had not begun. */
    void interrupted(UUID job) {
        database.write(handle -> back(handle, job));
    }

    /**
     * Puts back what a process that died has left running.
     *
     * @param alive jobs that are running indeed
     * @return those that were put back
     */
    List<UUID> recover(Set<UUID> alive) {
        return database.write(handle -> {
            List<UUID> left = handle
                    .createQuery("SELECT id FROM job WHERE state = 'running'")
                    .mapTo(String.class)
                    .list()
                    .stream()
                    .map(UUID::fromString)
                    .filter(id -> !alive.contains(id))
                    .toList();
            left.forEach(id -> back(handle, id));
            return left;
        });
    }

    private static int back(Handle handle, UUID job) {
        change(handle, job, JobState.QUEUED);
        return handle.execute("UPDATE job SET stage = NULL, progress = 0 WHERE id = ?", job.toString());
    }

    /**
     * A job that waits in line, as a worker would have it.
     *
     * @throws JobException when it is gone, running or ended
     */
    Claim waiting(UUID job) {
        return database.read(handle -> {
            requireWaiting(handle, job);
            return claim(handle, job);
        });
    }

    private static void requireWaiting(Handle handle, UUID job) {
        JobState state = state(handle, job);
        if (state != JobState.QUEUED) {
            throw JobException.refused(job, state, JobState.CANCELLED);
        }
    }

    /**
     * Takes a job that is not running out of the line.
     *
     * @throws JobException when it is gone, running or ended
     */
    void cancel(UUID job, Instant now) {
        database.write(handle -> {
            requireWaiting(handle, job);
            change(handle, job, JobState.CANCELLED);
            return handle.execute(
                    "UPDATE job SET ended_at = ?, not_before = NULL WHERE id = ?", now.toEpochMilli(), job.toString());
        });
    }

    /** The files that runs of a job have noted, under whose names no finished rendition is on record. */
    List<MadeFile> unrecorded(UUID job) {
        return database.read(handle -> handle.createQuery("SELECT made FROM job WHERE id = ? AND made IS NOT NULL")
                .bind(0, job.toString())
                .mapTo(String.class)
                .findOne()
                .map(QueueJson::made)
                .map(Made::all)
                .orElse(List.of())
                .stream()
                .filter(f -> handle.createQuery("SELECT count(*) FROM rendition WHERE path = ?")
                                .bind(0, f.path().toString())
                                .mapTo(Integer.class)
                                .one()
                        == 0)
                .toList());
    }

    /**
     * Puts a failed or cancelled job back in line, and one that waits for another try to its head at once.
     *
     * @throws JobException when it is gone, running or done
     */
    void retry(UUID job) {
        database.write(handle -> {
            JobState state = state(handle, job);
            if (state == JobState.RUNNING) { // only whoever runs it may put it back
                throw JobException.refused(job, state, JobState.QUEUED);
            }
            if (state != JobState.QUEUED) {
                change(handle, job, JobState.QUEUED);
            }
            return handle.execute(
                    "UPDATE job SET setbacks = 0, not_before = NULL, progress = 0, failure_code = NULL, failure = NULL,"
                            + " ended_at = NULL WHERE id = ?",
                    job.toString());
        });
    }

    private static void change(Handle handle, UUID job, JobState to) {
        JobState from = state(handle, job);
        if (!from.next().contains(to)) {
            throw JobException.refused(job, from, to);
        }
        handle.execute("UPDATE job SET state = ? WHERE id = ?", to.code(), job.toString());
    }

    private static JobState state(Handle handle, UUID job) {
        @Nullable String code = handle.createQuery("SELECT state FROM job WHERE id = ?")
                .bind(0, job.toString())
                .mapTo(String.class)
                .findOne()
                .orElse(null);
        if (code == null) {
            throw JobException.gone(job);
        }
        return JobState.of(code);
    }
}
