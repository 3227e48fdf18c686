package pro.photoestate.app.crash;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps what nobody caught. A failure is written when it first happens in a session, at once and on the thread where it
 * happened, since the process may be about to end; afterwards it is only counted. Thread-safe, and never throws.
 */
public final class CrashReports implements AutoCloseable {

    /** Calls that tell one failure from another. */
    private static final int CALLS = 8;

    private static final Logger LOG = Logger.getLogger(CrashReports.class.getName());

    private final CrashScribe scribe;
    private final CrashFolder folder;
    private final Map<String, Seen> seen = new HashMap<>();

    /** @param id of the report; absent when it could not be kept */
    private record Seen(Optional<UUID> id, int times) {}

    public CrashReports(CrashScribe scribe, CrashFolder folder) {
        this.scribe = scribe;
        this.folder = folder;
    }

    /** Keeps a failure; gives its report when it is new and should be shown. */
    public synchronized Optional<CrashReport> keep(Thread thread, Throwable failure) {
        try {
            String kind = kind(failure);
            Seen before = seen.get(kind);
            if (before != null || seen.size() >= CrashFolder.MOST) {
                seen.computeIfPresent(kind, (k, s) -> new Seen(s.id(), s.times() + 1));
                return Optional.empty();
            }
            LOG.log(Level.SEVERE, "nobody caught this", failure);
            CrashReport report = scribe.describe(thread, failure);
            boolean kept = folder.keep(report);
            seen.put(kind, new Seen(kept ? Optional.of(report.id()) : Optional.empty(), 1));
            return Optional.of(report);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) { // the last boundary there is
            return Optional.empty();
        }
    }

    /** The same calls, whatever the words: a failing pulse may name another number each time. */
    private static String kind(Throwable failure) {
        return CrashScribe.chain(failure).stream()
                .map(e -> e.getClass().getName()
                        + Stream.of(e.getStackTrace()).limit(CALLS).map(Object::toString).collect(Collectors.joining("|", "@", "")))
                .collect(Collectors.joining("/"));
    }

    /** How often a failure happened in this session; 0 for one of another. */
    public synchronized int times(UUID report) {
        return seen.values().stream().filter(s -> s.id().equals(Optional.of(report))).mapToInt(Seen::times).findFirst().orElse(0);
    }

    /** Writes down how often each happened. */
    @Override
    public synchronized void close() {
        seen.values().stream()
                .filter(s -> s.times() > 1)
                .forEach(s -> s.id().ifPresent(id -> folder.change(id, c -> c.withTimes(s.times()))));
    }
}
