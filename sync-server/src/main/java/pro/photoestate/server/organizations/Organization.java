package pro.photoestate.server.organizations;

import java.time.Instant;
import java.util.UUID;

/**
 * Those who work together. Immutable.
 *
 * @param seats how many members may have a role that takes one
 * @param seatsTaken how many have; more than there are only after the plan became smaller
 * @param version counts changes of the name, for If-Match
 */
public record Organization(UUID id, String name, int seats, int seatsTaken, Instant createdAt, long version) {}
