package pro.photoestate.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import pro.photoestate.sentence.Sentence;

/**
 * What the program did, in files of limited size; the last lines also in memory, for crash reports. Names of photos, folders
 * and shoots are no business of a log: write ids; what comes in with failures is scrubbed. Thread-safe.
 */
public final class Logs implements AutoCloseable {

    /** Of one file, bytes: some 10,000 lines. */
    private static final int LARGEST = 2 << 20;

    /** The one that is written, and those before it: a few evenings of work. */
    private static final int FILES = 5;

    /** Lines that tell what led to a failure. */
    private static final int RECENT = 200;

    private final Logger root = Logger.getLogger("");
    private final List<Handler> before = List.of(root.getHandlers());
    private final Recent recent;
    private final Optional<Sentence> fault;

    private Logs(Recent recent, Optional<Sentence> fault) {
        this.recent = recent;
        this.fault = fault;
    }

    /** Writes all that is logged from now on into a folder, which is made; to standard error where that is not possible. */
    public static Logs open(Path folder, Scrubber scrubber) {
        LogLine lines = new LogLine(scrubber);
        Logs logs;
        try {
            logs = new Logs(new Recent(lines, file(folder)), Optional.empty());
        } catch (IOException e) {
            Sentence sentence = Sentence.of("app.log.unwritable", folder);
            logs = new Logs(new Recent(lines, new ConsoleHandler()), Optional.of(sentence));
        }
        logs.before.forEach(logs.root::removeHandler);
        logs.root.addHandler(logs.recent);
        return logs;
    }

    private static Handler file(Path folder) throws IOException {
        Files.createDirectories(folder);
        String pattern = folder.resolve("photoestate").toString().replace("%", "%%") + ".%g.log";
        FileHandler handler = new FileHandler(pattern, LARGEST, FILES, true);
        handler.setEncoding(StandardCharsets.UTF_8.name());
        return handler;
    }

    /** The last lines, the newest last. */
    public List<String> recent() {
        return recent.lines();
    }

    /** A sentence for the person when there is no file. */
    public Optional<Sentence> fault() {
        return fault;
    }

    @Override
    public void close() {
        root.removeHandler(recent);
        recent.close();
        before.forEach(root::addHandler);
    }

    /** Keeps the last lines and hands all of them on. */
    private static final class Recent extends Handler {

        private final Deque<String> lines = new ArrayDeque<>(RECENT);
        private final Handler target;

        Recent(LogLine formatter, Handler target) {
            this.target = target;
            setFormatter(formatter);
            target.setFormatter(new Formatter() {
                @Override
                public String format(LogRecord line) {
                    return line.getMessage() + System.lineSeparator();
                }
            });
        }

        @Override
        public void publish(LogRecord happened) {
            if (isLoggable(happened)) {
                String line = getFormatter().format(happened);
                add(line);
                target.publish(new LogRecord(happened.getLevel(), line));
            }
        }

        private synchronized void add(String line) {
            if (lines.size() == RECENT) {
                lines.removeFirst();
            }
            lines.addLast(line);
        }

        synchronized List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void flush() {
            target.flush();
        }

        @Override
        public void close() {
            target.close();
        }
    }
}
