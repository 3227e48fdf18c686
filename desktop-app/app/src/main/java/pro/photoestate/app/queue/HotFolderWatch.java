package pro.photoestate.app.queue;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.catalog.QuickId;
import pro.photoestate.engine.decode.FileScan;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;

/**
 * Watches one hot folder. Events only say that it is time for a look, so that what they miss (network drives, a program
 * that was closed) is found too. Looks are taken one at a time on the executor.
 */
final class HotFolderWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(HotFolderWatch.class.getName());

    /** After an event; a copy of a card makes thousands of them. */
    private static final Duration SOON = Duration.ofMillis(500);

    private final HotFolder folder;
    private final HotFolderRepository folders;
    private final HotFolders.Take take;
    private final QueueTools tools;
    private final Executor thread;
    private final Settling settling = new Settling(WholeFile::is);
    private final Map<Path, Settling.Stamp> taken = new HashMap<>();
    private final Map<Path, Failure> failures = new TreeMap<>();
    private @Nullable DirectoryWatcher watcher;
    private @Nullable Sentence problem;
    private int waiting;
    private boolean lookIsSet;
    private boolean closed;

    HotFolderWatch(
            HotFolder folder, HotFolderRepository folders, HotFolders.Take take, QueueTools tools, Executor thread) {
        this.folder = folder;
        this.folders = folders;
        this.take = take;
        this.tools = tools;
        this.thread = thread;
    }

    /** Looks at what is there, and from then on at what comes. */
    void start() {
        thread.execute(this::begin);
    }

    /** How many files are waited for. */
    synchronized int waiting() {
        return waiting;
    }

    /** Why it cannot work at the moment. */
    synchronized Optional<Sentence> problem() {
        return Optional.ofNullable(problem);
    }

    /** Files that are there and cannot be used. */
    synchronized List<Failure> failures() {
        return List.copyOf(failures.values());
    }

    private synchronized void tell(List<Path> looked, List<Failure> broken) {
        looked.forEach(failures::remove);
        broken.forEach(f -> failures.put(f.file(), f));
        failures.keySet().removeIf(file -> !Files.exists(file));
    }

    private void begin() {
        try {
            DirectoryWatcher fresh = DirectoryWatcher.builder()
                    .path(folder.folder())
                    .listener(event -> lookAfter(SOON))
                    .fileHashing(false) // it would read every photo
                    .build();
            synchronized (this) {
                if (closed) {
                    fresh.close();
                    return;
                }
                watcher = fresh;
            }
            var _ = fresh.watchAsync(task -> Thread.ofPlatform().name("hot-folder-events").daemon().start(task));
        } catch (IOException e) {
            note(Sentence.of("app.hot.unwatchable", folder.folder(), Reason.of(e)));
        }
        look();
    }

    private void look() {
        if (watching() && !Files.isDirectory(folder.folder())) {
            letGo(); // its drive was unplugged: what comes back is another folder, of which the watcher hears nothing
            note(Sentence.of("app.hot.unwatchable", folder.folder(), Sentence.of("sentence.reason.gone")));
        }
        try {
            Map<Path, Settling.Stamp> fresh = fresh();
            List<Path> ready = settling.look(fresh, tools.clock().instant());
            tell(ready, ready.isEmpty() ? List.of() : takeIn(ready));
            ready.forEach(file -> taken.put(file, fresh.get(file)));
            if (watching()) {
                note(null);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a hot folder cannot work", e);
            note(Sentence.of("app.hot.broken", folder.folder(), Reason.of(e)));
        }
        lookAgain();
    }

    private synchronized boolean watching() {
        return watcher != null;
    }

    private synchronized void note(@Nullable Sentence sentence) {
        problem = sentence;
    }

    /** Soon as long as something is waited for; now and then in any case, for not every drive tells of what comes. */
    private synchronized void lookAgain() {
        waiting = settling.waiting();
        lookAfter(waiting > 0 && problem == null ? Settling.SETTLE : Settling.PATIENCE);
    }

    private void letGo() {
        @Nullable DirectoryWatcher last;
        synchronized (this) {
            last = watcher;
            watcher = null;
        }
        close(last);
    }

    private static void close(@Nullable DirectoryWatcher last) {
        try {
            if (last != null) {
                last.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a hot folder's watcher did not close", e);
        }
    }

    private synchronized void lookAfter(Duration delay) {
        if (closed || lookIsSet) {
            return;
        }
        lookIsSet = true;
        tools.alarm().after(delay, () -> {
            synchronized (this) {
                lookIsSet = false;
            }
            if (!isClosed()) {
                thread.execute(watching() ? this::look : this::begin);
            }
        });
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Photos that are not taken as they are now; not those in the output folder. */
    private Map<Path, Settling.Stamp> fresh() {
        Path out = HotFolderWays.real(folder.order().export().folder());
        Map<Path, Boolean> made = new HashMap<>();
        Map<Path, Settling.Stamp> fresh = new HashMap<>();
        for (Path file : FileScan.of(List.of(folder.folder())).photos()) {
            if (!made.computeIfAbsent(file.resolveSibling(""), in -> HotFolderWays.real(in).startsWith(out))) {
                stamp(file).filter(s -> !s.equals(taken.get(file))).ifPresent(s -> fresh.put(file, s));
            }
        }
        return fresh;
    }

    private static Optional<Settling.Stamp> stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Settling.Stamp(now.size(), now.lastModifiedTime().toMillis()));
        } catch (IOException e) {
            return Optional.empty(); // it has gone again
        }
    }

    /** Each content once, whatever its name and however often the program was begun. */
    private List<Failure> takeIn(List<Path> files) {
        Set<String> known = folders.taken(folder.id());
        Map<String, Path> byContent = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                String quickId = QuickId.of(file);
                if (!known.contains(quickId)) {
                    byContent.putIfAbsent(quickId, file);
                }
            } catch (IOException e) {
                throw new JobException(
                        JobException.Fault.FOLDER_GONE, Sentence.of("app.hot.unreadable", file, Reason.of(e)));
            }
        }
        return byContent.isEmpty() ? List.of() : take.take(folder, byContent);
    }

    /** The folder that is watched. */
    UUID id() {
        return folder.id();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        letGo();
    }
}
