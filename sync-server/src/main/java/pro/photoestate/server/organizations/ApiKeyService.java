package pro.photoestate.server.organizations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.account.Scope;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.Caller;
import pro.photoestate.server.platform.PlainName;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.SecretToken;

/** Keys by which programs work for an organization. Thread-safe. */
public final class ApiKeyService {

    /** How each begins, so that one that got into the open is found by those who look for such. */
    static final String PREFIX = "pe_";

    /** Of one organization, counting at a time. */
    static final int MOST = 20;

    /** How exactly it is known when one was used: no request writes more often. */
    private static final Duration USE = Duration.ofMinutes(1);

    private final ApiKeyRepository rows = new ApiKeyRepository();
    private final Tools tools;

    ApiKeyService(Tools tools) {
        this.tools = tools;
    }

    /**
     * A key in the moment when its secret is there to be seen, which is once.
     *
     * @param secret what a program shows as a bearer token
     */
    public record Made(ApiKey key, String secret) {

        @Override
        public String toString() {
            return "Made[" + key.id() + "]";
        }
    }

    /** @throws ProblemException {@code VALUE_WRONG} for no scope; {@code FORBIDDEN}; {@code QUOTA_REACHED} */
    public Made make(Act act, String name, Set<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw new ProblemException(ProblemCode.VALUE_WRONG, "A key has one scope at least.");
        }
        ApiKey key = new ApiKey(
                tools.newId(),
                PlainName.of(name),
                scopes.stream().sorted().toList(),
                act.by(),
                tools.now(),
                Optional.empty(),
                Optional.empty());
        String secret = PREFIX + tools.newSecret().text();
        return tools.change(act, (tx, standing) -> {
            standing.mustLead();
            if (rows.counting(tx, act.organization()) >= MOST) {
                throw new ProblemException(
                        ProblemCode.QUOTA_REACHED, "An organization has at most %d keys; revoke one.".formatted(MOST));
            }
            rows.add(tx, act.organization(), key, SecretToken.sha256(secret));
            tools.note(tx, act, AuditAction.API_KEY_MADE, key.id(), "for " + key.scopes());
            return new Made(key, secret);
        });
    }

    /** The first one first; also those that were revoked. */
    public List<ApiKey> page(UUID organization, Optional<UUID> after, int most) {
        return tools.transact(tx -> rows.page(tx, organization, after, most));
    }

    /** From now on it opens nothing. @throws ProblemException {@code NOT_FOUND}, {@code FORBIDDEN} */
    public void revoke(Act act, UUID key) {
        tools.change(act, (tx, standing) -> {
            standing.mustLead();
            if (!rows.revoke(tx, act.organization(), key, tools.now())) {
                throw Tools.nothing();
            }
            tools.note(tx, act, AuditAction.API_KEY_REVOKED, key, "by a member");
            return key;
        });
    }

    /** Which program shows a key. @throws ProblemException {@code SIGN_IN_NEEDED} for one that does not count */
    Caller.Key caller(String secret) {
        return tools.transact(tx -> {
            var shown = rows.find(tx, SecretToken.sha256(secret))
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.SIGN_IN_NEEDED, "This key was revoked or never was; an owner or admin makes another."));
            Instant now = tools.now();
            ApiKey key = shown.key();
            if (key.usedAt().filter(at -> at.plus(USE).isAfter(now)).isEmpty()) {
                rows.used(tx, key.id(), now);
            }
            return new Caller.Key(shown.organization(), key.id(), Set.copyOf(key.scopes()));
        });
    }
}
