package pro.photoestate.server.platform;

import java.util.Optional;
import java.util.UUID;

/** Finds out who asks, and whether they may. Called by many threads at once. */
@FunctionalInterface
public interface Gate {

    /**
     * @param bearer the token of the Authorization header: a person's, or a key of an organization
     * @param organization the one that the path names
     * @throws ProblemException {@code SIGN_IN_NEEDED}, {@code TOKEN_EXPIRED}, {@code FORBIDDEN}, or {@code NOT_FOUND} for
     *     an organization that is none of the caller's
     */
    Caller admit(Optional<String> bearer, Access access, Optional<UUID> organization);
}
