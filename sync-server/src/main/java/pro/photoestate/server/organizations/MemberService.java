package pro.photoestate.server.organizations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.accounts.AccountService;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.organizations.MembershipRepository.Membership;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.Transaction;

/** Members of organizations get other roles and go. Thread-safe. */
public final class MemberService {

    private final Tools tools;
    private final AccountService people;
    private final Roles roles;

    MemberService(Tools tools, AccountService people, Roles roles) {
        this.tools = tools;
        this.people = people;
        this.roles = roles;
    }

    /** Members in the order of their ids. */
    public List<Member> page(UUID organization, Optional<UUID> after, int most) {
        return tools.transact(tx -> {
            List<Membership> page = tools.memberships().page(tx, organization, after, most);
            Map<UUID, Account> known = people.known(tx, page.stream().map(Membership::account).toList());
            return page.stream().map(m -> member(m, Objects.requireNonNull(known.get(m.account())))).toList();
        });
    }

    private static Member member(Membership m, Account account) {
        return new Member(account.id(), account.name(), account.email().text(), m.role(), m.joinedAt(), m.epoch());
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    public Member member(UUID organization, UUID account) {
        return tools.transact(tx -> member(tx, organization, account));
    }

    private Member member(Transaction tx, UUID organization, UUID account) {
        Membership found = tools.memberships().find(tx, organization, account).orElseThrow(Tools::nothing);
        return member(found, people.known(tx, account));
    }

    /**
     * Gives a member another role; only owners make owners and admins, and take that away.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code FORBIDDEN}, {@code VERSION_CHANGED}, {@code SEATS_TAKEN}, or
     *     {@code CONFLICT} for the last owner
     */
    public Member changeRole(Act act, UUID account, Role role, long expected) {
        return tools.change(act, (tx, standing) -> {
            Membership before = tools.memberships().find(tx, act.organization(), account).orElseThrow(Tools::nothing);
            standing.mustGovern(before.role(), role);
            if (before.epoch() != expected) {
                throw new ProblemException(ProblemCode.VERSION_CHANGED, "The member's role was changed meanwhile; look at it again.");
            }
            if (before.role() != role) {
                roles.give(tx, act, account, role);
                tools.note(tx, act, AuditAction.ROLE_CHANGED, account, "from %s to %s".formatted(before.role(), role));
            }
            return member(tx, act.organization(), account);
        });
    }

    /**
     * Makes another member the owner, and the owner an admin.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code FORBIDDEN}, {@code SEATS_TAKEN}, or {@code VALUE_WRONG} for oneself
     */
    public void transfer(Act act, UUID to) {
        if (act.by().equals(to)) {
            throw new ProblemException(ProblemCode.VALUE_WRONG, "The ownership goes to somebody else.");
        }
        tools.change(act, (tx, standing) -> {
            standing.mustGovern(Role.OWNER);
            Role before = tools.memberships().role(tx, act.organization(), to).orElseThrow(Tools::nothing);
            roles.give(tx, act, to, Role.OWNER);
            roles.give(tx, act, act.by(), Role.ADMIN);
            tools.note(tx, act, AuditAction.OWNERSHIP_TRANSFERRED, to, "from who did it to one who was " + before);
            return to;
        });
    }

    /**
     * Ends a membership: one's own, or that of somebody whose role is below. From the next request on no token of theirs opens
     * the organization; what they made stays.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code FORBIDDEN}, or {@code CONFLICT} for the last owner
     */
    public void remove(Act act, UUID account) {
        tools.change(act, (tx, standing) -> {
            Role role = tools.memberships().role(tx, act.organization(), account).orElseThrow(Tools::nothing);
            boolean leaves = act.by().equals(account);
            if (!leaves) {
                standing.mustGovern(role);
            }
            roles.end(tx, act, account);
            tools.note(tx, act, leaves ? AuditAction.MEMBER_LEFT : AuditAction.MEMBER_REMOVED, account, "as " + role);
            return role;
        });
    }
}
