package pro.photoestate.server.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import pro.photoestate.server.platform.Transaction;

/** Adds rows that the scheduler takes, in the transaction of what they belong to. */
final class JobRepository {

    /** @return false when one of that name waits already */
    boolean add(Transaction tx, String kind, String instance, Instant due) {
        return tx.handle()
                        .createUpdate(
                                """
                                INSERT INTO job (task_name, task_instance, execution_time, picked, version)
                                VALUES (:kind, :instance, :due, false, 1) ON CONFLICT DO NOTHING
                                """)
                        .bind("kind", kind)
                        .bind("instance", instance)
                        .bind("due", due.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }
}
