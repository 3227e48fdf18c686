package pro.photoestate.app.platform;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** One line for each record, without its break: {@code 2026-11-23T16:04:03.120Z INFO [window] catalog.Catalog: words | at ...}. */
final class LogLine extends Formatter {

    /** Beyond this many a trace repeats itself. */
    private static final int FRAMES = 40;

    private static final String OURS = "pro.photoestate.app.";

    private final Scrubber scrubber;

    LogLine(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    @Override
    public String format(LogRecord happened) {
        StringBuilder line = new StringBuilder(200)
                .append(happened.getInstant().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(happened.getLevel().getName())
                .append(" [")
                .append(thread(happened))
                .append("] ")
                .append(logger(happened.getLoggerName()))
                .append(": ")
                .append(scrubber.clean(String.valueOf(formatMessage(happened))));
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable e = happened.getThrown(); e != null && told.add(e); e = e.getCause()) {
            failure(line, e);
        }
        return line.toString();
    }

    private static String thread(LogRecord happened) {
        Thread now = Thread.currentThread();
        return now.threadId() == happened.getLongThreadID() ? now.getName() : "#" + happened.getLongThreadID();
    }

    private static String logger(@Nullable String name) {
        return name == null ? "-" : name.startsWith(OURS) ? name.substring(OURS.length()) : name;
    }

    private void failure(StringBuilder line, Throwable failure) {
        line.append(" | ").append(failure.getClass().getName());
        String message = failure.getMessage();
        if (message != null) {
            line.append(": ").append(scrubber.clean(message));
        }
        StackTraceElement[] frames = failure.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
            line.append(" | at ").append(frames[i]);
        }
    }
}
