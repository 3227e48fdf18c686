package pro.photoestate.server.organizations;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.accounts.AccountService;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.audit.AuditEntry;
import pro.photoestate.server.platform.Call.Origin;
import pro.photoestate.server.platform.PlainName;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Site;
import pro.photoestate.server.platform.Transaction;

/** Organizations begin and change. Thread-safe. */
public final class OrganizationService {

    /** Those of a new organization, until its plan says otherwise. */
    static final int SEATS = 5;

    static final Duration FIRST_OWNER = Duration.ofDays(30);

    /** Organizations that one person can own. */
    static final int MOST_OWNED = 20;

    private final Tools tools;
    private final AccountService people;
    private final Site site;

    OrganizationService(Tools tools, AccountService people, Site site) {
        this.tools = tools;
        this.people = people;
        this.site = site;
    }

    /**
     * Makes an organization, with a person as its owner.
     *
     * @throws ProblemException {@code VALUE_WRONG}; {@code QUOTA_REACHED} for a person who owns many
     */
    public Belonging create(UUID owner, String name, Origin origin) {
        return tools.transact(tx -> create(tx, people.held(tx, owner), name, origin));
    }

    private Belonging create(Transaction tx, Account owner, String name, Origin origin) {
        if (tools.memberships().owned(tx, owner.id()) >= MOST_OWNED) {
            throw new ProblemException(
                    ProblemCode.QUOTA_REACHED, "A person owns at most %d organizations.".formatted(MOST_OWNED));
        }
        Organization made = new Organization(tools.newId(), PlainName.of(name), SEATS, 1, tools.now(), 1);
        tools.organizations().add(tx, made);
        tools.organizations().dropFirstOwner(tx);
        tools.memberships().put(tx, made.id(), owner.id(), Role.OWNER, made.createdAt());
        tools.note(tx, new Act(made.id(), owner.id(), origin), AuditAction.ORGANIZATION_CREATED, made.id(), "with its owner");
        return new Belonging(made, Role.OWNER);
    }

    /**
     * The link by which somebody becomes the first owner: made anew each time, so that the one before is dead. Empty as soon as
     * there is an organization.
     */
    public Optional<URI> firstOwnerLink() {
        SecretToken token = tools.newSecret();
        return tools.transact(tx -> {
            if (tools.organizations().any(tx)) {
                return Optional.empty();
            }
            tools.organizations().firstOwner(tx, token, tools.now().plus(FIRST_OWNER));
            return Optional.of(site.at(InvitationLetters.PAGE + token.text()));
        });
    }

    /** Makes the first organization for the holder of its link, and calls it after them. @return empty for any other token */
    Optional<Belonging> createFirst(Transaction tx, Account owner, SecretToken token, Origin origin) {
        return tools.organizations().takeFirstOwner(tx, token, tools.now())
                ? Optional.of(create(tx, owner, owner.name(), origin))
                : Optional.empty();
    }

    /** Those of a person, by name. */
    public List<Belonging> of(UUID account) {
        return tools.transact(tx -> tools.organizations().of(tx, account));
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    public Organization organization(UUID id) {
        return tools.transact(tx -> tools.organizations().find(tx, id)).orElseThrow(Tools::nothing);
    }

    /** @throws ProblemException {@code VERSION_CHANGED}, {@code VALUE_WRONG}, {@code FORBIDDEN} */
    public Organization rename(Act act, String name, long expected) {
        String plain = PlainName.of(name);
        return tools.change(act, (tx, standing) -> {
            standing.mustLead();
            if (standing.organization().version() != expected) {
                throw new ProblemException(
                        ProblemCode.VERSION_CHANGED, "The organization was changed meanwhile; look at it again.");
            }
            tools.organizations().rename(tx, act.organization(), plain);
            tools.note(tx, act, AuditAction.ORGANIZATION_RENAMED, act.organization(), "by a member");
            return tools.organizations().find(tx, act.organization()).orElseThrow(Tools::nothing);
        });
    }

    /** Sets the seats of the plan. Who has one keeps it, also where there are fewer now than are taken. */
    public void seats(Transaction tx, Act act, int seats) {
        Organization before = tools.organizations().lock(tx, act.organization()).orElseThrow(Tools::nothing);
        tools.organizations().seats(tx, act.organization(), seats);
        tools.note(tx, act, AuditAction.SEATS_CHANGED, act.organization(), "from %d to %d".formatted(before.seats(), seats));
    }

    /** What happened in an organization, after the line with a number. */
    public List<AuditEntry> log(UUID organization, long after, int most) {
        return tools.transact(tx -> tools.ground().audit().read(tx, organization, after + 1, most));
    }
}
