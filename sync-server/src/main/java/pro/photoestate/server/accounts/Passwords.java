package pro.photoestate.server.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.platform.ProblemException;

/**
 * Hashes passwords with Argon2id (RFC 9106); few at once, because each takes memory and a core. Thread-safe.
 */
final class Passwords {

    /** What OWASP's password storage sheet asks for at least, KiB. */
    private static final int MEMORY = 19_456;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT = 16;

    /** NIST SP 800-63B asks for 8 at least; no rule of signs makes a longer one weaker. */
    private static final int SHORTEST = 10;

    private static final int LONGEST = 200;

    /** Whoever waits longer is told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY, PASSES, LANES, BYTES, Argon2.ID);
    private final Semaphore places;
    private final String dummy;

    /** @param atOnce how many are hashed at a time */
    Passwords(int atOnce) {
        places = new Semaphore(atOnce);
        dummy = make("nobody has this one");
    }

    /**
     * Hashes a new one.
     *
     * @throws ProblemException {@code VALUE_WRONG} when it is too short or too long, {@code TOO_MANY} when too many are hashed
     */
    String hash(String password) {
        String plain = plain(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new ProblemException(
                    ProblemCode.VALUE_WRONG,
                    "A password has %d to %d characters; a few words are good ones.".formatted(SHORTEST, LONGEST));
        }
        return placed(() -> make(plain));
    }

    private String make(String plain) {
        return Password.hash(plain).addRandomSalt(SALT).with(argon2).getResult();
    }

    /** Whether it is the one; takes as long where there is none. */
    boolean matches(String password, Optional<String> hash) {
        String plain = plain(password);
        if (plain.length() > 2 * LONGEST) {
            return false;
        }
        boolean same = placed(() -> Password.check(plain, hash.orElse(dummy)).with(argon2));
        return same && hash.isPresent();
    }

    /** Keyboards differ in how they compose letters. */
    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T placed(Supplier<T> work) {
        boolean placed = false;
        try {
            placed = places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!placed) {
                throw new ProblemException(ProblemCode.TOO_MANY, "Too many sign in at the moment; try again soon.", PATIENCE);
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemCode.AWAY, "The server is being stopped; try again in a moment.");
        } finally {
            if (placed) {
                places.release();
            }
        }
    }
}
