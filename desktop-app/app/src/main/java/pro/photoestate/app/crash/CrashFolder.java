package pro.photoestate.app.crash;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.PhotoException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Crash reports as files, the newest {@value #MOST} of them. Nothing here throws: it is what is left when all else fails. */
public final class CrashFolder {

    /** So many tell all that there is to tell. */
    static final int MOST = 20;

    /** A file of ours is smaller, bytes. */
    private static final long LARGEST = 4L << 20;

    private static final Logger LOG = Logger.getLogger(CrashFolder.class.getName());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    /** @param folder is made when there is something to keep */
    public CrashFolder(Path folder) {
        this.folder = folder;
    }

    /** Where they lie. */
    public Path path() {
        return folder;
    }

    /** Keeps a new report; says whether that was possible. */
    synchronized boolean keep(CrashReport report) {
        boolean kept = write(new KeptCrash(report, KeptCrash.State.WAITING, 1, 0));
        List<Path> files = files();
        for (Path old : files.subList(0, Math.max(0, files.size() - MOST))) {
            remove(old);
        }
        return kept;
    }

    /** All that can be read, the oldest first. */
    public synchronized List<KeptCrash> all() {
        return files().stream().flatMap(f -> read(f).stream()).toList();
    }

    /** Those that may still be sent. */
    public List<KeptCrash> waiting() {
        return all().stream().filter(c -> c.state() == KeptCrash.State.WAITING).toList();
    }

    /** The person does not want a report sent, now or later. */
    public void decline(UUID report) {
        change(report, c -> c.withState(KeptCrash.State.DECLINED));
    }

    synchronized void change(UUID report, UnaryOperator<KeptCrash> change) {
        files().stream()
                .filter(f -> f.toString().contains(report.toString()))
                .flatMap(f -> read(f).stream())
                .forEach(c -> write(change.apply(c)));
    }

    private boolean write(KeptCrash crash) {
        CrashReport report = crash.report();
        Path file = folder.resolve("crash-%s-%s.json".formatted(TIME.format(report.time()), report.id()));
        try (SafeFile whole = SafeFile.create(file, true)) {
            whole.stream().write(JSON.writeValueAsBytes(crash));
            whole.commit();
            return true;
        } catch (IOException | PhotoException | JacksonException e) {
            LOG.log(Level.WARNING, "a crash report cannot be kept", e);
            return false;
        }
    }

    private static Optional<KeptCrash> read(Path file) {
        try {
            return Files.size(file) > LARGEST
                    ? Optional.empty()
                    : Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), KeptCrash.class));
        } catch (IOException | JacksonException | NullPointerException e) { // the last is a record that lacks a list
            LOG.log(Level.FINE, "a crash report cannot be read", e);
            return Optional.empty();
        }
    }

    /** By time, which their names begin with. */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "crash-*.json")) {
                stream.forEach(files::add);
            } catch (IOException | DirectoryIteratorException e) {
                LOG.log(Level.WARNING, "the crash folder cannot be read", e);
            }
        }
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an old crash report cannot be removed", e);
        }
    }
}
