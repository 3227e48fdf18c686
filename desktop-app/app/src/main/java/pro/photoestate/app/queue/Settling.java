package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Waits until files that arrive are whole, and until no more come that may belong to the same bracket. One thread at a time. */
final class Settling {

    /** So long a file must stand unchanged: longer than the pauses of a copy over a slow network. */
    static final Duration SETTLE = Duration.ofSeconds(3);

    /** So long nothing must arrive or change before what is there is grouped: longer than the pauses within a bracket. */
    static final Duration QUIET = Duration.ofSeconds(10);

    /** After so long a file that still looks cut off is taken as it is, so that it is told and not passed over in silence. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * How a file stands.
     *
     * @param size bytes
     * @param modified milliseconds since 1970
     */
    record Stamp(long size, long modified) {}

    private record Seen(Stamp stamp, Instant since) {}

    private final Map<Path, Seen> waiting = new HashMap<>();
    private final Predicate<Path> whole;
    private Instant lastChange = Instant.MIN;

    /** @param whole whether a file can be read and has an end */
    Settling(Predicate<Path> whole) {
        this.whole = whole;
    }

    /**
     * Looks at all files that are not taken yet.
     *
     * @return those that can be taken now, in order of their names; they are not waited for any more
     */
    List<Path> look(Map<Path, Stamp> files, Instant now) {
        if (waiting.keySet().retainAll(files.keySet())) {
            lastChange = now;
        }
        files.forEach((file, stamp) -> {
            Seen before = waiting.get(file);
            if (before == null || !before.stamp().equals(stamp)) {
                waiting.put(file, new Seen(stamp, now));
                lastChange = now;
            }
        });
        if (Duration.between(lastChange, now).compareTo(QUIET) < 0) {
            return List.of();
        }
        List<Path> ready = waiting.entrySet().stream()
                .filter(e -> settled(e.getKey(), Duration.between(e.getValue().since(), now)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        ready.forEach(waiting::remove);
        return ready;
    }

    /** How many files are waited for. */
    int waiting() {
        return waiting.size();
    }

    private boolean settled(Path file, Duration unchanged) {
        return unchanged.compareTo(PATIENCE) >= 0 || (unchanged.compareTo(SETTLE) >= 0 && whole.test(file));
    }
}
