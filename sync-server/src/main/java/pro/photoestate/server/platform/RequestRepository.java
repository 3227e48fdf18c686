package pro.photoestate.server.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rows of requests that named themselves. */
final class RequestRepository {

    /**
     * A request of before.
     *
     * @param sealed the answer; empty while it is at work
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(byte[] hash, Instant begunAt, Optional<byte[]> sealed) {}

    /** @return whether it is the first of its name */
    boolean begin(Transaction tx, Once.Named request, Instant now) {
        return tx.handle()
                        .createUpdate(
                                """
                                INSERT INTO platform_request (caller, key, request_hash, begun_at)
                                VALUES (:caller, :key, :hash, :now) ON CONFLICT DO NOTHING
                                """)
                        .bind("caller", request.caller())
                        .bind("key", request.key())
                        .bind("hash", request.hash())
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    /** Held until the transaction ends. */
    Optional<Row> lock(Transaction tx, Once.Named request) {
        return tx.handle()
                .createQuery("SELECT * FROM platform_request WHERE caller = :caller AND key = :key FOR UPDATE")
                .bind("caller", request.caller())
                .bind("key", request.key())
                .map((row, context) -> new Row(
                        row.getBytes("request_hash"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getBytes("answer_sealed"))))
                .findOne();
    }

    void beginAgain(Transaction tx, Once.Named request, Instant now) {
        tx.handle()
                .createUpdate("UPDATE platform_request SET begun_at = :now WHERE caller = :caller AND key = :key")
                .bind("caller", request.caller())
                .bind("key", request.key())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void answered(Transaction tx, Once.Named request, byte[] sealed) {
        tx.handle()
                .createUpdate("UPDATE platform_request SET answer_sealed = :sealed WHERE caller = :caller AND key = :key")
                .bind("caller", request.caller())
                .bind("key", request.key())
                .bind("sealed", sealed)
                .execute();
    }

    void forget(Transaction tx, Once.Named request) {
        tx.handle()
                .createUpdate("DELETE FROM platform_request WHERE caller = :caller AND key = :key")
                .bind("caller", request.caller())
                .bind("key", request.key())
                .execute();
    }

    void forgetBefore(Transaction tx, Instant then) {
        tx.handle()
                .createUpdate("DELETE FROM platform_request WHERE begun_at < :then")
                .bind("then", then.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
