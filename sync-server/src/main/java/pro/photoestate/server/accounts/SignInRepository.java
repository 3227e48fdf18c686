package pro.photoestate.server.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import pro.photoestate.server.platform.Transaction;

/** The rows of tries to sign in. */
final class SignInRepository {

    private static final String AT = "at";

    long add(Transaction tx, byte[] email, String address, Instant at) {
        return tx.handle()
                .createQuery(
                        """
                        INSERT INTO account_sign_in (email_hash, address, at, succeeded)
                        VALUES (:email, :address, :at, false) RETURNING id
                        """)
                .bind("email", email)
                .bind("address", address)
                .bind(AT, at.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }

    void succeeded(Transaction tx, long id) {
        tx.handle().createUpdate("UPDATE account_sign_in SET succeeded = true WHERE id = :id").bind("id", id).execute();
    }

    void forget(Transaction tx, long id) {
        tx.handle().createUpdate("DELETE FROM account_sign_in WHERE id = :id").bind("id", id).execute();
    }

    /** The time of the nth last failure from an address, where there were so many. */
    Optional<Instant> last(Transaction tx, String address, Instant since, int nth) {
        return at(tx.handle()
                .createQuery(
                        """
                        SELECT at FROM account_sign_in WHERE address = :address AND at > :at AND NOT succeeded
                        ORDER BY at DESC OFFSET :skip LIMIT 1
                        """)
                .bind("address", address)
                .bind(AT, since.atOffset(ZoneOffset.UTC))
                .bind("skip", nth - 1));
    }

    /** The time of the nth last failure with an account. */
    Optional<Instant> last(Transaction tx, byte[] email, Instant since, int nth) {
        return at(tx.handle()
                .createQuery(
                        """
                        SELECT at FROM account_sign_in WHERE email_hash = :email AND at > :at AND NOT succeeded
                        ORDER BY at DESC OFFSET :skip LIMIT 1
                        """)
                .bind("email", email)
                .bind(AT, since.atOffset(ZoneOffset.UTC))
                .bind("skip", nth - 1));
    }

    /** The time of the nth last failure with an account from an address. */
    Optional<Instant> last(Transaction tx, byte[] email, String address, Instant since, int nth) {
        return at(tx.handle()
                .createQuery(
                        """
                        SELECT at FROM account_sign_in
                        WHERE email_hash = :email AND address = :address AND at > :at AND NOT succeeded
                        ORDER BY at DESC OFFSET :skip LIMIT 1
                        """)
                .bind("email", email)
                .bind("address", address)
                .bind(AT, since.atOffset(ZoneOffset.UTC))
                .bind("skip", nth - 1));
    }

    private static Optional<Instant> at(Query query) {
        return query.map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant()).findOne();
    }

    boolean isKnown(Transaction tx, byte[] email, String address, Instant since) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM account_sign_in
                            WHERE email_hash = :email AND address = :address AND at > :at AND succeeded)
                        """)
                .bind("email", email)
                .bind("address", address)
                .bind(AT, since.atOffset(ZoneOffset.UTC))
                .mapTo(Boolean.class)
                .one();
    }

    void tidy(Transaction tx, Instant before) {
        tx.handle()
                .createUpdate("DELETE FROM account_sign_in WHERE at < :at")
                .bind(AT, before.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
