package pro.photoestate.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.platform.Database;
import pro.photoestate.server.platform.ProblemException;

/**
 * Slows down whoever guesses: by the network address, and by the account for addresses that never signed in to it. An owner
 * goes on signing in from where they did before, whatever somebody else tries. Shared by all servers; thread-safe.
 */
final class SignInLimits {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Failures from one network address: an office's typing errors, and no list of stolen passwords. */
    static final int BY_ADDRESS = 30;

    /** Failures with one account. */
    static final int BY_ACCOUNT = 10;

    /** How long an address from which somebody signed in is theirs. */
    private static final Duration KNOWN = Duration.ofDays(90);

    private final SignInRepository attempts = new SignInRepository();
    private final Database database;
    private final Clock clock;

    SignInLimits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts a try before it is made, so that many at once are counted too.
     *
     * @return its number, for {@link #succeeded}
     * @throws ProblemException {@code TOO_MANY} with how long to wait
     */
    long begin(EmailAddress email, String address) {
        Instant now = clock.instant();
        long number = database.transact(tx -> attempts.add(tx, email.hash(), address, now));
        Optional<Instant> until = database.transact(tx -> {
            Instant since = now.minus(WINDOW);
            Optional<Instant> byAddress = attempts.last(tx, address, since, BY_ADDRESS + 1);
            boolean known = attempts.isKnown(tx, email.hash(), address, now.minus(KNOWN));
            Optional<Instant> byAccount = known
                    ? attempts.last(tx, email.hash(), address, since, BY_ACCOUNT + 1)
                    : attempts.last(tx, email.hash(), since, BY_ACCOUNT + 1);
            return byAddress.or(() -> byAccount).map(oldest -> oldest.plus(WINDOW));
        });
        until.ifPresent(then -> {
            database.run(tx -> attempts.forget(tx, number)); // who only waits does not wait longer for it
            throw new ProblemException(
                    ProblemCode.TOO_MANY,
                    "Too many sign-ins have failed; wait a while, or set a new password by the link in a letter.",
                    Duration.between(now, then));
        });
        return number;
    }

    /** The try was neither right nor wrong. */
    void undone(long number) {
        database.run(tx -> attempts.forget(tx, number));
    }

    /** The try was right. */
    void succeeded(long number) {
        database.run(tx -> attempts.succeeded(tx, number));
    }

    /** Somebody proved otherwise that the account is theirs: by a letter that they opened. */
    void proved(EmailAddress email, String address) {
        database.run(tx -> attempts.succeeded(tx, attempts.add(tx, email.hash(), address, clock.instant())));
    }

    /** Forgets what counts no more. */
    void tidy() {
        database.run(tx -> attempts.tidy(tx, clock.instant().minus(KNOWN)));
    }
}
