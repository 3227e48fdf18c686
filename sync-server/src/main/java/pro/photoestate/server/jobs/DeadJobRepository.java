package pro.photoestate.server.jobs;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import pro.photoestate.server.platform.Transaction;

/** The rows of jobs that were given up. */
final class DeadJobRepository {

    void add(Transaction tx, DeadJob job) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO job_dead (kind, instance, failed_at, attempts, reason)
                        VALUES (:kind, :instance, :at, :attempts, :reason)
                        ON CONFLICT (kind, instance) DO UPDATE
                        SET failed_at = excluded.failed_at, attempts = excluded.attempts, reason = excluded.reason
                        """)
                .bind("kind", job.kind())
                .bind("instance", job.instance())
                .bind("at", job.failedAt().atOffset(ZoneOffset.UTC))
                .bind("attempts", job.attempts())
                .bind("reason", job.reason())
                .execute();
    }

    List<DeadJob> all(Transaction tx) {
        return tx.handle()
                .createQuery("SELECT * FROM job_dead ORDER BY failed_at, kind, instance")
                .map((row, context) -> new DeadJob(
                        row.getString("kind"),
                        row.getString("instance"),
                        row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        row.getString("reason")))
                .list();
    }

    /** @return false when there is none such */
    boolean remove(Transaction tx, String kind, String instance) {
        return tx.handle()
                        .createUpdate("DELETE FROM job_dead WHERE kind = :kind AND instance = :instance")
                        .bind("kind", kind)
                        .bind("instance", instance)
                        .execute()
                == 1;
    }
}
