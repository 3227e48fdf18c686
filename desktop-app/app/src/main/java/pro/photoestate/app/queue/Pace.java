package pro.photoestate.app.queue;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast jobs were of late.
 *
 * @param pixels of the frames of finished jobs
 * @param millis that these jobs took, each counted whole also where several ran at once
 */
record Pace(long pixels, long millis) {

    /** The time of one job's work of so many pixels; empty while nothing was measured. */
    Optional<Duration> of(long work) {
        return pixels == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round((double) work * millis / pixels)));
    }
}
