package pro.photoestate.server.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How much one caller may ask in a minute, on this server: a caller's allowance fills up evenly. Callers are forgotten when
 * theirs is full again. Thread-safe.
 */
public final class RateLimits {

    /** Of a signed-in program: a desktop that syncs a large shoot stays below. */
    public static final int BY_CALLER = 1_200;

    /** Of one network address, whoever asks from there: an office with forty desktops stays below. */
    public static final int BY_ADDRESS = 6_000;

    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** More callers than that at a time are no customers. */
    private static final int MOST_CALLERS = 200_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(PERIOD).build();
    private final TimeMeter time;

    public RateLimits(Clock clock) {
        time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * What a caller has left.
     *
     * @param refused nothing was left for this request
     * @param again until the next request has a chance
     * @param full until all is there again
     */
    public record Allowance(int limit, long left, boolean refused, Duration again, Duration full) {}

    /** Takes one request of a caller's allowance. */
    public Allowance take(String caller, int limit) {
        Bucket bucket = buckets.get(caller, name -> Bucket.builder()
                .addLimit(band -> band.capacity(limit).refillGreedy(limit, PERIOD))
                .withCustomTimePrecision(time)
                .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Allowance(
                limit,
                probe.getRemainingTokens(),
                !probe.isConsumed(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }
}
