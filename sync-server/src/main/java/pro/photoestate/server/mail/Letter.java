package pro.photoestate.server.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter.
 *
 * @param id also its Message-ID, so that one sent twice is seen once
 * @param recipient an address
 * @param body plain text
 */
public record Letter(UUID id, String recipient, String subject, String body, Instant writtenAt) {

    @Override
    public String toString() {
        return "Letter[" + id + "]"; // it may hold a secret link
    }
}
