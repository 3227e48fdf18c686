package pro.photoestate.app.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How long it will take still, from the time that jobs took lately for each pixel of their frames, and from how far the
 * running ones have come in theirs.
 *
 * @param running the time left of each running job; empty while nothing was measured
 * @param all the time for these and all in line, several at once
 */
record Estimate(Map<UUID, Duration> running, Optional<Duration> all) {

    /** A job that has come so far tells how fast it is, 0..1; before, a second more or less decides. */
    private static final double TELLING = 0.1;

    static Estimate of(Pace lately, List<Job> running, long pixelsInLine, int atOnce, Instant now) {
        Pace pace = lately.pixels() > 0 ? lately : soFar(running, now);
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

    /** The pace of jobs that are not over yet. */
    private static Pace soFar(List<Job> running, Instant now) {
        double pixels = 0;
        long millis = 0;
        for (Job job : running) {
            if (job.progress() >= TELLING) {
                pixels += job.progress() * job.pixels();
                millis += gone(job, now).toMillis();
            }
        }
        return new Pace(Math.round(pixels), millis);
    }

    /** By the usual pace at first, and more and more by the job's own. */
    private static Duration left(Duration whole, Job job, Instant now) {
        double gone = gone(job, now).toMillis();
        double usual = Math.max(0, whole.toMillis() - gone);
        double progress = job.progress();
        if (progress < TELLING) {
            return Duration.ofMillis(Math.round(usual));
        }
        double own = gone * (1 - progress) / progress;
        return Duration.ofMillis(Math.round((1 - progress) * usual + progress * own));
    }

    private static Duration gone(Job job, Instant now) {
        return Duration.between(job.started().orElse(now), now);
    }
}
