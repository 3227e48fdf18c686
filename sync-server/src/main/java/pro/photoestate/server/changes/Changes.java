package pro.photoestate.server.changes;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.protocol.Change;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.Json;
import pro.photoestate.server.platform.Transaction;

/** Writes the log and reads it. Thread-safe; writers of one organization wait for each other until their transactions end. */
public final class Changes {

    /** A device that was away for longer begins anew. */
    static final Duration KEPT = Duration.ofDays(90);

    private final ChangeRepository rows = new ChangeRepository();
    private final Database database;
    private final Clock clock;

    public Changes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What changed.
     *
     * @param version after the change
     */
    public record Thing(UUID organization, Change.Entity entity, UUID id, long version) {}

    /** Tells that something was made or changed. To be called last in a transaction: others wait from here on. */
    public long put(Transaction tx, Thing thing, Object body) {
        return add(tx, thing, Change.Kind.PUT, Json.text(body));
    }

    /** Tells that something was deleted. To be called last in a transaction. */
    public long deleted(Transaction tx, Thing thing) {
        return add(tx, thing, Change.Kind.DELETED, "");
    }

    private long add(Transaction tx, Thing thing, Change.Kind kind, String body) {
        long number = rows.next(tx, thing.organization());
        rows.add(
                tx,
                thing.organization(),
                new Change(
                        number,
                        thing.entity(),
                        thing.id(),
                        kind,
                        thing.version(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        body));
        return number;
    }

    /**
     * What changed after a number, in order.
     *
     * @return empty for a number whose successors are no longer kept: the reader begins anew
     */
    public Optional<List<Change>> after(Transaction tx, UUID organization, long number, int most) {
        return rows.dropped(tx, organization) > number
                ? Optional.empty()
                : Optional.of(rows.after(tx, organization, number, most));
    }

    /** The last number of an organization; 0 where nothing changed yet. */
    public long last(Transaction tx, UUID organization) {
        return rows.last(tx, organization);
    }

    /** Drops what is older than any device waits; a chore does it. */
    public void tidy() {
        database.run(tx -> rows.drop(tx, clock.instant().minus(KEPT)));
    }
}
