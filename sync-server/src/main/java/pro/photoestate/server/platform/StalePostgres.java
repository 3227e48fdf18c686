package pro.photoestate.server.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that outlived the server that had started it. */
final class StalePostgres {

    /** Nobody is connected any more, so it only has to write what it holds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private StalePostgres() {}

    /** Stops the one that works on these data, if there is one. Its first line names its process (PostgreSQL manual, 66.1). */
    static void stop(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        var lines = Files.readAllLines(note);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return;
        }
        ProcessHandle process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
        if (process == null || !process.info().command().orElse("").contains("postgres")) {
            return; // the number belongs to nobody or somebody else by now; PostgreSQL clears the note itself
        }
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("process %d still works on it".formatted(process.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
