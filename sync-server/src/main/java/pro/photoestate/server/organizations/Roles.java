package pro.photoestate.server.organizations;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.Transaction;

/**
 * Gives roles and takes them, by what holds however it comes about: who needs a seat finds one, and an organization has an
 * owner. The transaction holds the organization's lock. Thread-safe.
 */
final class Roles {

    private final InvitationRepository invitations = new InvitationRepository();
    private final ApiKeyRepository keys = new ApiKeyRepository();
    private final Tools tools;

    Roles(Tools tools) {
        this.tools = tools;
    }

    /**
     * Makes somebody a member, or gives a member another role.
     *
     * @throws ProblemException {@code SEATS_TAKEN}; {@code CONFLICT} when nobody else owns the organization
     */
    void give(Transaction tx, Act act, UUID account, Role role) {
        Optional<Role> before = tools.memberships().role(tx, act.organization(), account);
        if (role.takesSeat() && before.filter(Role::takesSeat).isEmpty()) {
            needSeat(tx, act.organization());
        }
        if (before.filter(b -> b == Role.OWNER).isPresent() && role != Role.OWNER) {
            needOtherOwner(tx, act.organization(), account);
        }
        tools.memberships().put(tx, act.organization(), account, role, tools.now());
        withdraw(tx, act, account, Standing.governed(role));
    }

    /**
     * Ends a membership; what the person made stays.
     *
     * @throws ProblemException {@code CONFLICT} when nobody else owns the organization
     */
    void end(Transaction tx, Act act, UUID account) {
        if (tools.memberships().role(tx, act.organization(), account).filter(role -> role == Role.OWNER).isPresent()) {
            needOtherOwner(tx, act.organization(), account);
        }
        tools.memberships().remove(tx, act.organization(), account);
        withdraw(tx, act, account, Set.of());
    }

    private void needSeat(Transaction tx, UUID id) {
        Organization organization = tools.organizations().find(tx, id).orElseThrow(Tools::nothing);
        if (organization.seatsTaken() >= organization.seats()) {
            throw new ProblemException(
                    ProblemCode.SEATS_TAKEN,
                    "All %d seats are taken; an owner can add seats or free one.".formatted(organization.seats()));
        }
    }

    private void needOtherOwner(Transaction tx, UUID organization, UUID account) {
        if (!tools.memberships().otherOwner(tx, organization, account)) {
            throw new ProblemException(
                    ProblemCode.CONFLICT, "The organization has no other owner; make somebody else its owner first.");
        }
    }

    /** Doors that somebody opened for others do not outlive the right to open them. */
    private void withdraw(Transaction tx, Act act, UUID account, Set<Role> governed) {
        Instant now = tools.now();
        invitations.removeBut(tx, act.organization(), account, governed);
        if (governed.isEmpty()) {
            keys.revokeOf(tx, act.organization(), account, now)
                    .forEach(key -> tools.note(tx, act, AuditAction.API_KEY_REVOKED, key, "with the role of who made it"));
        }
    }
}
