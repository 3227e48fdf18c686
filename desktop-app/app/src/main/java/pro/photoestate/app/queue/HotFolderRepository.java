package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pro.photoestate.app.platform.SqliteFile;
import pro.photoestate.sentence.Sentence;

/** The hot folders, and what they have taken in. Thread-safe. Each call that writes is one transaction. */
final class HotFolderRepository {

    private final SqliteFile database;

    HotFolderRepository(SqliteFile database) {
        this.database = database;
    }

    /** All of them, the oldest first. */
    List<HotFolder> all() {
        return database.read(h -> h.createQuery("SELECT * FROM hot_folder ORDER BY created_at, id")
                .map((row, context) -> folder(row))
                .list());
    }

    /** @throws JobException when the folder is watched already */
    void add(HotFolder folder) {
        database.write(h -> {
            boolean taken = h.createQuery("SELECT count(*) FROM hot_folder WHERE folder = ?")
                            .bind(0, folder.folder().toString())
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            if (taken) {
                throw new JobException(
                        JobException.Fault.JOB_INVALID,
                        Sentence.of("app.hot.twice", folder.folder()));
            }
            return h.execute(
                    "INSERT INTO hot_folder (id, folder, task, enabled, created_at) VALUES (?, ?, ?, ?, ?)",
                    folder.id().toString(),
                    folder.folder().toString(),
                    QueueJson.write(folder.order()),
                    folder.enabled() ? 1 : 0,
                    folder.created().toEpochMilli());
        });
    }

    void change(UUID id, HotFolder.Order order) {
        database.write(h -> h.execute("UPDATE hot_folder SET task = ? WHERE id = ?", QueueJson.write(order), id.toString()));
    }

    void enable(UUID id, boolean enabled) {
        database.write(h -> h.execute("UPDATE hot_folder SET enabled = ? WHERE id = ?", enabled ? 1 : 0, id.toString()));
    }

    void remove(UUID id) {
        database.write(h -> h.execute("DELETE FROM hot_folder WHERE id = ?", id.toString()));
    }

    /** The quick ids of files that were taken in. */
    Set<String> taken(UUID id) {
        return new HashSet<>(database.read(h -> h.createQuery("SELECT quick_id FROM hot_folder_file WHERE hot_folder_id = ?")
                .bind(0, id.toString())
                .mapTo(String.class)
                .list()));
    }

    /** Notes that files were taken in, within the transaction that queues their jobs. */
    static void take(Handle handle, UUID id, List<String> quickIds) {
        PreparedBatch rows =
                handle.prepareBatch("INSERT OR IGNORE INTO hot_folder_file (hot_folder_id, quick_id) VALUES (?, ?)");
        quickIds.forEach(quickId -> rows.add(id.toString(), quickId));
        rows.execute();
    }

    private static HotFolder folder(ResultSet row) throws SQLException {
        return new HotFolder(
                UUID.fromString(row.getString("id")),
                Path.of(row.getString("folder")),
                QueueJson.order(row.getString("task")),
                row.getInt("enabled") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
