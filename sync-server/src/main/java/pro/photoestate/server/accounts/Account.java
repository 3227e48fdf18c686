package pro.photoestate.server.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person who has an account. Immutable.
 *
 * @param email verified
 * @param language of mail and pages, such as {@code de}
 * @param password its hash; empty for those who sign in elsewhere only
 * @param epoch what tokens must carry to count
 * @param secondFactor whether a code is asked for too
 * @param version counts changes, for If-Match
 */
public record Account(
        UUID id,
        EmailAddress email,
        String name,
        String language,
        Optional<String> password,
        long epoch,
        boolean secondFactor,
        Instant createdAt,
        long version) {

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
