package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import pro.photoestate.app.platform.SqliteFile;

/** Who stands where in the queue, and whether it moves. Thread-safe. Each call that writes is one transaction. */
public final class LineRepository {

    /** Running jobs first, then those in line, then the ended ones, the last first. */
    private static final String ORDER = " ORDER BY CASE state WHEN 'running' THEN 0 WHEN 'queued' THEN 1 ELSE 2 END,"
            + " ended_at DESC, priority DESC, position ";

    /** Those that failed have a limit of their own, so that no others hide them. */
    private static final String SHOWN = "SELECT * FROM (SELECT * FROM (SELECT * FROM job WHERE state <> 'failed'" + ORDER
            + "LIMIT :most) UNION ALL SELECT * FROM (SELECT * FROM job WHERE state = 'failed'" + ORDER + "LIMIT :most))" + ORDER;

    private final SqliteFile database;

    public LineRepository(SqliteFile database) {
        this.database = database;
    }

    /**
     * Running jobs, those in line in their order, then the ended ones, the last first.
     *
     * @param most so many, and so many of those that failed
     */
    public List<Job> jobs(int most) {
        return database.read(
                h -> h.createQuery(SHOWN).bind("most", most).map((row, context) -> job(row)).list());
    }

    /** The job with that id. */
    public Optional<Job> job(UUID id) {
        return database.read(h -> h.createQuery("SELECT * FROM job WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> job(row))
                .findOne());
    }

    /** How many jobs there are in each state. */
    public Map<JobState, Integer> counts() {
        return database.read(h -> {
            Map<JobState, Integer> counts = new EnumMap<>(JobState.class);
            for (JobState state : JobState.values()) {
                counts.put(state, 0);
            }
            h.createQuery("SELECT state, count(*) AS jobs FROM job GROUP BY state")
                    .map((row, context) -> Map.entry(JobState.of(row.getString("state")), row.getInt("jobs")))
                    .forEach(e -> counts.put(e.getKey(), e.getValue()));
            return counts;
        });
    }

    /** Pixels of all jobs in line. */
    long pixelsInLine() {
        return database.read(h -> h.createQuery("SELECT coalesce(sum(pixels), 0) FROM job WHERE state = 'queued'")
                .mapTo(Long.class)
                .one());
    }

    /** When the next of the jobs that wait for another try is due. */
    Optional<Instant> nextDue(Instant now) {
        return database.read(
                h -> h.createQuery("SELECT min(not_before) FROM job WHERE state = 'queued' AND not_before > ?")
                        .bind(0, now.toEpochMilli())
                        .mapTo(Long.class)
                        .findOne()
                        .map(Instant::ofEpochMilli));
    }

    static Optional<UUID> first(Handle handle, Instant now) {
        return handle.createQuery("SELECT id FROM job WHERE state = 'queued' AND (not_before IS NULL OR not_before <= ?)"
                        + " AND (SELECT paused FROM queue_state) = 0 ORDER BY priority DESC, position LIMIT 1")
                .bind(0, now.toEpochMilli())
                .mapTo(String.class)
                .findOne()
                .map(UUID::fromString);
    }

    /** Whether it stands still. */
    public boolean paused() {
        return database.read(h -> h.createQuery("SELECT paused FROM queue_state").mapTo(Integer.class).one() == 1);
    }

    /** Stops or moves the queue, also for the next start of the program. */
    void pause(boolean paused) {
        database.write(h -> h.execute("UPDATE queue_state SET paused = ?", paused ? 1 : 0));
    }

    /** Gives a job another priority, at the end of the jobs that have it. */
    void priority(UUID job, int priority) {
        database.write(h -> {
            Job found = known(h, job);
            return found.priority() == priority
                    ? 0
                    : h.execute(
                            "UPDATE job SET priority = ?, position = (SELECT max(position) + 1 FROM job) WHERE id = ?",
                            priority,
                            job.toString());
        });
    }

    /**
     * Moves a job in line next to another, whose priority it takes.
     *
     * @param after whether it comes after the other, else before
     */
    void move(UUID job, UUID other, boolean after) {
        database.write(h -> {
            known(h, job);
            Job beside = known(h, other);
            if (job.equals(other)) {
                return 0;
            }
            long position = beside.position() + (after ? 1 : 0);
            h.execute("UPDATE job SET position = position + 1 WHERE position >= ?", position);
            return h.execute(
                    "UPDATE job SET position = ?, priority = ? WHERE id = ?", position, beside.priority(), job.toString());
        });
    }

    /** Forgets ended jobs; their records and renditions stay. */
    int forgetEnded() {
        return database.write(h -> h.execute("DELETE FROM job WHERE state IN ('done', 'failed', 'cancelled')"));
    }

    /** Names of files that were made, or are meant, for other scenes, of jobs in any state. */
    Set<String> namesOfOthers(Set<UUID> scenes) {
        return database.read(h -> h.createQuery(
                        "SELECT scene_id, name.value AS name FROM job, json_each(job.task, '$.outputs') AS name"
                                + " UNION SELECT scene_id, path FROM rendition")
                .map((row, context) -> Map.entry(UUID.fromString(row.getString("scene_id")), row.getString("name")))
                .list()
                .stream()
                .filter(e -> !scenes.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet()));
    }

    /** The final names of the files of jobs that are not done. */
    Set<Path> toCome() {
        return database.read(h -> h.createQuery("SELECT name.value AS name FROM job, json_each(job.task, '$.outputs') AS name"
                        + " WHERE state <> 'done'")
                .map((row, context) -> Path.of(row.getString("name")))
                .set());
    }

    /** The final names of the files that a job writes. */
    List<Path> outputs(UUID job) {
        return database.read(h -> h.createQuery("SELECT task FROM job WHERE id = ?")
                .bind(0, job.toString())
                .mapTo(String.class)
                .findOne()
                .map(task -> QueueJson.task(task).outputs())
                .orElse(List.of()));
    }

    /** The shoot of a scene. */
    Optional<UUID> shootOf(UUID scene) {
        return database.read(h -> h.createQuery("SELECT shoot_id FROM scene WHERE id = ?")
                .bind(0, scene.toString())
                .mapTo(String.class)
                .findOne()
                .map(UUID::fromString));
    }

    private static Job known(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM job WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> job(row))
                .findOne()
                .orElseThrow(() -> JobException.gone(id));
    }

    static Job job(ResultSet row) throws SQLException {
        return new Job(
                UUID.fromString(row.getString("id")),
                JobKind.of(row.getString("kind")),
                UUID.fromString(row.getString("scene_id")),
                row.getString("title"),
                row.getLong("pixels"),
                JobState.of(row.getString("state")),
                row.getInt("priority"),
                row.getLong("position"),
                row.getInt("attempt"),
                row.getInt("setbacks"),
                time(row, "not_before"),
                Optional.ofNullable(row.getString("stage")).map(JobStage::of),
                row.getDouble("progress"),
                RecordRepository.failure(row),
                time(row, "created_at").orElseThrow(),
                time(row, "started_at"),
                time(row, "ended_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
