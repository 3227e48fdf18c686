package pro.photoestate.app.crash;

import java.nio.file.FileSystemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.crash.CrashReport.Failure;
import pro.photoestate.app.crash.CrashReport.Frame;
import pro.photoestate.app.platform.Scrubber;
import pro.photoestate.identity.Ids;

/**
 * Describes failures without anything of the person's. Thread-safe.
 *
 * @param version of the program
 * @param log the last lines that were logged, the newest last; scrubbed
 */
public record CrashScribe(String version, Clock clock, Ids ids, Scrubber scrubber, Supplier<List<String>> log) {

    /** Causes beyond these say nothing new. */
    private static final int CAUSES = 8;

    /** A stack that overflowed repeats itself beyond these. */
    private static final int FRAMES = 100;

    /** What happened in a thread. */
    CrashReport describe(Thread thread, Throwable failure) {
        return new CrashReport(
                ids.next(),
                clock.instant(),
                version,
                properties("os.name", "os.version", "os.arch"),
                properties("java.version", "java.vendor"),
                memory(),
                scrubber.clean(thread.getName()),
                chain(failure).stream().map(this::failure).toList(),
                log.get());
    }

    /** A failure and its causes; a circle of them ends. */
    static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable e = failure; e != null && seen.add(e) && chain.size() < CAUSES; e = e.getCause()) {
            chain.add(e);
        }
        return chain;
    }

    private Failure failure(Throwable failure) {
        return new Failure(
                failure.getClass().getName(),
                message(failure),
                Stream.of(failure.getStackTrace()).limit(FRAMES).map(CrashScribe::frame).toList());
    }

    private static Frame frame(StackTraceElement at) {
        return new Frame(at.getClassName(), at.getMethodName(), Objects.requireNonNullElse(at.getFileName(), "-"), at.getLineNumber());
    }

    private String message(Throwable failure) {
        if (failure instanceof FileSystemException file) { // its message is the bare path
            return "%s %s %s".formatted(path(file.getFile()), path(file.getOtherFile()), clean(file.getReason())).strip();
        }
        return clean(failure.getMessage());
    }

    private String path(@Nullable String path) {
        return path == null ? "" : scrubber.path(path);
    }

    private String clean(@Nullable String message) {
        return message == null ? "" : scrubber.clean(message);
    }

    private static String properties(String... names) {
        return String.join(" ", Stream.of(names).map(n -> System.getProperty(n, "?")).toList());
    }

    private static String memory() {
        Runtime heap = Runtime.getRuntime();
        return "heap %d of %d MB, %d cores"
                .formatted((heap.totalMemory() - heap.freeMemory()) >> 20, heap.maxMemory() >> 20, heap.availableProcessors());
    }
}
