package pro.photoestate.server.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.server.platform.Transaction;

/** Writes the log and checks it. Thread-safe; entries of one organization wait for each other. */
public final class Audit {

    private final AuditRepository entries = new AuditRepository();
    private final Clock clock;

    public Audit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Something that happened.
     *
     * @param actor who did it
     * @param subject to whom or what
     * @param detail one line, with no name, address or secret of a person
     */
    public record Event(
            UUID organization, AuditAction action, Optional<UUID> actor, Optional<UUID> subject, String detail, String requestId) {}

    /** Adds a line, which stands if the transaction does. */
    public void note(Transaction tx, Event event) {
        AuditEntry before = entries.lockLast(tx, event.organization());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry = new AuditEntry(
                event.organization(),
                before.number() + 1,
                at,
                event.action(),
                event.actor(),
                event.subject(),
                event.detail(),
                event.requestId(),
                "");
        entries.add(tx, AuditChain.sealed(entry, before.hash()));
    }

    /** Lines in their order, from a number on. */
    public List<AuditEntry> read(Transaction tx, UUID organization, long from, int most) {
        return entries.read(tx, organization, from, most);
    }

    /** @return the number of the first line that is not what was written, or after which one is missing */
    public Optional<Long> firstFault(Transaction tx, UUID organization) {
        return AuditChain.firstFault(entries.read(tx, organization, 1, Integer.MAX_VALUE));
    }
}
