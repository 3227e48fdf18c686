package pro.photoestate.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.server.platform.Transaction;

/** The rows of the log. */
final class AuditRepository {

    private static final HexFormat HEX = HexFormat.of();

    /** First half of the key of the database's lock for a log; the second is the organization's. */
    private static final int LOCK = 0x41554449;

    /** The last entry, before which nobody else adds one until the transaction ends; number 0 where there is none. */
    AuditEntry lockLast(Transaction tx, UUID organization) {
        tx.handle()
                .createQuery("SELECT pg_advisory_xact_lock(:space, hashtext(:organization::text))::text")
                .bind("space", LOCK)
                .bind("organization", organization)
                .mapTo(String.class)
                .one();
        return tx.handle()
                .createQuery("SELECT * FROM audit_entry WHERE organization = :organization ORDER BY number DESC LIMIT 1")
                .bind("organization", organization)
                .map((row, context) -> entry(row))
                .findOne()
                .orElseGet(() -> new AuditEntry(
                        organization, 0, Instant.EPOCH, AuditAction.REGISTERED, Optional.empty(), Optional.empty(), "", "", AuditChain.BEGINNING));
    }

    void add(Transaction tx, AuditEntry entry) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO audit_entry (organization, number, at, action, actor, subject, detail, request_id, hash)
                        VALUES (:organization, :number, :at, :action, :actor, :subject, :detail, :request, :hash)
                        """)
                .bind("organization", entry.organization())
                .bind("number", entry.number())
                .bind("at", entry.at().atOffset(ZoneOffset.UTC))
                .bind("action", entry.action().name())
                .bind("actor", entry.actor().orElse(null))
                .bind("subject", entry.subject().orElse(null))
                .bind("detail", entry.detail())
                .bind("request", entry.requestId())
                .bind("hash", HEX.parseHex(entry.hash()))
                .execute();
    }

    List<AuditEntry> read(Transaction tx, UUID organization, long from, int most) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT * FROM audit_entry WHERE organization = :organization AND number >= :from
                        ORDER BY number LIMIT :most
                        """)
                .bind("organization", organization)
                .bind("from", from)
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("organization", UUID.class),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                AuditAction.valueOf(row.getString("action")),
                Optional.ofNullable(row.getObject("actor", UUID.class)),
                Optional.ofNullable(row.getObject("subject", UUID.class)),
                row.getString("detail"),
                row.getString("request_id"),
                HEX.formatHex(row.getBytes("hash")));
    }
}
