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
import pro.photoestate.server.platform.Transaction;

/** The rows of who is in which organization. */
final class MembershipRepository {

    /** @param epoch another with each role */
    record Membership(UUID account, Role role, long epoch, Instant joinedAt) {}

    Optional<Role> role(Transaction tx, UUID organization, UUID account) {
        return find(tx, organization, account).map(Membership::role);
    }

    Optional<Membership> find(Transaction tx, UUID organization, UUID account) {
        return tx.handle()
                .createQuery("SELECT * FROM membership WHERE organization = :organization AND account = :account")
                .bind("organization", organization)
                .bind("account", account)
                .map((row, context) -> membership(row))
                .findOne();
    }

    /** In the order of their accounts, which is about that in which those were made. */
    List<Membership> page(Transaction tx, UUID organization, Optional<UUID> after, int most) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT * FROM membership WHERE organization = :organization AND account > :after
                        ORDER BY account LIMIT :most
                        """)
                .bind("organization", organization)
                .bind("after", after.orElse(new UUID(0, 0)))
                .bind("most", most)
                .map((row, context) -> membership(row))
                .list();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("account", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getLong("epoch"),
                row.getObject("joined_at", OffsetDateTime.class).toInstant());
    }

    /** The organizations of a person, in one order for all who lock several. */
    List<UUID> organizations(Transaction tx, UUID account) {
        return tx.handle()
                .createQuery("SELECT organization FROM membership WHERE account = :account ORDER BY organization")
                .bind("account", account)
                .mapTo(UUID.class)
                .list();
    }

    int count(Transaction tx, UUID organization) {
        return tx.handle()
                .createQuery("SELECT count(*) FROM membership WHERE organization = :organization")
                .bind("organization", organization)
                .mapTo(Integer.class)
                .one();
    }

    /** How many organizations a person owns. */
    int owned(Transaction tx, UUID account) {
        return tx.handle()
                .createQuery("SELECT count(*) FROM membership WHERE account = :account AND role = :owner")
                .bind("account", account)
                .bind("owner", Role.OWNER.name())
                .mapTo(Integer.class)
                .one();
    }

    boolean otherOwner(Transaction tx, UUID organization, UUID account) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM membership
                            WHERE organization = :organization AND role = :owner AND account <> :account)
                        """)
                .bind("organization", organization)
                .bind("account", account)
                .bind("owner", Role.OWNER.name())
                .mapTo(Boolean.class)
                .one();
    }

    /** Makes somebody a member, or gives a member another role. */
    void put(Transaction tx, UUID organization, UUID account, Role role, Instant now) {
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO membership (organization, account, role, epoch, joined_at)
                        VALUES (:organization, :account, :role, nextval('membership_epoch'), :at)
                        ON CONFLICT (organization, account) DO UPDATE SET role = excluded.role, epoch = excluded.epoch
                        """)
                .bind("organization", organization)
                .bind("account", account)
                .bind("role", role.name())
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void remove(Transaction tx, UUID organization, UUID account) {
        tx.handle()
                .createUpdate("DELETE FROM membership WHERE organization = :organization AND account = :account")
                .bind("organization", organization)
                .bind("account", account)
                .execute();
    }
}
