package pro.photoestate.server.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.photoestate.server.Refusal.refused;
import static pro.photoestate.server.organizations.OrganizationsFixture.act;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.account.Role;
import pro.photoestate.account.Scope;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.accounts.AccountsFixture;
import pro.photoestate.server.platform.Access;
import pro.photoestate.server.platform.Caller;
import pro.photoestate.server.platform.Gate;

class OrganizationGateTest {

    private static final Access PROJECTS = Access.members(Role.OWNER, Role.PHOTOGRAPHER).orKey(Scope.PROJECTS_READ);

    private final OrganizationsFixture at = new OrganizationsFixture();
    private final Gate gate = at.organizations.gate();
    private final Account ada = at.person("ada");
    private final UUID id = at.owned(ada);

    @AfterEach
    void close() {
        at.close();
    }

    private Caller admit(String token, Access access, UUID organization) {
        return gate.admit(Optional.of(token), access, Optional.of(organization));
    }

    @Test
    void whoNeedNotBeKnownIsNotAskedFor() {
        assertThat(gate.admit(Optional.of("nonsense"), Access.ANYONE, Optional.empty())).isEqualTo(new Caller.Nobody());
        refused(ProblemCode.SIGN_IN_NEEDED, () -> gate.admit(Optional.empty(), Access.PERSON, Optional.empty()));
        refused(ProblemCode.SIGN_IN_NEEDED, () -> admit("nonsense", PROJECTS, id));
        refused(ProblemCode.SIGN_IN_NEEDED, () -> admit("pe_nonsense", PROJECTS, id));
    }

    @Test
    void aPersonComesWithTheRoleOfTheOrganizationInThePath() {
        String token = at.people.desktop(ada).access();
        Caller.Person anywhere = gate.admit(Optional.of(token), Access.PERSON, Optional.empty()).person();
        assertThat(anywhere.account()).isEqualTo(ada.id());
        assertThat(anywhere.role()).isEmpty();
        assertThat(admit(token, PROJECTS, id).person().role()).contains(Role.OWNER);
        refused(ProblemCode.FORBIDDEN, () -> admit(token, Access.members(Role.AGENT), id));
        refused(ProblemCode.NOT_FOUND, () -> admit(token, PROJECTS, at.owned(at.person("bo"))));
        refused(ProblemCode.NOT_FOUND, () -> admit(token, PROJECTS, UUID.randomUUID()));
    }

    @Test
    void whoIsRemovedIsOutAtTheNextRequestAndWhoGetsAnotherRoleHasItThen() {
        Account bo = at.member(act(id, ada), "bo", Role.PHOTOGRAPHER);
        String token = at.people.desktop(bo).access();
        assertThat(admit(token, PROJECTS, id).person().role()).contains(Role.PHOTOGRAPHER);
        at.change(act(id, ada), bo, Role.AGENT);
        refused(ProblemCode.FORBIDDEN, () -> admit(token, PROJECTS, id));
        at.organizations.members().remove(act(id, ada), bo.id());
        refused(ProblemCode.NOT_FOUND, () -> admit(token, PROJECTS, id));
        assertThat(gate.admit(Optional.of(token), Access.PERSON, Optional.empty()).person().account())
                .as("the person is still one")
                .isEqualTo(bo.id());
    }

    @Test
    void aKeyOpensWhatItsScopesSayInItsOrganizationAlone() {
        var made = at.organizations.keys().make(act(id, ada), "import", EnumSet.of(Scope.PROJECTS_READ));
        assertThat(admit(made.secret(), PROJECTS, id))
                .isEqualTo(new Caller.Key(id, made.key().id(), EnumSet.of(Scope.PROJECTS_READ)));
        refused(ProblemCode.FORBIDDEN, () -> admit(made.secret(), Access.everyMember().orKey(Scope.PROJECTS_WRITE), id));
        refused(ProblemCode.FORBIDDEN, () -> admit(made.secret(), Access.everyMember(), id));
        refused(ProblemCode.FORBIDDEN, () -> gate.admit(Optional.of(made.secret()), Access.PERSON, Optional.empty()));
        refused(ProblemCode.NOT_FOUND, () -> admit(made.secret(), PROJECTS, at.owned(ada)));
        at.people.accounts.sessions().revokeAll(ada.id(), AccountsFixture.HOME);
        assertThat(admit(made.secret(), PROJECTS, id)).as("it is of no device").isInstanceOf(Caller.Key.class);
    }
}
