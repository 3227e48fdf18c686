package pro.photoestate.server.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.photoestate.server.accounts.AccountsFixture.HOME;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.SecretToken;

/** Random histories of organizations: whatever is tried, each has an owner, and no more seats are taken than there are. */
@SuppressWarnings("NullAway.Init")
class MembershipHistoryTest {

    private static final int SEATS = 2;

    /** All that may be refused in such a history; anything else is a fault. */
    private static final Set<ProblemCode> REFUSALS = Set.of(
            ProblemCode.NOT_FOUND,
            ProblemCode.FORBIDDEN,
            ProblemCode.CONFLICT,
            ProblemCode.SEATS_TAKEN,
            ProblemCode.LINK_USED,
            ProblemCode.VALUE_WRONG);

    private static OrganizationsFixture at;
    private static List<Account> people;
    private static final Set<What> DONE = EnumSet.noneOf(What.class);
    private static final Set<ProblemCode> REFUSED = EnumSet.noneOf(ProblemCode.class);

    enum What {
        CREATE,
        INVITE,
        ACCEPT,
        ROLE,
        LEAVE,
        REMOVE,
        TRANSFER,
        END
    }

    /**
     * @param who of the persons does it
     * @param whom it is done to
     * @param where which organization or invitation is meant
     */
    record Deed(What what, int who, int whom, int where, Role role) {}

    @BeforeContainer
    static void open() {
        at = new OrganizationsFixture();
        people = List.of(at.person("ada"), at.person("bo"), at.person("cy"), at.person("di"), at.person("ed"));
    }

    @AfterContainer
    static void close() {
        at.close();
        assertThat(DONE).as("what the histories brought about").containsExactlyInAnyOrder(What.values());
        assertThat(REFUSED).as("what they tried in vain").containsExactlyInAnyOrderElementsOf(REFUSALS);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Integer> person = Arbitraries.integers().between(0, 4);
        Arbitrary<Integer> whoMostlyMay = Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(3, 1), Tuple.of(1, 2), Tuple.of(1, 3));
        Arbitrary<What> what = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(What.CREATE, What.END)),
                Tuple.of(8, Arbitraries.of(What.INVITE, What.ACCEPT, What.ROLE)),
                Tuple.of(4, Arbitraries.of(What.LEAVE, What.REMOVE, What.TRANSFER)));
        return Combinators.combine(what, whoMostlyMay, person, Arbitraries.integers().between(0, 20), Arbitraries.of(Role.class))
                .as(Deed::new)
                .list()
                .ofMinSize(30)
                .ofMaxSize(60);
    }

    @Property(tries = 25)
    void anOrganizationHasAnOwnerAndNoMoreSeatsAreTakenThanThereAre(@ForAll("deeds") List<Deed> deeds) {
        History history = new History();
        deeds.forEach(history::step);
        history.clear();
    }

    private static final class History {
        private final List<UUID> organizations = new ArrayList<>();
        private final List<SecretToken> letters = new ArrayList<>();

        /** All begin with an organization of four, both of its seats taken. */
        History() {
            Account owner = people.getFirst();
            create(owner);
            Act act = OrganizationsFixture.act(organizations.getFirst(), owner);
            at.accept(people.get(1), at.invited(act, people.get(1), Role.PHOTOGRAPHER));
            at.accept(people.get(2), at.invited(act, people.get(2), Role.AGENT));
            at.accept(people.get(3), at.invited(act, people.get(3), Role.CLIENT));
        }

        private void create(Account owner) {
            UUID id = at.owned(owner);
            at.seats(OrganizationsFixture.act(id, owner), SEATS);
            organizations.add(id);
        }

        void step(Deed deed) {
            if (deed.what() == What.ACCEPT) {
                acceptOne(deed);
            } else {
                attempt(deed, () -> act(deed));
            }
            organizations.removeIf(id -> at.log(id).getLast() == AuditAction.ORGANIZATION_DELETED);
            organizations.forEach(id -> check(id, deed));
        }

        private static void attempt(Deed deed, Runnable work) {
            try {
                work.run();
                DONE.add(deed.what());
            } catch (ProblemException e) {
                assertThat(REFUSALS).as("%s: %s", deed, e.getMessage()).contains(e.code());
                REFUSED.add(e.code());
            }
        }

        private void act(Deed deed) {
            Account who = people.get(deed.who());
            Account whom = people.get(deed.whom());
            if (deed.what() == What.CREATE) {
                create(who);
            } else if (deed.what() == What.END) {
                at.people.database.run(tx -> Organizations.ending(at.people.ground).accept(tx, who.id()));
            } else if (organizations.isEmpty()) {
                throw Tools.nothing();
            } else {
                within(deed, OrganizationsFixture.act(organizations.get(deed.where() % organizations.size()), who), whom);
            }
        }

        private void acceptOne(Deed deed) {
            if (!letters.isEmpty()) {
                SecretToken token = letters.get(letters.size() - 1 - deed.where() % Math.min(3, letters.size()));
                for (Account guest : people) {
                    attempt(deed, () -> at.organizations.invitations().accept(guest.id(), token, HOME));
                }
            }
        }

        private void within(Deed deed, Act act, Account whom) {
            switch (deed.what()) {
                case INVITE -> letters.add(at.invited(act, whom, deed.role()));
                case ROLE -> at.change(act, whom, deed.role());
                case LEAVE -> at.organizations.members().remove(act, act.by());
                case REMOVE -> at.organizations.members().remove(act, whom.id());
                case TRANSFER -> at.organizations.members().transfer(act, whom.id());
                default -> throw new AssertionError(deed);
            }
        }

        private static void check(UUID id, Deed deed) {
            List<Role> roles = at.organizations.members().page(id, Optional.empty(), 100).stream().map(Member::role).toList();
            Organization read = at.read(id);
            assertThat(roles).as("owners after %s", deed).contains(Role.OWNER);
            assertThat(roles.stream().filter(Role::takesSeat)).as("seats after %s", deed).hasSize(read.seatsTaken());
            assertThat(read.seatsTaken()).as("seats after %s", deed).isLessThanOrEqualTo(SEATS);
        }

        void clear() {
            organizations.forEach(id -> assertThat(at.people.database.<Optional<Long>>transact(
                            tx -> at.people.audit.firstFault(tx, id)))
                    .isEmpty());
            at.people.database.run(tx -> {
                tx.handle().execute("DELETE FROM organization");
                tx.handle().execute("DELETE FROM mail_letter");
            });
        }
    }
}
