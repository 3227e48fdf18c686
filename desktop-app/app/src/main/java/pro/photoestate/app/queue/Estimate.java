package pro.photoestate.app.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How long it will take still, from the time that jobs took lately for each pixel of their frames.
 *
 * @param running the time left of each running job; empty while nothing was measured
 * @param all the time for these and all in line, several at once
 */
record Estimate(Map<UUID, Duration> running, Optional<Duration> all) {

    static Estimate of(Pace pace, List<Job> running, long pixelsInLine, int atOnce, Instant now) {
        Map<UUID, Duration> left = new HashMap<>();
        Duration sum = Duration.ZERO;
        for (Job job : running) {
            Optional<Duration> whole = pace.of(job.pixels());
            if (whole.isPresent()) {
                Duration rest = left(whole.get(), job, now);
                left.put(job.id(), rest);
                sum = sum.plus(rest);
            }
        }
        Duration inHand = sum;
        return new Estimate(left, pace.of(pixelsInLine).map(line -> line.plus(inHand).dividedBy(atOnce)));
    }

    private static Duration left(Duration whole, Job job, Instant now) {
        Duration rest = whole.minus(Duration.between(job.started().orElse(now), now));
        return rest.isNegative() ? Duration.ZERO : rest;
    }
}
