package pro.photoestate.server.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.photoestate.server.Refusal.refused;
import static pro.photoestate.server.accounts.AccountsFixture.HOME;
import static pro.photoestate.server.accounts.AccountsFixture.PASSWORD;
import static pro.photoestate.server.organizations.OrganizationsFixture.act;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.SecretToken;

class OrganizationServiceTest {

    private final OrganizationsFixture at = new OrganizationsFixture();
    private final OrganizationService all = at.organizations.all();
    private final Account ada = at.person("ada");

    @AfterEach
    void close() {
        at.close();
    }

    private SecretToken firstOwner() {
        URI link = all.firstOwnerLink().orElseThrow();
        assertThat(link).asString().startsWith("https://photos.example.com/invitation?token=");
        return new SecretToken(link.getQuery().substring("token=".length()));
    }

    @Test
    void whoMakesAnOrganizationOwnsIt() {
        Belonging made = all.create(ada.id(), " Bell & Sons\n", HOME);
        assertThat(made.role()).isEqualTo(Role.OWNER);
        assertThat(made.organization().name()).isEqualTo("Bell & Sons");
        assertThat(made.organization().seatsTaken()).isEqualTo(1);
        assertThat(all.of(ada.id())).containsExactly(made);
        assertThat(all.organization(made.organization().id())).isEqualTo(made.organization());
        assertThat(all.of(at.person("bo").id())).isEmpty();
        refused(ProblemCode.VALUE_WRONG, () -> all.create(ada.id(), "  ", HOME));
        refused(ProblemCode.NOT_FOUND, () -> all.organization(UUID.randomUUID()));
    }

    @Test
    void aPersonOwnsManyButNotAnyNumber() {
        for (int i = 0; i < OrganizationService.MOST_OWNED; i++) {
            at.owned(ada);
        }
        refused(ProblemCode.QUOTA_REACHED, () -> at.owned(ada));
    }

    @Test
    void aNameIsChangedByThoseWhoLeadInTheVersionThatWasSeen() {
        UUID id = at.owned(ada);
        Account bo = at.member(act(id, ada), "bo", Role.PHOTOGRAPHER);
        Organization renamed = all.rename(act(id, ada), "Bell", 1);
        assertThat(renamed.name()).isEqualTo("Bell");
        refused(ProblemCode.VERSION_CHANGED, () -> all.rename(act(id, ada), "Late", 1));
        refused(ProblemCode.FORBIDDEN, () -> all.rename(act(id, bo), "Mine", renamed.version()));
        refused(ProblemCode.NOT_FOUND, () -> all.rename(act(id, at.person("cy")), "Mine", renamed.version()));
    }

    @Test
    void theFirstOwnerComesByTheLinkThatWasPrintedLast() {
        SecretToken old = firstOwner();
        SecretToken token = firstOwner();
        refused(ProblemCode.LINK_USED, () -> at.accept(ada, old));
        Belonging first = at.accept(ada, token);
        assertThat(first.role()).isEqualTo(Role.OWNER);
        assertThat(first.organization().name()).isEqualTo(ada.name());
        assertThat(all.firstOwnerLink()).isEmpty();
        refused(ProblemCode.LINK_USED, () -> at.accept(at.person("bo"), token));
    }

    @Test
    void theLinkOfTheFirstOwnerEndsWithItsTimeAndWithTheFirstOrganization() {
        SecretToken late = firstOwner();
        at.people.clock.pass(OrganizationService.FIRST_OWNER.plus(Duration.ofSeconds(1)));
        refused(ProblemCode.LINK_USED, () -> at.accept(ada, late));
        SecretToken token = firstOwner();
        at.owned(ada);
        refused(ProblemCode.LINK_USED, () -> at.accept(ada, token));
    }

    @Test
    void anAccountDoesNotEndWhileItAloneOwnsWhatOthersWorkIn() {
        UUID id = at.owned(ada);
        Account bo = at.member(act(id, ada), "bo", Role.PHOTOGRAPHER);
        refused(ProblemCode.CONFLICT, () -> at.people.accounts.people().delete(ada.id(), PASSWORD, HOME));
        assertThat(at.read(id, ada).role()).isEqualTo(Role.OWNER);

        at.organizations.members().transfer(act(id, ada), bo.id());
        at.people.accounts.people().delete(ada.id(), PASSWORD, HOME);
        assertThat(at.organizations.members().page(id, Optional.empty(), 10)).extracting(Member::account).containsExactly(bo.id());
        assertThat(at.log(id)).endsWith(AuditAction.OWNERSHIP_TRANSFERRED, AuditAction.MEMBER_LEFT);
    }

    @Test
    void anOrganizationOfNobodyElseGoesWithTheAccountAndLeavesItsLog() {
        UUID id = at.owned(ada);
        at.organizations.invitations().invite(act(id, ada), OrganizationsFixture.address("bo"), Role.AGENT);
        at.people.accounts.people().delete(ada.id(), PASSWORD, HOME);
        refused(ProblemCode.NOT_FOUND, () -> all.organization(id));
        assertThat(at.log(id)).endsWith(AuditAction.ORGANIZATION_DELETED);
        Optional<Long> fault = at.people.database.transact(tx -> at.people.audit.firstFault(tx, id));
        assertThat(fault).isEmpty();
    }

    @Test
    void aSmallerPlanTakesNoSeatAway() {
        UUID id = at.owned(ada);
        Account bo = at.member(act(id, ada), "bo", Role.PHOTOGRAPHER);
        at.seats(act(id, ada), 1);
        assertThat(at.read(id).seatsTaken()).isEqualTo(2);
        assertThat(at.change(act(id, ada), bo, Role.ADMIN).role()).as("a seat stays a seat").isEqualTo(Role.ADMIN);
        assertThat(at.log(id)).contains(AuditAction.SEATS_CHANGED);
    }
}
