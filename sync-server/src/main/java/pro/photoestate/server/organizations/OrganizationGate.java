package pro.photoestate.server.organizations;

import java.util.Optional;
import java.util.UUID;
import pro.photoestate.account.Role;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.AccessTokens;
import pro.photoestate.server.platform.Access;
import pro.photoestate.server.platform.Caller;
import pro.photoestate.server.platform.Gate;
import pro.photoestate.server.platform.ProblemException;

/**
 * Lets persons in by their token and programs by their key. The membership is asked of the database at each request, so that
 * whoever is removed is out at once. Thread-safe.
 */
final class OrganizationGate implements Gate {

    private final Tools tools;
    private final AccessTokens tokens;
    private final ApiKeyService keys;

    OrganizationGate(Tools tools, AccessTokens tokens, ApiKeyService keys) {
        this.tools = tools;
        this.tokens = tokens;
        this.keys = keys;
    }

    @Override
    public Caller admit(Optional<String> bearer, Access access, Optional<UUID> organization) {
        if (access.kind() == Access.Kind.ANYONE) {
            return new Caller.Nobody();
        }
        String token = bearer.orElseThrow(
                () -> new ProblemException(ProblemCode.SIGN_IN_NEEDED, "Sign in, and show the token as Authorization: Bearer."));
        if (token.startsWith(ApiKeyService.PREFIX)) {
            return key(keys.caller(token), access, organization);
        }
        Caller.Person person = tokens.person(token);
        return access.kind() == Access.Kind.PERSON ? person : member(person, access, organization.orElseThrow());
    }

    private static Caller.Key key(Caller.Key key, Access access, Optional<UUID> organization) {
        if (organization.filter(id -> !id.equals(key.organization())).isPresent()) {
            throw Tools.nothing();
        }
        if (access.scope().filter(key.scopes()::contains).isEmpty()) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN,
                    access.scope()
                            .map(scope -> "The key needs the scope %s for this.".formatted(scope))
                            .orElse("This is for persons; no key opens it."));
        }
        return key;
    }

    private Caller.Person member(Caller.Person person, Access access, UUID organization) {
        Role role = tools.transact(tx -> tools.memberships().role(tx, organization, person.account()))
                .orElseThrow(Tools::nothing);
        if (!access.roles().contains(role)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "As %s you may not do this.".formatted(role));
        }
        return new Caller.Person(person.account(), person.device(), Optional.of(role));
    }
}
