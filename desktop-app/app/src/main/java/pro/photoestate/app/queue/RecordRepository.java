package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.platform.SqliteFile;
import pro.photoestate.sentence.SentenceJson;

/** What finished runs did, and the files they made. Thread-safe. Written by {@link JobRepository} as jobs end. */
public final class RecordRepository {

    private final SqliteFile database;

    public RecordRepository(SqliteFile database) {
        this.database = database;
    }

    /** The newest records, the newest first. */
    public List<ProcessingRecord> newest(int most) {
        return database.read(h -> h.createQuery("SELECT * FROM processing_record ORDER BY ended_at DESC, id DESC LIMIT ?")
                .bind(0, most)
                .map((row, context) -> entry(row))
                .list());
    }

    /** The records of a scene, the oldest first. */
    public List<ProcessingRecord> ofScene(UUID scene) {
        return of("scene_id", scene);
    }

    /** The records of a job, by attempt. */
    public List<ProcessingRecord> ofJob(UUID job) {
        return of("job_id", job);
    }

    private List<ProcessingRecord> of(String column, UUID id) {
        return database.read(
                h -> h.createQuery("SELECT * FROM processing_record WHERE <column> = :id ORDER BY ended_at, attempt")
                        .define("column", column)
                        .bind("id", id.toString())
                        .map((row, context) -> entry(row))
                        .list());
    }

    /** The files that were made of a scene, by name. */
    public List<StoredRendition> renditions(UUID scene) {
        return database.read(h -> h.createQuery("SELECT * FROM rendition WHERE scene_id = ? ORDER BY path")
                .bind(0, scene.toString())
                .map((row, context) -> rendition(row))
                .list());
    }

    /**
     * The time that jobs took lately.
     *
     * @param most how many jobs are looked at
     */
    Pace pace(int most) {
        return database.read(h -> h.createQuery(
                        "SELECT coalesce(sum(pixels), 0) AS pixels, coalesce(sum(ended_at - started_at), 0) AS millis FROM"
                                + " (SELECT pixels, started_at, ended_at FROM processing_record WHERE outcome = 'done'"
                                + " ORDER BY ended_at DESC LIMIT ?)")
                .bind(0, most)
                .map((row, context) -> new Pace(row.getLong("pixels"), row.getLong("millis")))
                .one());
    }

    /** Adds a record; for a run that has one it fails. */
    static void add(Handle handle, ProcessingRecord entry) {
        handle.createUpdate(
                        "INSERT INTO processing_record (id, job_id, attempt, scene_id, outcome, failure_code, failure, recipe,"
                                + " recipe_version, engine_version, pixels, stage_millis, outputs, report, started_at, ended_at)"
                                + " VALUES (:id, :job, :attempt, :scene, :outcome, :code, :failure, :recipe, :version, :engine,"
                                + " :pixels, :millis, :outputs, :report, :started, :ended)")
                .bind("id", entry.id().toString())
                .bind("job", entry.job().toString())
                .bind("attempt", entry.attempt())
                .bind("scene", entry.scene().toString())
                .bind("outcome", entry.outcome().code())
                .bind("code", entry.failure().map(JobFailure::code).orElse(null))
                .bind("failure", entry.failure().map(f -> SentenceJson.write(f.sentence())).orElse(null))
                .bind("recipe", entry.recipe())
                .bind("version", entry.recipeVersion())
                .bind("engine", entry.engineVersion())
                .bind("pixels", entry.pixels())
                .bind("millis", QueueJson.writeMillis(entry.stageMillis()))
                .bind("outputs", QueueJson.writeFiles(entry.outputs()))
                .bind("report", entry.report())
                .bind("started", entry.started().toEpochMilli())
                .bind("ended", entry.ended().toEpochMilli())
                .execute();
    }

    /** Remembers the files of a record; what stood in the catalog under the same names is forgotten. */
    static void addRenditions(Handle handle, ProcessingRecord entry) {
        for (MadeFile file : entry.outputs()) {
            var made = new StoredRendition(entry.job(), entry.scene(), file, entry.ended(), entry.recipeVersion());
            put(handle, "REPLACE", made);
        }
    }

    /**
     * Takes in a finished file that another catalog knew.
     *
     * @return whether it is kept; not where the catalog knows of a file of that name already
     */
    public boolean takeOver(StoredRendition rendition) {
        return database.write(h -> put(h, "IGNORE", rendition) > 0);
    }

    private static int put(Handle handle, String otherwise, StoredRendition made) {
        MadeFile file = made.file();
        return handle.createUpdate("INSERT OR <otherwise> INTO rendition (path, job_id, scene_id, profile, bytes, sha256, width,"
                        + " height, made_at, recipe_version) VALUES (:path, :job, :scene, :profile, :bytes, :sha256, :width,"
                        + " :height, :made, :version)")
                .define("otherwise", otherwise)
                .bind("path", file.path().toString())
                .bind("job", made.job().toString())
                .bind("scene", made.scene().toString())
                .bind("profile", file.profile())
                .bind("bytes", file.bytes())
                .bind("sha256", file.sha256())
                .bind("width", file.width())
                .bind("height", file.height())
                .bind("made", made.made().toEpochMilli())
                .bind("version", made.recipeVersion())
                .execute();
    }

    private static ProcessingRecord entry(ResultSet row) throws SQLException {
        return new ProcessingRecord(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("job_id")),
                row.getInt("attempt"),
                UUID.fromString(row.getString("scene_id")),
                JobState.of(row.getString("outcome")),
                failure(row),
                row.getString("recipe"),
                row.getString("recipe_version"),
                row.getString("engine_version"),
                row.getLong("pixels"),
                QueueJson.readMillis(row.getString("stage_millis")),
                QueueJson.readFiles(row.getString("outputs")),
                row.getString("report"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("ended_at")));
    }

    static Optional<JobFailure> failure(ResultSet row) throws SQLException {
        @Nullable String code = row.getString("failure_code");
        return code == null ? Optional.empty() : Optional.of(new JobFailure(code, SentenceJson.read(row.getString("failure"))));
    }

    private static StoredRendition rendition(ResultSet row) throws SQLException {
        MadeFile file = new MadeFile(
                Path.of(row.getString("path")),
                row.getString("profile"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getInt("width"),
                row.getInt("height"));
        return new StoredRendition(
                UUID.fromString(row.getString("job_id")),
                UUID.fromString(row.getString("scene_id")),
                file,
                Instant.ofEpochMilli(row.getLong("made_at")),
                row.getString("recipe_version"));
    }
}
