package pro.photoestate.identity;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes ids where things are born, also offline: UUID version 7 (RFC 9562), which sort by the time they were made.
 * Thread-safe.
 *
 * @param clock tells the millisecond
 * @param random tells the rest; it must not repeat itself between devices; asked by one thread at a time
 */
public record Ids(Clock clock, RandomGenerator random) {

    /** A new id. */
    public synchronized UUID next() {
        long time = clock.millis() << 16;
        long version = 7L << 12;
        long variant = 0b10L << 62;
        return new UUID(time | version | (random.nextLong() >>> 52), variant | (random.nextLong() >>> 2));
    }
}
