package pro.photoestate.server.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Transaction;

/** The rows of registrations and of links in letters. */
final class LinkRepository {

    /** What a link does. */
    enum Purpose {
        RESET,
        NEW_ADDRESS
    }

    /** Somebody who says that an address is theirs. */
    record Registration(EmailAddress email, String name, String language, String password) {

        @Override
        public String toString() {
            return "Registration";
        }
    }

    /** @param email the address that a change is to */
    record Link(UUID account, EmailAddress email) {}

    void add(Transaction tx, SecretToken token, Registration registration, Instant expires) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO account_registration (token_hash, email, email_key, name, language, password_hash, expires_at)
                        VALUES (:hash, :email, :key, :name, :language, :password, :expires)
                        """)
                .bind("hash", token.hash())
                .bind("email", registration.email().text())
                .bind("key", registration.email().key())
                .bind("name", registration.name())
                .bind("language", registration.language())
                .bind("password", registration.password())
                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Takes a registration whose letter was opened, and drops what others wanted with that address. */
    Optional<Registration> take(Transaction tx, SecretToken token, Instant now) {
        Optional<Registration> found = tx.handle()
                .createQuery("SELECT * FROM account_registration WHERE token_hash = :hash AND expires_at > :now FOR UPDATE")
                .bind("hash", token.hash())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Registration(
                        new EmailAddress(row.getString("email")),
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("password_hash")))
                .findOne();
        found.ifPresent(r -> tx.handle()
                .createUpdate("DELETE FROM account_registration WHERE email_key = :key")
                .bind("key", r.email().key())
                .execute());
        return found;
    }

    /** How many registrations wait for one address. */
    int waiting(Transaction tx, EmailAddress email, Instant now) {
        return tx.handle()
                .createQuery("SELECT count(*) FROM account_registration WHERE email_key = :key AND expires_at > :now")
                .bind("key", email.key())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one();
    }

    void add(Transaction tx, SecretToken token, Purpose purpose, Link link, Instant expires) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO account_link (token_hash, account, purpose, email, expires_at)
                        VALUES (:hash, :account, :purpose, :email, :expires)
                        """)
                .bind("hash", token.hash())
                .bind("account", link.account())
                .bind("purpose", purpose.name())
                .bind("email", link.email().text())
                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** How many links of a kind an account has that are open. */
    int open(Transaction tx, UUID account, Purpose purpose, Instant now) {
        return tx.handle()
                .createQuery(
                        "SELECT count(*) FROM account_link WHERE account = :account AND purpose = :purpose AND expires_at > :now")
                .bind("account", account)
                .bind("purpose", purpose.name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one();
    }

    /** Takes a link, which is used up then together with others of its kind. */
    Optional<Link> take(Transaction tx, SecretToken token, Purpose purpose, Instant now) {
        Optional<Link> found = tx.handle()
                .createQuery(
                        """
                        DELETE FROM account_link WHERE token_hash = :hash AND purpose = :purpose
                        RETURNING account, email, expires_at
                        """)
                .bind("hash", token.hash())
                .bind("purpose", purpose.name())
                .map((row, context) -> row.getObject("expires_at", OffsetDateTime.class).toInstant().isAfter(now)
                        ? Optional.of(new Link(row.getObject("account", UUID.class), new EmailAddress(row.getString("email"))))
                        : Optional.<Link>empty())
                .findOne()
                .flatMap(f -> f);
        found.ifPresent(link -> drop(tx, link.account(), purpose));
        return found;
    }

    void drop(Transaction tx, UUID account, Purpose purpose) {
        tx.handle()
                .createUpdate("DELETE FROM account_link WHERE account = :account AND purpose = :purpose")
                .bind("account", account)
                .bind("purpose", purpose.name())
                .execute();
    }
}
