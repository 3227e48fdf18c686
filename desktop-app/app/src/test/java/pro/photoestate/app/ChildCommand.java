package pro.photoestate.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The photoestate command as a process of its own, which can be killed, interrupted and given another environment. */
public final class ChildCommand {

    private final Path out;
    private final Path err;
    private final Process process;

    private ChildCommand(Path out, Path err, Process process) {
        this.out = out;
        this.err = err;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param environment laid over this process's own
     */
    public static ChildCommand start(Map<String, String> environment, Object... arguments) throws IOException {
        return start(List.of(), environment, arguments);
    }

    /**
     * Starts it through another program.
     *
     * @param through a command that runs the command given after its own words
     */
    public static ChildCommand through(List<String> through, Object... arguments) throws IOException {
        return start(through, Map.of(), arguments);
    }

    private static ChildCommand start(List<String> through, Map<String, String> environment, Object... arguments)
            throws IOException {
        List<String> words = new ArrayList<>(through);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@jvm.options", // in the module's folder, where tests run
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData", // it is a file, which a process with a file size limit cannot make
                "-cp",
                System.getProperty("java.class.path"),
                "pro.photoestate.app.PhotoEstate"));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        Path out = Files.createTempFile("photoestate-test", ".out");
        Path err = Files.createTempFile("photoestate-test", ".err");
        ProcessBuilder builder = new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // Java tells of it on standard error
        return new ChildCommand(out, err, builder.start());
    }

    /** The running process. */
    public Process process() {
        return process;
    }

    /** Waits for its end and takes what it said; once. */
    public Ended end() throws IOException, InterruptedException {
        int status = process.waitFor();
        var ended = new Ended(status, Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return ended;
    }

    /**
     * What came of it.
     *
     * @param status exit status
     * @param out what it printed
     * @param err what it printed on standard error
     */
    public record Ended(int status, String out, String err) {}
}
