package pro.photoestate.server.organizations;

import java.time.Instant;
import java.util.UUID;
import pro.photoestate.account.Role;

/**
 * A person in an organization.
 *
 * @param version another with each role, and never one that was before; for If-Match
 */
public record Member(UUID account, String name, String email, Role role, Instant joinedAt, long version) {}
