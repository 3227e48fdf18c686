package pro.photoestate.server.platform;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import pro.photoestate.protocol.ProblemCode;

/**
 * Keeps what was answered to requests that named themselves (Idempotency-Key), for a day and for all servers of a database.
 * What was refused is not kept: it may be asked again. Answers may hold secrets, so they are sealed. Thread-safe.
 */
public final class Requests implements Once {

    static final Duration KEPT = Duration.ofDays(1);

    /** A request that is at work for longer died with its server. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String PURPOSE = "answers";

    private final RequestRepository rows = new RequestRepository();
    private final Database database;
    private final Sealer sealer;
    private final Clock clock;

    public Requests(Database database, Sealer sealer, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    @Override
    public Answer answer(Named request, Supplier<Answer> work) {
        Optional<Answer> before = database.transact(tx -> begin(tx, request));
        if (before.isPresent()) {
            return before.get();
        }
        boolean answered = false;
        try {
            Answer answer = work.get();
            database.run(tx -> rows.answered(tx, request, sealer.seal(PURPOSE, Json.write(answer))));
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                database.run(tx -> rows.forget(tx, request));
            }
        }
    }

    /** What was answered before; empty when it is to be done now. */
    private Optional<Answer> begin(Transaction tx, Named request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (rows.begin(tx, request, now)) {
            return Optional.empty();
        }
        RequestRepository.Row row = rows.lock(tx, request).orElseThrow(Requests::atWork);
        if (row.begunAt().plus(KEPT).isBefore(now)) {
            rows.forget(tx, request);
            return begin(tx, request);
        }
        if (!MessageDigest.isEqual(row.hash(), request.hash())) {
            throw new ProblemException(
                    ProblemCode.KEY_REUSED, "This Idempotency-Key was used for another request; make a new one.");
        }
        if (row.sealed().isEmpty()) {
            if (row.begunAt().plus(PATIENCE).isAfter(now)) {
                throw atWork();
            }
            rows.beginAgain(tx, request, now);
            return Optional.empty();
        }
        return row.sealed().map(sealed -> Json.read(sealer.open(PURPOSE, sealed), Answer.class));
    }

    private static ProblemException atWork() {
        return new ProblemException(
                ProblemCode.CONFLICT, "The same request is at work; ask again in a moment.", Duration.ofSeconds(1));
    }

    /** Forgets what nobody will ask again; a chore does it. */
    public void tidy() {
        database.run(tx -> rows.forgetBefore(tx, clock.instant().minus(KEPT)));
    }
}
