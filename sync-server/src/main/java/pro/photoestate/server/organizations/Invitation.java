package pro.photoestate.server.organizations;

import java.time.Instant;
import java.util.UUID;
import pro.photoestate.account.Role;

/**
 * A letter on its way that makes its reader a member.
 *
 * @param email who is invited
 * @param invitedBy the member who did it
 */
public record Invitation(UUID id, String email, Role role, UUID invitedBy, Instant invitedAt, Instant expiresAt) {}
