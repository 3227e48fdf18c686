package pro.photoestate.app.ingest;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a copy is. Immutable.
 *
 * @param files on the card
 * @param filesDone copied and verified, found there, or failed
 * @param safe how many of these are known to equal the card's in every destination
 * @param bytes on the card
 * @param bytesDone read from it
 * @param elapsed since the copy began
 * @param name the file under way; empty between files
 */
public record CopyProgress(int files, int filesDone, int safe, long bytes, long bytesDone, Duration elapsed, String name) {

    /** How much of it is read, 0..1. */
    public double share() {
        return bytes == 0 ? 0 : (double) bytesDone / bytes;
    }

    /** The time that is left if it goes on like this; empty while nothing was read. */
    public Optional<Duration> left() {
        if (bytesDone <= 0) {
            return Optional.empty();
        }
        double share = (double) Math.max(0, bytes - bytesDone) / bytesDone;
        return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * share)));
    }
}
