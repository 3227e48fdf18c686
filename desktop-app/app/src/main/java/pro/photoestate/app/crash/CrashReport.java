package pro.photoestate.app.crash;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A failure that nobody caught, without anything of the person's.
 *
 * @param version of the program
 * @param system name, version and architecture
 * @param java version and maker
 * @param memory of Java's heap and of the machine, in words
 * @param thread where it happened
 * @param failures what was thrown and what caused it, in this order; one or more
 * @param log the last lines before it
 */
public record CrashReport(
        UUID id,
        Instant time,
        String version,
        String system,
        String java,
        String memory,
        String thread,
        List<Failure> failures,
        List<String> log) {

    public CrashReport {
        failures = List.copyOf(failures);
        log = List.copyOf(log);
    }

    /**
     * One of the failures.
     *
     * @param type its class
     * @param message scrubbed; empty for none
     */
    public record Failure(String type, String message, List<Frame> frames) {
        public Failure {
            frames = List.copyOf(frames);
        }
    }

    /**
     * A call that had not returned.
     *
     * @param line 0 or less where it is not known
     */
    public record Frame(String type, String method, String file, int line) {}

    /** All of it as a person reads it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("PhotoEstate Pro %s%n%s%n%s%nJava %s%n%s%n%s%n".formatted(version, time, system, java, memory, thread));
        for (Failure failure : failures) {
            text.append("%n%s%s%n".formatted(failure.type(), failure.message().isEmpty() ? "" : ": " + failure.message()));
            failure.frames().forEach(f -> text.append("    %s.%s (%s:%d)%n".formatted(f.type(), f.method(), f.file(), f.line())));
        }
        text.append(System.lineSeparator());
        log.forEach(line -> text.append(line).append(System.lineSeparator()));
        return text.toString();
    }
}
