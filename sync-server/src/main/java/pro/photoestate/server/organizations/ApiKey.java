package pro.photoestate.server.organizations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.account.Scope;

/**
 * What a program shows to work for an organization; the secret itself is not kept.
 *
 * @param usedAt to the minute; empty if it never was
 * @param revokedAt from then on it opens nothing; empty while it counts
 */
public record ApiKey(
        UUID id,
        String name,
        List<Scope> scopes,
        UUID createdBy,
        Instant createdAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {

    public ApiKey {
        scopes = List.copyOf(scopes);
    }
}
