package pro.photoestate.server.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Transaction;

/** The rows of refresh tokens and of codes that are exchanged for them. */
final class TokenRepository {

    /**
     * The tokens of one device.
     *
     * @param previous hash of the one before, where there was one
     * @param successor the current one, sealed with the one before
     */
    record Family(
            UUID id,
            UUID account,
            UUID device,
            long epoch,
            byte[] current,
            Optional<byte[]> previous,
            Optional<byte[]> successor,
            Instant rotatedAt,
            Instant expiresAt) {}

    void add(Transaction tx, UUID family, UUID device, SecretToken token, Instant now, Instant expires) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO account_refresh (family, device, current_hash, rotated_at, expires_at)
                        VALUES (:family, :device, :hash, :now, :expires)
                        """)
                .bind("family", family)
                .bind("device", device)
                .bind("hash", token.hash())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Held until the transaction ends: of many that come with one token, one makes its successor. */
    Optional<Family> lock(Transaction tx, UUID family) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT r.*, d.account, a.epoch FROM account_refresh r JOIN account_device d ON d.id = r.device
                            JOIN account a ON a.id = d.account
                        WHERE r.family = :family FOR UPDATE OF r
                        """)
                .bind("family", family)
                .map((row, context) -> new Family(
                        row.getObject("family", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getObject("device", UUID.class),
                        row.getLong("epoch"),
                        row.getBytes("current_hash"),
                        Optional.ofNullable(row.getBytes("previous_hash")),
                        Optional.ofNullable(row.getBytes("successor_sealed")),
                        row.getObject("rotated_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    /** The current token becomes the previous one, that one a used one. */
    void rotate(Transaction tx, Family family, SecretToken next, byte[] sealed, Instant now, Instant expires) {
        family.previous().ifPresent(hash -> tx.handle()
                .createUpdate("INSERT INTO account_refresh_used (token_hash, family) VALUES (:hash, :family)")
                .bind("hash", hash)
                .bind("family", family.id())
                .execute());
        tx.handle()
                .createUpdate(
                        """
                        UPDATE account_refresh SET previous_hash = current_hash, current_hash = :next,
                            successor_sealed = :sealed, rotated_at = :now, expires_at = :expires
                        WHERE family = :family
                        """)
                .bind("family", family.id())
                .bind("next", next.hash())
                .bind("sealed", sealed)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                .execute();
    }

    boolean wasUsed(Transaction tx, UUID family, byte[] hash) {
        return tx.handle()
                .createQuery(
                        "SELECT EXISTS (SELECT 1 FROM account_refresh_used WHERE token_hash = :hash AND family = :family)")
                .bind("hash", hash)
                .bind("family", family)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * What a browser allowed a program.
     *
     * @param challenge of PKCE, S256
     * @param device what the code made, once it was exchanged
     */
    record Grant(
            UUID account, long epoch, String redirect, String challenge, String deviceName, Optional<UUID> device, Instant expiresAt) {}

    void add(Transaction tx, SecretToken code, Grant grant) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO account_grant (code_hash, account, epoch, redirect_uri, challenge, device_name, expires_at)
                        VALUES (:hash, :account, :epoch, :redirect, :challenge, :name, :expires)
                        """)
                .bind("hash", code.hash())
                .bind("account", grant.account())
                .bind("epoch", grant.epoch())
                .bind("redirect", grant.redirect())
                .bind("challenge", grant.challenge())
                .bind("name", grant.deviceName())
                .bind("expires", grant.expiresAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Held until the transaction ends: a code is exchanged once. */
    Optional<Grant> lockGrant(Transaction tx, SecretToken code) {
        return tx.handle()
                .createQuery("SELECT * FROM account_grant WHERE code_hash = :hash FOR UPDATE")
                .bind("hash", code.hash())
                .map((row, context) -> new Grant(
                        row.getObject("account", UUID.class),
                        row.getLong("epoch"),
                        row.getString("redirect_uri"),
                        row.getString("challenge"),
                        row.getString("device_name"),
                        Optional.ofNullable(row.getObject("device", UUID.class)),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    void exchanged(Transaction tx, SecretToken code, UUID device) {
        tx.handle()
                .createUpdate("UPDATE account_grant SET device = :device WHERE code_hash = :hash")
                .bind("hash", code.hash())
                .bind("device", device)
                .execute();
    }
}
