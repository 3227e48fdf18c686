package pro.photoestate.server.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.photoestate.server.Refusal.refused;
import static pro.photoestate.server.organizations.OrganizationsFixture.act;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.ProblemException;

class MemberServiceTest {

    private final OrganizationsFixture at = new OrganizationsFixture();
    private final MemberService members = at.organizations.members();
    private final Account ada = at.person("ada");
    private final UUID id = at.owned(ada);

    @AfterEach
    void close() {
        at.close();
    }

    private Account member(String name, Role role) {
        return at.member(act(id, ada), name, role);
    }

    @Test
    void membersAreReadInPages() {
        Account bo = member("bo", Role.PHOTOGRAPHER);
        Account cy = member("cy", Role.CLIENT);
        List<Member> first = members.page(id, Optional.empty(), 2);
        assertThat(first).extracting(Member::email).containsExactly("ada@example.com", "bo@example.com");
        assertThat(first.getLast()).isEqualTo(at.read(id, bo));
        assertThat(members.page(id, Optional.of(bo.id()), 2)).containsExactly(at.read(id, cy));
        refused(ProblemCode.NOT_FOUND, () -> members.member(id, UUID.randomUUID()));
    }

    @Test
    void ownersDecideAboutAllAndAdminsAboutThoseBelow() {
        Account admin = member("admin", Role.ADMIN);
        Account other = member("other", Role.ADMIN);
        Account bo = member("bo", Role.PHOTOGRAPHER);
        assertThat(at.change(act(id, admin), bo, Role.AGENT).role()).isEqualTo(Role.AGENT);
        refused(ProblemCode.FORBIDDEN, () -> at.change(act(id, admin), bo, Role.ADMIN));
        refused(ProblemCode.FORBIDDEN, () -> at.change(act(id, admin), other, Role.AGENT));
        refused(ProblemCode.FORBIDDEN, () -> at.change(act(id, admin), ada, Role.ADMIN));
        refused(ProblemCode.FORBIDDEN, () -> at.change(act(id, bo), bo, Role.PHOTOGRAPHER));
        refused(ProblemCode.FORBIDDEN, () -> members.remove(act(id, admin), other.id()));
        refused(ProblemCode.FORBIDDEN, () -> members.remove(act(id, admin), ada.id()));
        refused(ProblemCode.FORBIDDEN, () -> members.remove(act(id, bo), admin.id()));
        refused(ProblemCode.FORBIDDEN, () -> members.transfer(act(id, admin), bo.id()));
        assertThat(at.change(act(id, ada), other, Role.OWNER).role()).isEqualTo(Role.OWNER);
        assertThat(at.change(act(id, other), ada, Role.CLIENT).role()).isEqualTo(Role.CLIENT);
        members.remove(act(id, admin), bo.id());
        refused(ProblemCode.NOT_FOUND, () -> members.remove(act(id, admin), bo.id()));
    }

    @Test
    void aRoleIsChangedInTheVersionThatWasSeenAndNoVersionComesAgain() {
        Account bo = member("bo", Role.PHOTOGRAPHER);
        long seen = at.read(id, bo).version();
        long next = members.changeRole(act(id, ada), bo.id(), Role.AGENT, seen).version();
        refused(ProblemCode.VERSION_CHANGED, () -> members.changeRole(act(id, ada), bo.id(), Role.CLIENT, seen));
        members.remove(act(id, ada), bo.id());
        at.accept(bo, at.invited(act(id, ada), bo, Role.AGENT));
        assertThat(at.read(id, bo).version()).isGreaterThan(next);
    }

    @Test
    void theLastOwnerStaysOne() {
        Account bo = member("bo", Role.ADMIN);
        refused(ProblemCode.CONFLICT, () -> members.remove(act(id, ada), ada.id()));
        refused(ProblemCode.CONFLICT, () -> at.change(act(id, ada), ada, Role.ADMIN));
        members.transfer(act(id, ada), bo.id());
        assertThat(at.read(id, ada).role()).isEqualTo(Role.ADMIN);
        refused(ProblemCode.CONFLICT, () -> members.remove(act(id, bo), bo.id()));
        members.remove(act(id, ada), ada.id());
        assertThat(at.log(id)).endsWith(AuditAction.OWNERSHIP_TRANSFERRED, AuditAction.MEMBER_LEFT);
    }

    @Test
    void anOwnershipGoesToAMemberWhoGetsASeatWithIt() {
        Account bo = member("bo", Role.AGENT);
        refused(ProblemCode.VALUE_WRONG, () -> members.transfer(act(id, ada), ada.id()));
        refused(ProblemCode.NOT_FOUND, () -> members.transfer(act(id, ada), at.person("cy").id()));
        at.seats(act(id, ada), 1);
        refused(ProblemCode.SEATS_TAKEN, () -> members.transfer(act(id, ada), bo.id()));
        assertThat(at.read(id, ada).role()).isEqualTo(Role.OWNER);
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() throws Exception {
        for (int i = 0; i < 10; i++) {
            UUID organization = at.owned(ada);
            Account bo = at.member(act(organization, ada), "bo" + i, Role.OWNER);
            List<Callable<Boolean>> both = List.of(() -> leaves(organization, ada), () -> leaves(organization, bo));
            int left = 0;
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (Future<Boolean> one : threads.invokeAll(both)) {
                    left += one.get() ? 1 : 0;
                }
            }
            assertThat(left).isEqualTo(1);
        }
    }

    private boolean leaves(UUID organization, Account who) {
        try {
            members.remove(act(organization, who), who.id());
            return true;
        } catch (ProblemException e) {
            assertThat(e.code()).isEqualTo(ProblemCode.CONFLICT);
            return false;
        }
    }

    @Test
    void everyChangeStandsInTheLogWithWhoDidItToWhom() {
        Account bo = member("bo", Role.PHOTOGRAPHER);
        at.change(act(id, ada), bo, Role.AGENT);
        at.change(act(id, ada), bo, Role.AGENT);
        members.remove(act(id, ada), bo.id());
        var log = at.organizations.all().log(id, 3, 10);
        assertThat(log).extracting(entry -> entry.action()).containsExactly(AuditAction.ROLE_CHANGED, AuditAction.MEMBER_REMOVED);
        assertThat(log).allSatisfy(entry -> {
            assertThat(entry.actor()).contains(ada.id());
            assertThat(entry.subject()).contains(bo.id());
        });
        assertThat(log.getFirst().detail()).isEqualTo("from PHOTOGRAPHER to AGENT");
    }
}
