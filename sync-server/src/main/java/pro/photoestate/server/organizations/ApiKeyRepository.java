package pro.photoestate.server.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.photoestate.account.Scope;
import pro.photoestate.server.platform.Transaction;

/** The rows of keys for programs. */
final class ApiKeyRepository {

    /** A key that counts, and whose it is. */
    record Shown(UUID organization, ApiKey key) {}

    void add(Transaction tx, UUID organization, ApiKey key, byte[] hash) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO organization_api_key (id, organization, key_hash, name, scopes, created_by, created_at)
                        VALUES (:id, :organization, :hash, :name, :scopes, :by, :at)
                        """)
                .bind("id", key.id())
                .bind("organization", organization)
                .bind("hash", hash)
                .bind("name", key.name())
                .bindArray("scopes", String.class, key.scopes().stream().map(Scope::name).toList())
                .bind("by", key.createdBy())
                .bind("at", key.createdAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** The one with this hash, if it counts still. */
    Optional<Shown> find(Transaction tx, byte[] hash) {
        return tx.handle()
                .createQuery("SELECT * FROM organization_api_key WHERE key_hash = :hash AND revoked_at IS NULL")
                .bind("hash", hash)
                .map((row, context) -> new Shown(row.getObject("organization", UUID.class), key(row)))
                .findOne();
    }

    /** Of an organization, the first one first; also those that were revoked. */
    List<ApiKey> page(Transaction tx, UUID organization, Optional<UUID> after, int most) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT * FROM organization_api_key WHERE organization = :organization AND id > :after
                        ORDER BY id LIMIT :most
                        """)
                .bind("organization", organization)
                .bind("after", after.orElse(new UUID(0, 0)))
                .bind("most", most)
                .map((row, context) -> key(row))
                .list();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        String[] scopes = (String[]) row.getArray("scopes").getArray();
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.stream(scopes).map(Scope::valueOf).toList(),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("used_at", OffsetDateTime.class)),
                instant(row.getObject("revoked_at", OffsetDateTime.class)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    /** How many of an organization count. */
    int counting(Transaction tx, UUID organization) {
        return tx.handle()
                .createQuery("SELECT count(*) FROM organization_api_key WHERE organization = :organization AND revoked_at IS NULL")
                .bind("organization", organization)
                .mapTo(Integer.class)
                .one();
    }

    void used(Transaction tx, UUID id, Instant at) {
        tx.handle()
                .createUpdate("UPDATE organization_api_key SET used_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** @return false when it is none of the organization's, or is revoked already */
    boolean revoke(Transaction tx, UUID organization, UUID id, Instant at) {
        return tx.handle()
                        .createUpdate(
                                """
                                UPDATE organization_api_key SET revoked_at = :at
                                WHERE organization = :organization AND id = :id AND revoked_at IS NULL
                                """)
                        .bind("organization", organization)
                        .bind("id", id)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    /** Revokes what a member has made. @return the keys that counted until then */
    List<UUID> revokeOf(Transaction tx, UUID organization, UUID createdBy, Instant at) {
        return tx.handle()
                .createQuery(
                        """
                        UPDATE organization_api_key SET revoked_at = :at
                        WHERE organization = :organization AND created_by = :by AND revoked_at IS NULL
                        RETURNING id
                        """)
                .bind("organization", organization)
                .bind("by", createdBy)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .list();
    }
}
