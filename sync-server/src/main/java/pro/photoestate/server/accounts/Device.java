package pro.photoestate.server.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is signed in.
 *
 * @param name for its person to know it by
 * @param seenAt when it last did something, to some minutes
 */
public record Device(UUID id, String name, Kind kind, Instant createdAt, Instant seenAt) {

    /** What it is. */
    public enum Kind {
        BROWSER,
        DESKTOP
    }
}
