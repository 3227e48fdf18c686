package pro.photoestate.server.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.photoestate.server.Refusal.refused;
import static pro.photoestate.server.organizations.OrganizationsFixture.act;
import static pro.photoestate.server.organizations.OrganizationsFixture.address;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.SecretToken;

class InvitationServiceTest {

    private final OrganizationsFixture at = new OrganizationsFixture();
    private final InvitationService invitations = at.organizations.invitations();
    private final Account ada = at.person("ada");
    private final Account bo = at.person("bo");
    private final UUID id = at.owned(ada);

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void whoAcceptsAnInvitationIsAMemberWithItsRoleAndTakesASeatThen() {
        SecretToken token = at.invited(act(id, ada), bo, Role.PHOTOGRAPHER);
        assertThat(at.people.lastLetter().to()).isEqualTo("bo@example.com");
        assertThat(at.people.lastLetter().subject()).isEqualTo("Ada Bell invites you to Bell & Sons");
        assertThat(at.people.lastLetter().body()).contains("as a photographer").contains("https://photos.example.com/invitation?token=");
        assertThat(at.read(id).seatsTaken()).isEqualTo(1);
        assertThat(invitations.open(id)).extracting(Invitation::email).containsExactly("bo@example.com");

        Belonging belonging = at.accept(bo, token);
        assertThat(belonging.role()).isEqualTo(Role.PHOTOGRAPHER);
        assertThat(belonging.organization().seatsTaken()).isEqualTo(2);
        assertThat(invitations.open(id)).isEmpty();
        refused(ProblemCode.LINK_USED, () -> at.accept(bo, token));
        assertThat(at.log(id)).containsExactly(
                AuditAction.ORGANIZATION_CREATED, AuditAction.MEMBER_INVITED, AuditAction.MEMBER_JOINED);
    }

    @Test
    void anInvitationIsForItsAddressAlone() {
        SecretToken token = at.invited(act(id, ada), bo, Role.PHOTOGRAPHER);
        Account cy = at.person("cy");
        refused(ProblemCode.FORBIDDEN, () -> at.accept(cy, token));
        assertThat(at.accept(bo, token).role()).as("it was not used up").isEqualTo(Role.PHOTOGRAPHER);
    }

    @Test
    void whatIsTooOldWithdrawnOrReplacedOpensNothing() {
        SecretToken old = at.invited(act(id, ada), bo, Role.PHOTOGRAPHER);
        at.people.clock.pass(InvitationService.LIFE);
        assertThat(invitations.open(id)).isEmpty();
        refused(ProblemCode.LINK_USED, () -> at.accept(bo, old));

        SecretToken withdrawn = at.invited(act(id, ada), bo, Role.PHOTOGRAPHER);
        UUID open = invitations.open(id).getFirst().id();
        invitations.withdraw(act(id, ada), open);
        refused(ProblemCode.LINK_USED, () -> at.accept(bo, withdrawn));
        refused(ProblemCode.NOT_FOUND, () -> invitations.withdraw(act(id, ada), open));

        SecretToken replaced = at.invited(act(id, ada), bo, Role.ADMIN);
        SecretToken last = at.invited(act(id, ada), at.people.accounts.people().account(bo.id()), Role.AGENT);
        refused(ProblemCode.LINK_USED, () -> at.accept(bo, replaced));
        assertThat(at.accept(bo, last).role()).isEqualTo(Role.AGENT);
        refused(ProblemCode.LINK_USED, () -> at.accept(bo, new SecretToken("nonsense")));
    }

    @Test
    void aMemberWhoIsInvitedAgainKeepsTheHigherRole() {
        at.accept(bo, at.invited(act(id, ada), bo, Role.PHOTOGRAPHER));
        assertThat(at.accept(bo, at.invited(act(id, ada), bo, Role.CLIENT)).role()).isEqualTo(Role.PHOTOGRAPHER);
        assertThat(at.accept(bo, at.invited(act(id, ada), bo, Role.ADMIN)).role()).isEqualTo(Role.ADMIN);
        assertThat(at.accept(ada, at.invited(act(id, bo), ada, Role.AGENT)).role()).isEqualTo(Role.OWNER);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyOwnersInviteOwnersAndAdmins(Role role) {
        Account admin = at.member(act(id, ada), "admin", Role.ADMIN);
        Account photographer = at.member(act(id, ada), "photographer", Role.PHOTOGRAPHER);
        at.invited(act(id, ada), bo, role);
        if (role == Role.OWNER || role == Role.ADMIN) {
            refused(ProblemCode.FORBIDDEN, () -> at.invited(act(id, admin), bo, role));
            UUID open = invitations.open(id).getFirst().id();
            refused(ProblemCode.FORBIDDEN, () -> invitations.withdraw(act(id, admin), open));
        } else {
            at.invited(act(id, admin), bo, role);
        }
        refused(ProblemCode.FORBIDDEN, () -> at.invited(act(id, photographer), bo, role));
        refused(ProblemCode.NOT_FOUND, () -> at.invited(act(id, bo), bo, role));
    }

    @Test
    void invitationsEndWithTheRightToWriteThem() {
        Account admin = at.member(act(id, ada), "admin", Role.ADMIN);
        SecretToken byAdmin = at.invited(act(id, admin), bo, Role.PHOTOGRAPHER);
        SecretToken byOwner = at.invited(act(id, ada), admin, Role.OWNER);
        at.organizations.members().remove(act(id, ada), admin.id());
        refused(ProblemCode.LINK_USED, () -> at.accept(bo, byAdmin));
        assertThat(at.accept(admin, byOwner).role()).isEqualTo(Role.OWNER);

        SecretToken owners = at.invited(act(id, admin), bo, Role.ADMIN);
        at.change(act(id, ada), admin, Role.ADMIN);
        refused(ProblemCode.LINK_USED, () -> at.accept(bo, owners));
    }

    @Test
    void notAnyNumberOfInvitationsIsOpen() {
        for (int i = 0; i < InvitationService.MOST_OPEN; i++) {
            invitations.invite(act(id, ada), address("guest" + i), Role.CLIENT);
        }
        refused(ProblemCode.QUOTA_REACHED, () -> invitations.invite(act(id, ada), address("more"), Role.CLIENT));
        invitations.invite(act(id, ada), address("GUEST7"), Role.AGENT);
        at.people.clock.pass(InvitationService.LIFE);
        invitations.invite(act(id, ada), address("more"), Role.CLIENT);
    }

    @Test
    void ofFiftyWhoAcceptTheLastSeatAtOnceExactlyOneHasIt() throws Exception {
        List<Callable<Boolean>> all = new ArrayList<>();
        at.seats(act(id, ada), 2);
        for (int i = 0; i < InvitationService.MOST_OPEN; i++) {
            Account guest = at.person("guest" + i);
            SecretToken token = at.invited(act(id, ada), guest, Role.PHOTOGRAPHER);
            all.add(() -> hasSeat(guest, token));
        }
        int won = 0;
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Boolean> one : threads.invokeAll(all)) {
                won += one.get() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(at.read(id).seatsTaken()).isEqualTo(2);
        assertThat(invitations.open(id)).as("the others can come when there are seats").hasSize(InvitationService.MOST_OPEN - 1);
    }

    private boolean hasSeat(Account guest, SecretToken token) {
        try {
            at.accept(guest, token);
            return true;
        } catch (ProblemException e) {
            assertThat(e.code()).isEqualTo(ProblemCode.SEATS_TAKEN);
            return false;
        }
    }

    @Test
    void anInvitationThatFoundNoSeatIsAcceptedWhenThereIsOne() {
        at.seats(act(id, ada), 1);
        SecretToken token = at.invited(act(id, ada), bo, Role.PHOTOGRAPHER);
        refused(ProblemCode.SEATS_TAKEN, () -> at.accept(bo, token));
        Account cy = at.member(act(id, ada), "cy", Role.AGENT);
        assertThat(at.read(id, cy).role()).as("agents take none").isEqualTo(Role.AGENT);
        refused(ProblemCode.SEATS_TAKEN, () -> at.change(act(id, ada), cy, Role.PHOTOGRAPHER));
        at.seats(act(id, ada), 2);
        at.people.clock.pass(Duration.ofDays(1));
        assertThat(at.accept(bo, token).role()).isEqualTo(Role.PHOTOGRAPHER);
    }

    @Test
    void lettersSayTheSameInBothLanguages() {
        var english = ResourceBundle.getBundle("pro.photoestate.server.organizations.letters", Locale.ROOT);
        var german = ResourceBundle.getBundle("pro.photoestate.server.organizations.letters", Locale.GERMAN);
        assertThat(german.keySet()).isEqualTo(english.keySet());
        for (Role role : Role.values()) {
            assertThat(german.getString("role." + role)).isNotEqualTo(english.getString("role." + role));
        }
        at.people.accounts.people().rename(ada.id(), "Ada Bell", "de", ada.version());
        at.invited(act(id, ada), bo, Role.PHOTOGRAPHER);
        assertThat(at.people.lastLetter().subject()).isEqualTo("Ada Bell lädt dich zu Bell & Sons ein");
    }
}
