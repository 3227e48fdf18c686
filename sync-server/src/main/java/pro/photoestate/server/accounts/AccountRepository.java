package pro.photoestate.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import pro.photoestate.server.platform.Transaction;

/** The rows of persons. */
final class AccountRepository {

    /** @return false when the address is somebody's */
    boolean add(Transaction tx, Account account) {
        return tx.handle()
                        .createUpdate(
                                """
                                INSERT INTO account (id, email, email_key, name, language, password_hash, epoch, totp_confirmed,
                                    totp_step, created_at, version)
                                VALUES (:id, :email, :key, :name, :language, :password, :epoch, false, 0, :at, 1)
                                ON CONFLICT (email_key) DO NOTHING
                                """)
                        .bind("id", account.id())
                        .bind("email", account.email().text())
                        .bind("key", account.email().key())
                        .bind("name", account.name())
                        .bind("language", account.language())
                        .bind("password", account.password().orElse(null))
                        .bind("epoch", account.epoch())
                        .bind("at", account.createdAt().atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    Optional<Account> find(Transaction tx, UUID id) {
        return one(tx.handle().createQuery("SELECT * FROM account WHERE id = :id").bind("id", id));
    }

    /** The same, held until the transaction ends. */
    Optional<Account> lock(Transaction tx, UUID id) {
        return one(tx.handle().createQuery("SELECT * FROM account WHERE id = :id FOR UPDATE").bind("id", id));
    }

    /** The same, which nobody removes until the transaction ends. */
    Optional<Account> hold(Transaction tx, UUID id) {
        return one(tx.handle().createQuery("SELECT * FROM account WHERE id = :id FOR KEY SHARE").bind("id", id));
    }

    List<Account> find(Transaction tx, Collection<UUID> ids) {
        return tx.handle()
                .createQuery("SELECT * FROM account WHERE id = ANY(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> account(row))
                .list();
    }

    Optional<Account> find(Transaction tx, EmailAddress email) {
        return one(tx.handle().createQuery("SELECT * FROM account WHERE email_key = :key").bind("key", email.key()));
    }

    private static Optional<Account> one(Query query) {
        return query.map((row, context) -> account(row)).findOne();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                row.getString("language"),
                Optional.ofNullable(row.getString("password_hash")),
                row.getLong("epoch"),
                row.getBoolean("totp_confirmed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    /** @return false when it is in another version by now */
    boolean rename(Transaction tx, UUID id, String name, String language, long expected) {
        return tx.handle()
                        .createUpdate(
                                """
                                UPDATE account SET name = :name, language = :language, version = version + 1
                                WHERE id = :id AND version = :expected
                                """)
                        .bind("id", id)
                        .bind("name", name)
                        .bind("language", language)
                        .bind("expected", expected)
                        .execute()
                == 1;
    }

    /** A new password; all tokens of before are dead. */
    void password(Transaction tx, UUID id, String hash) {
        tx.handle()
                .createUpdate(
                        "UPDATE account SET password_hash = :hash, epoch = epoch + 1, version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("hash", hash)
                .execute();
    }

    /** All tokens of before are dead. */
    void endTokens(Transaction tx, UUID id) {
        tx.handle().createUpdate("UPDATE account SET epoch = epoch + 1 WHERE id = :id").bind("id", id).execute();
    }

    /** @return false when the address is somebody else's */
    boolean email(Transaction tx, UUID id, EmailAddress email) {
        return tx.handle()
                        .createUpdate(
                                """
                                UPDATE account SET email = :email, email_key = :key, version = version + 1
                                WHERE id = :id AND NOT EXISTS (SELECT 1 FROM account WHERE email_key = :key AND id <> :id)
                                """)
                        .bind("id", id)
                        .bind("email", email.text())
                        .bind("key", email.key())
                        .execute()
                == 1;
    }

    void remove(Transaction tx, UUID id) {
        tx.handle().createUpdate("DELETE FROM account WHERE id = :id").bind("id", id).execute();
    }

    /**
     * A second factor.
     *
     * @param sealed the secret; empty without one
     * @param confirmed whether the person has shown a code of it
     * @param step the last step of time whose code was taken
     */
    record Factor(Optional<byte[]> sealed, boolean confirmed, long step) {}

    /** Held until the transaction ends, so that no code is taken twice. */
    Factor lockFactor(Transaction tx, UUID id) {
        return tx.handle()
                .createQuery("SELECT totp_sealed, totp_confirmed, totp_step FROM account WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> new Factor(
                        Optional.ofNullable(row.getBytes("totp_sealed")),
                        row.getBoolean("totp_confirmed"),
                        row.getLong("totp_step")))
                .one();
    }

    void factor(Transaction tx, UUID id, Factor factor) {
        tx.handle()
                .createUpdate(
                        """
                        UPDATE account SET totp_sealed = :sealed, totp_confirmed = :confirmed, totp_step = :step,
                            version = version + 1
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("sealed", factor.sealed().orElse(null))
                .bind("confirmed", factor.confirmed())
                .bind("step", factor.step())
                .execute();
    }

    void recoveryCode(Transaction tx, UUID id, byte[] hash) {
        tx.handle()
                .createUpdate("INSERT INTO account_recovery_code (account, code_hash) VALUES (:id, :hash)")
                .bind("id", id)
                .bind("hash", hash)
                .execute();
    }

    /** @return whether it was one that was left */
    boolean useRecoveryCode(Transaction tx, UUID id, byte[] hash) {
        return tx.handle()
                        .createUpdate("DELETE FROM account_recovery_code WHERE account = :id AND code_hash = :hash")
                        .bind("id", id)
                        .bind("hash", hash)
                        .execute()
                == 1;
    }

    int recoveryCodes(Transaction tx, UUID id) {
        return tx.handle()
                .createQuery("SELECT count(*) FROM account_recovery_code WHERE account = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    void removeRecoveryCodes(Transaction tx, UUID id) {
        tx.handle().createUpdate("DELETE FROM account_recovery_code WHERE account = :id").bind("id", id).execute();
    }

    /** Removes what has lost its worth by now. */
    void tidy(Transaction tx, Instant now) {
        for (String table : new String[] {
            "account_registration", "account_link", "account_refresh", "account_browser", "account_grant"
        }) {
            tx.handle()
                    .createUpdate("DELETE FROM " + table + " WHERE expires_at < :now")
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
        }
    }
}
