package pro.photoestate.server.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the log.
 *
 * @param organization whose log it is; for what concerns a person alone, the account
 * @param number from 1 on, without a gap
 * @param at to the microsecond
 * @param actor who did it, where that is known
 * @param subject to whom or what
 * @param detail one line of words, with no name, address or secret of a person
 * @param requestId by which the server's log finds it
 * @param hash SHA-256 over the hash before it and over all of this entry, as hexadecimal digits
 */
public record AuditEntry(
        UUID organization,
        long number,
        Instant at,
        AuditAction action,
        Optional<UUID> actor,
        Optional<UUID> subject,
        String detail,
        String requestId,
        String hash) {}
