package pro.photoestate.app.queue;

import java.time.Duration;
import java.util.Optional;

/**
 * How often and when a failure that may pass is tried again by itself.
 *
 * @param first the wait before the second try
 * @param factor by which each further wait is longer
 * @param most tries after the first
 */
record RetryPolicy(Duration first, int factor, int most) {

    /** 10 s, 40 s, 2:40 min and 10:40 min: a disk is tidied or a drive plugged in again within a quarter of an hour. */
    static final RetryPolicy STANDARD = new RetryPolicy(Duration.ofSeconds(10), 4, 4);

    /**
     * The wait before the next try.
     *
     * @param setbacks failures before this one
     * @return empty when it has been tried often enough
     */
    Optional<Duration> after(int setbacks) {
        return setbacks >= most ? Optional.empty() : Optional.of(first.multipliedBy((long) Math.pow(factor, setbacks)));
    }
}
