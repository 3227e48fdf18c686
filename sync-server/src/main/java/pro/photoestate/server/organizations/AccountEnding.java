package pro.photoestate.server.organizations;

import java.util.UUID;
import java.util.function.BiConsumer;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.Call.Origin;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.Transaction;

/**
 * What the end of an account means here: it is refused while others would be left without an owner; an organization of nobody
 * else goes with it; in all others the membership ends. Thread-safe.
 */
final class AccountEnding implements BiConsumer<Transaction, UUID> {

    private static final Origin NOWHERE = new Origin("", "", "");

    private final Tools tools;
    private final Roles roles;

    AccountEnding(Tools tools, Roles roles) {
        this.tools = tools;
        this.roles = roles;
    }

    /** @throws ProblemException {@code CONFLICT} */
    @Override
    public void accept(Transaction tx, UUID account) {
        for (UUID id : tools.memberships().organizations(tx, account)) {
            tools.organizations().lock(tx, id);
            tools.memberships().role(tx, id, account).ifPresent(role -> end(tx, new Act(id, account, NOWHERE), role));
        }
    }

    private void end(Transaction tx, Act act, Role role) {
        if (tools.memberships().count(tx, act.organization()) == 1) {
            tools.organizations().remove(tx, act.organization());
            tools.note(tx, act, AuditAction.ORGANIZATION_DELETED, act.organization(), "with the account of its only member");
            return;
        }
        if (role == Role.OWNER && !tools.memberships().otherOwner(tx, act.organization(), act.by())) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "You are the only owner of an organization with other members; make somebody else its owner first.");
        }
        roles.end(tx, act, act.by());
        tools.note(tx, act, AuditAction.MEMBER_LEFT, act.by(), "with the account, as " + role);
    }
}
