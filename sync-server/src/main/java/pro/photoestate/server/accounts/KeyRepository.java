package pro.photoestate.server.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import pro.photoestate.server.platform.Transaction;

/** The rows of keys. */
final class KeyRepository {

    /** First half of the key of the database's lock; the second is the purpose's. */
    private static final int LOCK = 0x4b455953;

    /**
     * A key.
     *
     * @param open SubjectPublicKeyInfo
     * @param sealed PKCS #8, sealed
     */
    @SuppressWarnings("ArrayRecordComponent") // a row, never compared
    record Row(String id, byte[] open, byte[] sealed, Instant madeAt) {}

    /**
     * All that may still be needed, the newest first. Nobody else makes one until the transaction ends.
     *
     * @param settled of those made before then the newest signs already, and nothing signed by the others is valid
     */
    List<Row> lock(Transaction tx, String purpose, Instant settled) {
        tx.handle()
                .createQuery("SELECT pg_advisory_xact_lock(:space, hashtext(:purpose))::text")
                .bind("space", LOCK)
                .bind("purpose", purpose)
                .mapTo(String.class)
                .one();
        tx.handle()
                .createUpdate(
                        """
                        DELETE FROM account_key WHERE purpose = :purpose AND made_at <
                            (SELECT max(made_at) FROM account_key WHERE purpose = :purpose AND made_at <= :settled)
                        """)
                .bind("purpose", purpose)
                .bind("settled", settled.atOffset(ZoneOffset.UTC))
                .execute();
        return tx.handle()
                .createQuery("SELECT * FROM account_key WHERE purpose = :purpose ORDER BY made_at DESC, id DESC")
                .bind("purpose", purpose)
                .map((row, context) -> new Row(
                        row.getString("id"),
                        row.getBytes("public_key"),
                        row.getBytes("private_sealed"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(Transaction tx, String purpose, Row row) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO account_key (id, purpose, public_key, private_sealed, made_at)
                        VALUES (:id, :purpose, :open, :sealed, :at)
                        """)
                .bind("id", row.id())
                .bind("purpose", purpose)
                .bind("open", row.open())
                .bind("sealed", row.sealed())
                .bind("at", row.madeAt().atOffset(ZoneOffset.UTC))
                .execute();
    }
}
