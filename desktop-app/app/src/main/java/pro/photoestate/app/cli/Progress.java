package pro.photoestate.app.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pro.photoestate.app.queue.BatchListener;
import pro.photoestate.app.queue.BatchResult;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.sentence.Sentence;

/**
 * Tells how a batch goes: on a terminal one line that is rewritten, with the time left; otherwise one line a photo.
 * Failures go to standard error, a line each: file, reason, what to do.
 */
final class Progress implements BatchListener, AutoCloseable {

    private static final String CLEAR = "\r\u001B[K";
    private static final int BAR = 24;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private int toDo;
    private int ended;
    private int passedOver;

    private Progress(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    static Progress onStandardStreams() {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Progress(System.out, System.err, terminal);
    }

    @Override
    public void planned(int scenes, int open) {
        toDo = open;
        say("%s%s".formatted(
                count(scenes, "scene"), open < scenes ? ", %d of them done by an earlier run".formatted(scenes - open) : ""));
        bar("");
    }

    @Override
    public void skipped(Path file, Sentence reason) {
        passedOver++;
    }

    @Override
    public void begun(String name) {
        bar(name);
    }

    @Override
    public void finished(String name, List<Path> outputs, long millis, List<String> warnings) {
        ended++;
        say("%s  %.1f s  %s".formatted(
                outputs.isEmpty() ? name : outputs.getFirst(), millis / 1000.0, String.join("; ", warnings))
                .stripTrailing());
        bar("");
    }

    @Override
    public void failed(Failure failure) {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
        err.println(line(failure));
        bar("");
    }

    /** The last line. */
    void summary(BatchResult result, Path folder) {
        say("%s in %s, %s%s".formatted(
                count(result.finished(), "photo"),
                oneLine(folder.toString()),
                duration(System.nanoTime() - start),
                result.failures().isEmpty() ? "" : ", %d failed".formatted(result.failures().size())));
        if (passedOver > 0) {
            say("%s passed over (not photos); they are listed in the report".formatted(count(passedOver, "file")));
        }
    }

    @Override
    public void close() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }

    private void say(String line) {
        out.println((terminal ? CLEAR : "") + line);
        out.flush();
    }

    private void bar(String name) {
        if (!terminal || toDo == 0) {
            return;
        }
        int full = BAR * ended / toDo;
        String left = ended == 0
                ? ""
                : "  " + duration((System.nanoTime() - start) / ended * (toDo - ended)) + " left";
        out.print(CLEAR + "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + ended + "/" + toDo + left + "  " + name);
        out.flush();
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static String duration(long nanos) {
        double seconds = nanos / 1e9;
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : String.format(Locale.ROOT, "%d:%02d min", (int) seconds / 60, (int) seconds % 60);
    }

    /** A failure as one line: file, reason with what to do, code. */
    static String line(Failure failure) {
        String file = oneLine(failure.file().toString());
        return "%s%s [%s]".formatted(file.isEmpty() ? "" : file + ": ", oneLine(failure.message()), failure.code());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
