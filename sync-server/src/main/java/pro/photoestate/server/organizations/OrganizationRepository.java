package pro.photoestate.server.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.account.Role;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Transaction;

/** The rows of organizations. */
final class OrganizationRepository {

    /** An organization as it is read, its taken seats counted. */
    private static final String READ =
            """
            SELECT o.*, (SELECT count(*) FROM membership s WHERE s.organization = o.id AND s.role = ANY(:seated)) AS seats_taken
            """;

    private static final List<String> SEATED = Role.seated().stream().map(Role::name).toList();

    void add(Transaction tx, Organization organization) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO organization (id, name, seats, created_at, version)
                        VALUES (:id, :name, :seats, :at, :version)
                        """)
                .bind("id", organization.id())
                .bind("name", organization.name())
                .bind("seats", organization.seats())
                .bind("at", organization.createdAt().atOffset(ZoneOffset.UTC))
                .bind("version", organization.version())
                .execute();
    }

    Optional<Organization> find(Transaction tx, UUID id) {
        return tx.handle()
                .createQuery(READ + "FROM organization o WHERE o.id = :id")
                .bindArray("seated", String.class, SEATED)
                .bind("id", id)
                .map((row, context) -> organization(row))
                .findOne();
    }

    /**
     * The same, which nobody else changes until the transaction ends. What is counted is read after the lock was got: the
     * statement that waits for a lock sees the other rows as they were before.
     */
    Optional<Organization> lock(Transaction tx, UUID id) {
        tx.handle()
                .createQuery("SELECT id FROM organization WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
        return find(tx, id);
    }

    /** Those of a person, by name. */
    List<Belonging> of(Transaction tx, UUID account) {
        return tx.handle()
                .createQuery(READ
                        + """
                        , m.role FROM membership m JOIN organization o ON o.id = m.organization
                        WHERE m.account = :account ORDER BY o.name, o.id
                        """)
                .bindArray("seated", String.class, SEATED)
                .bind("account", account)
                .map((row, context) -> new Belonging(organization(row), Role.valueOf(row.getString("role"))))
                .list();
    }

    private static Organization organization(ResultSet row) throws SQLException {
        return new Organization(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("seats"),
                row.getInt("seats_taken"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    void rename(Transaction tx, UUID id, String name) {
        tx.handle()
                .createUpdate("UPDATE organization SET name = :name, version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("name", name)
                .execute();
    }

    void seats(Transaction tx, UUID id, int seats) {
        tx.handle()
                .createUpdate("UPDATE organization SET seats = :seats WHERE id = :id")
                .bind("id", id)
                .bind("seats", seats)
                .execute();
    }

    /** With all of its rows here. */
    void remove(Transaction tx, UUID id) {
        tx.handle().createUpdate("DELETE FROM organization WHERE id = :id").bind("id", id).execute();
    }

    boolean any(Transaction tx) {
        return tx.handle()
                .createQuery("SELECT EXISTS (SELECT 1 FROM organization)")
                .mapTo(Boolean.class)
                .one();
    }

    /** Keeps the token of the first owner, in place of the one before. */
    void firstOwner(Transaction tx, SecretToken token, Instant expires) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO organization_first_owner (only_one, token_hash, expires_at) VALUES (true, :hash, :expires)
                        ON CONFLICT (only_one) DO UPDATE SET token_hash = :hash, expires_at = :expires
                        """)
                .bind("hash", token.hash())
                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** @return whether it was the token of the first owner, which is used up then */
    boolean takeFirstOwner(Transaction tx, SecretToken token, Instant now) {
        return tx.handle()
                        .createUpdate("DELETE FROM organization_first_owner WHERE token_hash = :hash AND expires_at > :now")
                        .bind("hash", token.hash())
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    void dropFirstOwner(Transaction tx) {
        tx.handle().execute("DELETE FROM organization_first_owner");
    }
}
