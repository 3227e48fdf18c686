package pro.photoestate.server.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.photoestate.server.Refusal.refused;
import static pro.photoestate.server.organizations.OrganizationsFixture.act;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.account.Role;
import pro.photoestate.account.Scope;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.Account;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.Caller;

class ApiKeyServiceTest {

    private static final Set<Scope> SCOPES = EnumSet.of(Scope.PROJECTS_WRITE, Scope.PROJECTS_READ);

    private final OrganizationsFixture at = new OrganizationsFixture();
    private final ApiKeyService keys = at.organizations.keys();
    private final Account ada = at.person("ada");
    private final UUID id = at.owned(ada);

    @AfterEach
    void close() {
        at.close();
    }

    private List<ApiKey> all() {
        return keys.page(id, Optional.empty(), 100);
    }

    @Test
    void aKeySpeaksForItsOrganizationAndItsSecretIsNotKept() {
        ApiKeyService.Made made = keys.make(act(id, ada), "Nightly import", SCOPES);
        assertThat(made.secret()).matches("pe_[A-Za-z0-9_-]{43}");
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(keys.caller(made.secret())).isEqualTo(new Caller.Key(id, made.key().id(), SCOPES));
        String rows = at.people.database.transact(tx -> tx.handle()
                .createQuery("SELECT string_agg(k::text, ' ') FROM organization_api_key k")
                .mapTo(String.class)
                .one());
        assertThat(rows).contains("Nightly import").doesNotContain(made.secret().substring(3));
        refused(ProblemCode.SIGN_IN_NEEDED, () -> keys.caller(made.secret() + "x"));
        refused(ProblemCode.VALUE_WRONG, () -> keys.make(act(id, ada), "none", Set.of()));
        assertThat(keys.page(id, Optional.of(made.key().id()), 10)).isEmpty();
    }

    @Test
    void itIsKnownToTheMinuteWhenAKeyWasUsed() {
        String secret = keys.make(act(id, ada), "import", SCOPES).secret();
        assertThat(all().getFirst().usedAt()).isEmpty();
        Instant first = at.people.clock.instant();
        keys.caller(secret);
        at.people.clock.pass(Duration.ofSeconds(59));
        keys.caller(secret);
        assertThat(all().getFirst().usedAt()).contains(first);
        at.people.clock.pass(Duration.ofSeconds(1));
        keys.caller(secret);
        assertThat(all().getFirst().usedAt()).contains(first.plusSeconds(60));
    }

    @Test
    void aRevokedKeyOpensNothing() {
        ApiKeyService.Made made = keys.make(act(id, ada), "import", SCOPES);
        keys.revoke(act(id, ada), made.key().id());
        refused(ProblemCode.SIGN_IN_NEEDED, () -> keys.caller(made.secret()));
        refused(ProblemCode.NOT_FOUND, () -> keys.revoke(act(id, ada), made.key().id()));
        assertThat(all().getFirst().revokedAt()).isPresent();
        assertThat(at.log(id)).endsWith(AuditAction.API_KEY_MADE, AuditAction.API_KEY_REVOKED);
    }

    @Test
    void keysAreMadeByThoseWhoLeadAndEndWithTheirRole() {
        Account admin = at.member(act(id, ada), "admin", Role.ADMIN);
        Account bo = at.member(act(id, ada), "bo", Role.PHOTOGRAPHER);
        refused(ProblemCode.FORBIDDEN, () -> keys.make(act(id, bo), "mine", SCOPES));
        String secret = keys.make(act(id, admin), "import", SCOPES).secret();
        refused(ProblemCode.FORBIDDEN, () -> keys.revoke(act(id, bo), all().getFirst().id()));
        at.change(act(id, ada), admin, Role.OWNER);
        assertThat(keys.caller(secret).organization()).isEqualTo(id);
        at.organizations.members().remove(act(id, ada), admin.id());
        refused(ProblemCode.SIGN_IN_NEEDED, () -> keys.caller(secret));
        assertThat(at.log(id)).endsWith(AuditAction.API_KEY_REVOKED, AuditAction.MEMBER_REMOVED);
    }

    @Test
    void notAnyNumberOfKeysCounts() {
        for (int i = 0; i < ApiKeyService.MOST; i++) {
            keys.make(act(id, ada), "key " + i, SCOPES);
        }
        refused(ProblemCode.QUOTA_REACHED, () -> keys.make(act(id, ada), "one more", SCOPES));
        keys.revoke(act(id, ada), all().getFirst().id());
        keys.make(act(id, ada), "one more", SCOPES);
    }
}
