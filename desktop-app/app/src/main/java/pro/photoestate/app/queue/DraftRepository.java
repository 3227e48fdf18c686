package pro.photoestate.app.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pro.photoestate.app.platform.SqliteFile;

/** Takes jobs into the line, all of a call or none. Thread-safe. */
final class DraftRepository {

    private final SqliteFile database;

    DraftRepository(SqliteFile database) {
        this.database = database;
    }

    /** Queues all of them or none, at the end of the line in their order. */
    void add(List<JobDraft> drafts, Instant now) {
        database.write(handle -> add(handle, drafts, now));
    }

    /** The same for files that a hot folder has taken in, which are noted with it. */
    void add(List<JobDraft> drafts, Instant now, UUID hotFolder, List<String> quickIds) {
        database.writeThrough(handle -> {
            HotFolderRepository.take(handle, hotFolder, quickIds);
            return add(handle, drafts, now);
        });
    }

    private static int add(Handle handle, List<JobDraft> drafts, Instant now) {
        long position = handle.createQuery("SELECT coalesce(max(position), 0) FROM job")
                .mapTo(Long.class)
                .one();
        PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO job (id, kind, scene_id, title, task, pixels, state, priority, position, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (JobDraft draft : drafts) {
            rows.add(
                    draft.id().toString(),
                    JobKind.EXPORT_SCENE.code(),
                    draft.scene().toString(),
                    draft.title(),
                    QueueJson.write(draft.task()),
                    draft.pixels(),
                    JobState.QUEUED.code(),
                    draft.priority(),
                    ++position,
                    now.toEpochMilli());
        }
        rows.execute();
        return drafts.size();
    }
}
