package pro.photoestate.server.organizations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.accounts.AccountService;
import pro.photoestate.server.accounts.EmailAddress;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.Call.Origin;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Transaction;

/** Persons are invited, and become members by accepting. Thread-safe. */
public final class InvitationService {

    static final Duration LIFE = Duration.ofDays(7);

    /** Of one organization, open at a time. */
    static final int MOST_OPEN = 50;

    private final InvitationRepository rows = new InvitationRepository();
    private final Tools tools;
    private final AccountService people;
    private final OrganizationService organizations;
    private final Roles roles;
    private final InvitationLetters letters;

    InvitationService(
            Tools tools, AccountService people, OrganizationService organizations, Roles roles, InvitationLetters letters) {
        this.tools = tools;
        this.people = people;
        this.organizations = organizations;
        this.roles = roles;
        this.letters = letters;
    }

    /**
     * Sends a letter with a link; one that was sent to the same address before is dead. A seat is taken by who accepts.
     *
     * @throws ProblemException {@code FORBIDDEN} for a role that is not this one's to give; {@code QUOTA_REACHED}
     */
    public Invitation invite(Act act, EmailAddress email, Role role) {
        SecretToken token = tools.newSecret();
        return tools.change(act, (tx, standing) -> {
            standing.mustGovern(role);
            rows.removeExpired(tx, act.organization(), tools.now());
            needRoom(rows.open(tx, act.organization(), tools.now()), email);
            Invitation made = new Invitation(
                    tools.newId(), email.text(), role, act.by(), tools.now(), tools.now().plus(LIFE));
            rows.put(tx, act.organization(), made, token);
            letters.invite(tx, people.known(tx, act.by()), standing.organization(), made, token);
            tools.note(tx, act, AuditAction.MEMBER_INVITED, made.id(), "as " + role);
            return made;
        });
    }

    private static void needRoom(List<Invitation> open, EmailAddress email) {
        long others = open.stream().filter(i -> !new EmailAddress(i.email()).key().equals(email.key())).count();
        if (others >= MOST_OPEN) {
            throw new ProblemException(
                    ProblemCode.QUOTA_REACHED,
                    "%d invitations are open; withdraw one, or wait until one is accepted.".formatted(MOST_OPEN));
        }
    }

    /** Those that can be accepted still, the first one first. */
    public List<Invitation> open(UUID organization) {
        return tools.transact(tx -> rows.open(tx, organization, tools.now()));
    }

    /** @throws ProblemException {@code NOT_FOUND}; {@code FORBIDDEN} for a role that is not this one's to give */
    public void withdraw(Act act, UUID id) {
        tools.change(act, (tx, standing) -> {
            Invitation open = rows.open(tx, act.organization(), tools.now()).stream()
                    .filter(i -> i.id().equals(id))
                    .findFirst()
                    .orElseThrow(Tools::nothing);
            standing.mustGovern(open.role());
            rows.remove(tx, act.organization(), id);
            tools.note(tx, act, AuditAction.INVITATION_WITHDRAWN, id, "as " + open.role());
            return open;
        });
    }

    /**
     * Makes a person a member, with the role of the invitation or the higher one that they have. The link of the first owner
     * makes an organization instead.
     *
     * @throws ProblemException {@code LINK_USED}; {@code FORBIDDEN} for a person with another address; {@code SEATS_TAKEN},
     *     after which it can be tried again
     */
    public Belonging accept(UUID account, SecretToken token, Origin origin) {
        return tools.transact(tx -> {
            Account person = people.held(tx, account);
            Optional<UUID> to = rows.organization(tx, token);
            return to.isPresent()
                    ? join(tx, person, token, new Act(to.get(), account, origin))
                    : organizations.createFirst(tx, person, token, origin).orElseThrow(InvitationService::used);
        });
    }

    private Belonging join(Transaction tx, Account person, SecretToken token, Act act) {
        tools.organizations().lock(tx, act.organization()); // its invitations go with it
        Invitation invitation = rows.take(tx, token, tools.now()).orElseThrow(InvitationService::used);
        if (!new EmailAddress(invitation.email()).key().equals(person.email().key())) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN, "The invitation is for another address; sign in with the account that has it.");
        }
        Optional<Role> before = tools.memberships().role(tx, act.organization(), person.id());
        Role role = before.filter(b -> b.compareTo(invitation.role()) <= 0).orElse(invitation.role());
        if (before.isEmpty() || before.get() != role) {
            roles.give(tx, act, person.id(), role);
            tools.note(
                    tx,
                    act,
                    before.isEmpty() ? AuditAction.MEMBER_JOINED : AuditAction.ROLE_CHANGED,
                    person.id(),
                    "as " + role + ", invited by " + invitation.invitedBy());
        }
        return new Belonging(tools.organizations().find(tx, act.organization()).orElseThrow(), role);
    }

    private static ProblemException used() {
        return new ProblemException(
                ProblemCode.LINK_USED, "This invitation was used, withdrawn or is too old; ask for another one.");
    }
}
