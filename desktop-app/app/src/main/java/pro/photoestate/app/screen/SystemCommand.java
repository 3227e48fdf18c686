package pro.photoestate.app.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks a command of the system. */
class SystemCommand {

    /** They answer in a tenth of it, s; a colour service that hangs must not hold anything up. */
    private static final long PATIENCE = 3;

    /** A profile of 4 MB written as numbers, bytes. */
    private static final long LONGEST = 32L << 20;

    private static final Logger LOG = Logger.getLogger(SystemCommand.class.getName());

    /** What it says; empty when it is not there, fails or takes too long. */
    Optional<String> output(List<String> command) {
        try {
            Path output = Files.createTempFile("photoestate-", ".out");
            try {
                return run(command, output) ? Optional.of(Files.readString(output, StandardCharsets.ISO_8859_1)) : Optional.empty();
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, command.getFirst() + " is not there", e);
            return Optional.empty();
        }
    }

    /** Into a file, so that nobody need read while waiting. */
    private static boolean run(List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            return process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0 && Files.size(output) <= LONGEST;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
