package pro.photoestate.server.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.account.Role;
import pro.photoestate.server.accounts.EmailAddress;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Transaction;

/** The rows of invitations. */
final class InvitationRepository {

    /** Adds one, in place of one to the same address. */
    void put(Transaction tx, UUID organization, Invitation invitation, SecretToken token) {
        String key = new EmailAddress(invitation.email()).key();
        tx.handle()
                .createUpdate("DELETE FROM organization_invitation WHERE organization = :organization AND email_key = :key")
                .bind("organization", organization)
                .bind("key", key)
                .execute();
        tx.handle()
                .createUpdate(
                        """
                        INSERT INTO organization_invitation (id, organization, token_hash, email, email_key, role, invited_by,
                            invited_at, expires_at)
                        VALUES (:id, :organization, :hash, :email, :key, :role, :by, :at, :expires)
                        """)
                .bind("id", invitation.id())
                .bind("organization", organization)
                .bind("hash", token.hash())
                .bind("email", invitation.email())
                .bind("key", key)
                .bind("role", invitation.role().name())
                .bind("by", invitation.invitedBy())
                .bind("at", invitation.invitedAt().atOffset(ZoneOffset.UTC))
                .bind("expires", invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Which organization a token leads to. */
    Optional<UUID> organization(Transaction tx, SecretToken token) {
        return tx.handle()
                .createQuery("SELECT organization FROM organization_invitation WHERE token_hash = :hash")
                .bind("hash", token.hash())
                .mapTo(UUID.class)
                .findOne();
    }

    /** Takes one, which is used up then. */
    Optional<Invitation> take(Transaction tx, SecretToken token, Instant now) {
        return tx.handle()
                .createQuery("DELETE FROM organization_invitation WHERE token_hash = :hash AND expires_at > :now RETURNING *")
                .bind("hash", token.hash())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> invitation(row))
                .findOne();
    }

    /** Those that can be accepted still, the first one first. */
    List<Invitation> open(Transaction tx, UUID organization, Instant now) {
        return tx.handle()
                .createQuery(
                        """
                        SELECT * FROM organization_invitation WHERE organization = :organization AND expires_at > :now
                        ORDER BY id
                        """)
                .bind("organization", organization)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> invitation(row))
                .list();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getObject("invited_by", UUID.class),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    void remove(Transaction tx, UUID organization, UUID id) {
        tx.handle()
                .createUpdate("DELETE FROM organization_invitation WHERE organization = :organization AND id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .execute();
    }

    /** Removes those that nobody can accept any more. */
    void removeExpired(Transaction tx, UUID organization, Instant now) {
        tx.handle()
                .createUpdate("DELETE FROM organization_invitation WHERE organization = :organization AND expires_at <= :now")
                .bind("organization", organization)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Removes what a member has written, unless it gives one of these roles. */
    void removeBut(Transaction tx, UUID organization, UUID invitedBy, Collection<Role> roles) {
        tx.handle()
                .createUpdate(
                        """
                        DELETE FROM organization_invitation
                        WHERE organization = :organization AND invited_by = :by AND NOT role = ANY(:roles)
                        """)
                .bind("organization", organization)
                .bind("by", invitedBy)
                .bindArray("roles", String.class, roles.stream().map(Role::name).toList())
                .execute();
    }
}
