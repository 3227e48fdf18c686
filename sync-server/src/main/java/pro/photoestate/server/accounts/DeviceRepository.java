package pro.photoestate.server.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Transaction;

/** The rows of devices, and of browsers that are signed in. */
final class DeviceRepository {

    private static final String DEVICE = "device";

    void add(Transaction tx, UUID account, Device device) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO account_device (id, account, name, kind, created_at, seen_at)
                        VALUES (:id, :account, :name, :kind, :at, :at)
                        """)
                .bind("id", device.id())
                .bind("account", account)
                .bind("name", device.name())
                .bind("kind", device.kind().name())
                .bind("at", device.createdAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Those that are signed in, the last seen first. */
    List<Device> all(Transaction tx, UUID account) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT * FROM account_device d WHERE account = :account AND revoked_at IS NULL
                            AND (EXISTS (SELECT 1 FROM account_refresh WHERE device = d.id)
                              OR EXISTS (SELECT 1 FROM account_browser WHERE device = d.id))
                        ORDER BY seen_at DESC, id
                        """)
                .bind("account", account)
                .map((row, context) -> new Device(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Device.Kind.valueOf(row.getString("kind")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void seen(Transaction tx, UUID device, Instant at) {
        tx.handle()
                .createUpdate("UPDATE account_device SET seen_at = :at WHERE id = :device")
                .bind(DEVICE, device)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /**
     * Signs one out.
     *
     * @return false when it is none of the account's, or is out already
     */
    boolean revoke(Transaction tx, UUID account, UUID device, Instant at) {
        boolean revoked = tx.handle()
                        .createUpdate(
                                """
                                UPDATE account_device SET revoked_at = :at
                                WHERE id = :device AND account = :account AND revoked_at IS NULL
                                """)
                        .bind(DEVICE, device)
                        .bind("account", account)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
        if (revoked) {
            for (String table : new String[] {"account_refresh", "account_browser"}) {
                tx.handle().createUpdate("DELETE FROM " + table + " WHERE device = :device").bind(DEVICE, device).execute();
            }
        }
        return revoked;
    }

    /** Ends all that an account's devices could go on with. */
    void endSignIns(Transaction tx, UUID account) {
        for (String table : new String[] {"account_refresh", "account_browser"}) {
            tx.handle()
                    .createUpdate("DELETE FROM " + table
                            + " WHERE device IN (SELECT id FROM account_device WHERE account = :account)")
                    .bind("account", account)
                    .execute();
        }
    }

    void signIn(Transaction tx, SecretToken token, UUID device, long epoch, Instant at, Instant expires) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO account_browser (token_hash, device, epoch, signed_in_at, expires_at)
                        VALUES (:hash, :device, :epoch, :at, :expires)
                        """)
                .bind("hash", token.hash())
                .bind(DEVICE, device)
                .bind("epoch", epoch)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                .execute();
    }

    Optional<BrowserSession> browser(Transaction tx, SecretToken token, Instant now) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT d.account, d.id AS device, b.signed_in_at, d.seen_at
                        FROM account_browser b JOIN account_device d ON d.id = b.device JOIN account a ON a.id = d.account
                        WHERE b.token_hash = :hash AND b.expires_at > :now AND d.revoked_at IS NULL AND a.epoch = b.epoch
                        """)
                .bind("hash", token.hash())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new BrowserSession(
                        row.getObject("account", UUID.class),
                        row.getObject(DEVICE, UUID.class),
                        row.getObject("signed_in_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    /** Whether a token with this epoch counts: the account is there, has it still, and the device is not out. */
    boolean counts(Transaction tx, UUID account, UUID device, long epoch) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM account a JOIN account_device d ON d.account = a.id
                            WHERE a.id = :account AND a.epoch = :epoch AND d.id = :device AND d.revoked_at IS NULL)
                        """)
                .bind("account", account)
                .bind(DEVICE, device)
                .bind("epoch", epoch)
                .mapTo(Boolean.class)
                .one();
    }
}
