package pro.photoestate.app.outside;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.catalog.QuickId;
import pro.photoestate.app.platform.Alarm;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.ToldException;

/**
 * Notices pictures that come back into a shoot's folder for them, also those that came while nobody watched. A file counts
 * once it has been left alone for a while. Thread-safe.
 */
public final class Returns implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Returns.class.getName());

    /** Endings of pictures that are read; an editor's own files and its temporary ones are its own affair. */
    private static final Set<String> PICTURES = Set.of("tif", "tiff", "jpg", "jpeg", "png", "webp");

    /** Between two looks whether the folder is there still, or again: a drive that is unplugged tells of neither. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Outside outside;
    private final Alarm alarm;
    private final Duration quiet;
    private final Listener listener;
    private final Workers workers = new Workers("returns", 2);
    private final Map<Path, State> waiting = new HashMap<>();
    private @Nullable DirectoryWatcher watcher;
    private Path folder = Path.of("");

    /** Hears what comes back, on a thread of the watch's. */
    public interface Listener {

        /** A picture has come back and is its scene's photo now; it wants to be declared. */
        void returned(OutsideVersion version);

        /** A picture came that cannot be taken in, with why. */
        void refused(Path file, Sentence sentence);
    }

    private record State(long bytes, long modified) {}

    /** @param quiet how long a file must not have changed; editors write large ones for seconds */
    public Returns(Outside outside, Alarm alarm, Duration quiet, Listener listener) {
        this.outside = outside;
        this.alarm = alarm;
        this.quiet = quiet;
        this.listener = listener;
    }

    /** Watches a shoot's folder in the place of the one before; call it again when a copy went out, which may make the folder. */
    public synchronized void watch(UUID shoot) {
        Path wanted = outside.folder(shoot);
        if (wanted.equals(folder) && watcher != null) {
            return;
        }
        boolean looksAgain = wanted.equals(folder);
        stop();
        folder = wanted;
        begin();
        if (!looksAgain) {
            lookLater(wanted);
        }
    }

    private void begin() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path now = folder;
        try {
            watcher = DirectoryWatcher.builder()
                    .path(now)
                    .fileHashing(false)
                    .listener(event -> changed(event.path()))
                    .build();
            var _ = watcher.watchAsync(workers);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder of returned pictures cannot be watched", e);
        }
        workers.execute(() -> there(now).forEach(this::changed));
    }

    private void lookLater(Path at) {
        alarm.after(PATIENCE, () -> workers.execute(() -> lookAgain(at)));
    }

    /** What comes back after its drive was unplugged is another folder, of which the watcher hears nothing. */
    private synchronized void lookAgain(Path at) {
        if (!at.equals(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            letGo();
        } else if (watcher == null) {
            begin();
        }
        lookLater(at);
    }

    private static List<Path> there(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder of returned pictures cannot be read", e);
            return List.of();
        }
    }

    private synchronized void changed(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || !PICTURES.contains(ending) || !folder.equals(file.getParent())) {
            return;
        }
        Optional<State> now = state(file);
        if (now.isPresent() && !now.get().equals(waiting.put(file, now.get()))) {
            alarm.after(quiet, () -> look(file));
        }
    }

    /** Takes the file when it is as it was a while ago; else that while begins anew. */
    private synchronized void look(Path file) {
        @Nullable State before = waiting.remove(file);
        Optional<State> now = state(file);
        if (before == null || now.isEmpty()) {
            return;
        }
        if (before.equals(now.get())) {
            workers.execute(() -> take(file));
        } else {
            changed(file);
        }
    }

    private static Optional<State> state(Path file) {
        try {
            return Optional.of(new State(Files.size(file), Files.getLastModifiedTime(file).toMillis()));
        } catch (IOException e) {
            return Optional.empty(); // it has gone, as editors' temporary files do
        }
    }

    private void take(Path file) {
        try {
            if (outside.knows(file, QuickId.of(file))) {
                return;
            }
            Optional<UUID> scene = outside.sceneOf(file);
            if (scene.isPresent()) {
                listener.returned(outside.take(scene.get(), file));
            } else {
                listener.refused(
                        file,
                        Sentence.of("app.outside.stranger", file.getFileName()));
            }
        } catch (ToldException e) {
            listener.refused(file, e.sentence());
        } catch (IOException e) {
            listener.refused(file, Sentence.of("app.file.unreadable", file.getFileName()));
        }
    }

    private void stop() {
        waiting.clear();
        folder = Path.of("");
        letGo();
    }

    private void letGo() {
        if (watcher != null) {
            try {
                watcher.close();
            } catch (IOException e) {
                LOG.log(Level.FINE, "the watch does not close", e);
            }
            watcher = null;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            stop();
        }
        workers.close();
    }
}
