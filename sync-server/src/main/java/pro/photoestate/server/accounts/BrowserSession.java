package pro.photoestate.server.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is signed in.
 *
 * @param signedInAt when the password was last asked for
 */
public record BrowserSession(UUID account, UUID device, Instant signedInAt, Instant seenAt) {}
