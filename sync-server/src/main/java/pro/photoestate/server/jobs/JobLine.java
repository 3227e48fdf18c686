package pro.photoestate.server.jobs;

import java.time.Clock;
import java.time.Duration;
import pro.photoestate.server.platform.Transaction;

/** Puts jobs in line. Thread-safe. */
public final class JobLine {

    private final JobRepository rows = new JobRepository();
    private final Clock clock;

    public JobLine(Clock clock) {
        this.clock = clock;
    }

    /**
     * Adds one in the transaction of what it belongs to; one of that name that waits already is left as it is.
     *
     * @param kind the name of its kind
     * @param instance what tells it from others of its kind
     * @param wait how long to wait before it may begin
     */
    public void add(Transaction tx, String kind, String instance, Duration wait) {
        rows.add(tx, kind, instance, clock.instant().plus(wait));
    }
}
