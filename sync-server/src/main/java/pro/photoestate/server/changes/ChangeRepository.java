package pro.photoestate.server.changes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import pro.photoestate.protocol.Change;
import pro.photoestate.server.platform.Transaction;

/** The rows of the log. */
final class ChangeRepository {

    private static final String ORGANIZATION = "organization";

    /** The next number; nobody else gets one of this organization until the transaction ends. */
    long next(Transaction tx, UUID organization) {
        return tx.handle()
                .createQuery(
                        """
                        INSERT INTO change_head (organization, last, dropped) VALUES (:organization, 1, 0)
                        ON CONFLICT (organization) DO UPDATE SET last = change_head.last + 1 RETURNING last
                        """)
                .bind(ORGANIZATION, organization)
                .mapTo(Long.class)
                .one();
    }

    void add(Transaction tx, UUID organization, Change change) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO change_entry (organization, number, entity, id, kind, version, at, body)
                        VALUES (:organization, :number, :entity, :id, :kind, :version, :at, :body)
                        """)
                .bind(ORGANIZATION, organization)
                .bind("number", change.number())
                .bind("entity", change.entity().name())
                .bind("id", change.id())
                .bind("kind", change.kind().name())
                .bind("version", change.version())
                .bind("at", change.at().atOffset(ZoneOffset.UTC))
                .bind("body", change.body())
                .execute();
    }

    List<Change> after(Transaction tx, UUID organization, long number, int most) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT * FROM change_entry WHERE organization = :organization AND number > :number
                        ORDER BY number LIMIT :most
                        """)
                .bind(ORGANIZATION, organization)
                .bind("number", number)
                .bind("most", most)
                .map((row, context) -> new Change(
                        row.getLong("number"),
                        Change.Entity.valueOf(row.getString("entity")),
                        row.getObject("id", UUID.class),
                        Change.Kind.valueOf(row.getString("kind")),
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("body")))
                .list();
    }

    long last(Transaction tx, UUID organization) {
        return head(tx, organization, "last");
    }

    long dropped(Transaction tx, UUID organization) {
        return head(tx, organization, "dropped");
    }

    private static long head(Transaction tx, UUID organization, String which) {
        return tx.handle()
                .createQuery("SELECT " + which + " FROM change_head WHERE organization = :organization")
                .bind(ORGANIZATION, organization)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** Drops what is older, and notes how far. */
    void drop(Transaction tx, Instant before) {
        tx.handle()
                .createUpdate(
                        """
                        WITH gone AS (DELETE FROM change_entry WHERE at < :before RETURNING organization, number)
                        UPDATE change_head h SET dropped = greatest(h.dropped, g.number)
                        FROM (SELECT organization, max(number) AS number FROM gone GROUP BY organization) g
                        WHERE h.organization = g.organization
                        """)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
