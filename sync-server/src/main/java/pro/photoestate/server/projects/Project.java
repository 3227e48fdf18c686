package pro.photoestate.server.projects;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.account.BillingStatus;

/**
 * A shoot as an organization shares it. Immutable.
 *
 * @param id made where the shoot was, also offline
 * @param tier what was ordered, in the organization's own words; may be empty
 * @param deletedAt when it was deleted; it can be restored for a while
 * @param version counts changes, for If-Match
 */
public record Project(
        UUID id,
        UUID organization,
        String name,
        String address,
        String tier,
        BillingStatus billing,
        UUID createdBy,
        Instant createdAt,
        Instant changedAt,
        Optional<Instant> deletedAt,
        long version) {}
