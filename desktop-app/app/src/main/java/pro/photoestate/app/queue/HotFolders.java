package pro.photoestate.app.queue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.sentence.Sentence;

/**
 * Folders whose new photos are imported and queued by themselves, each content once. Thread-safe. A file is taken when it
 * stands unchanged and has its end, and a bracket when nothing more has come for a while; see {@link Settling}.
 */
public final class HotFolders implements AutoCloseable {

    private final HotFolderRepository folders;
    private final JobQueue queue;
    private final HotFolderIntake intake;
    private final QueueTools tools;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("hot-folders").daemon().factory());
    private final Map<UUID, HotFolderWatch> watched = new LinkedHashMap<>();
    private boolean started;

    /** @param queue of the same catalog; to be closed after this */
    public HotFolders(Catalog catalog, JobQueue queue, HotFolderIntake intake, QueueTools tools) {
        this.folders = new HotFolderRepository(catalog.database());
        this.queue = queue;
        this.intake = intake;
        this.tools = tools;
    }

    /**
     * How a hot folder does.
     *
     * @param waiting files that are not whole yet, or wait for the rest of their bracket
     * @param problem why it cannot work at the moment, as a sentence
     * @param failures files in it that cannot be used, with why
     */
    public record Status(HotFolder folder, int waiting, Optional<Sentence> problem, List<Failure> failures) {
        public Status {
            failures = List.copyOf(failures);
        }
    }

    /**
     * Takes in what a folder has: imports it, then queues it and notes the files in one transaction. Files that cannot be
     * used are given back and not noted, so that the next start tells of them again.
     */
    @FunctionalInterface
    interface Take {
        List<Failure> take(HotFolder folder, Map<String, Path> byContent);
    }

    /** Begins to watch those that are enabled; what came while the program was closed is taken too. */
    public synchronized void start() {
        started = true;
        folders.all().forEach(this::watch);
    }

    /**
     * Makes a folder a hot folder.
     *
     * @param order its output may lie within the folder: what is made is not taken in again
     * @throws JobException when there is no such folder, it is one already, or what is made would come in again
     */
    public synchronized HotFolder add(Path folder, HotFolder.Order order) {
        Path whole = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(whole)) {
            throw new JobException(
                    JobException.Fault.JOB_INVALID, Sentence.of("app.hot.noFolder", whole));
        }
        HotFolderWays.refuseLoops(whole, order, folders.all());
        var fresh = new HotFolder(tools.ids().next(), whole, order, true, tools.clock().instant());
        folders.add(fresh);
        watch(fresh);
        return fresh;
    }

    /**
     * Gives a hot folder another order, for what comes from now on.
     *
     * @throws JobException when what is made would come in again
     */
    public synchronized void change(UUID id, HotFolder.Order order) {
        List<HotFolder> others = folders.all().stream().filter(f -> !f.id().equals(id)).toList();
        folders.all().stream()
                .filter(f -> f.id().equals(id))
                .forEach(f -> HotFolderWays.refuseLoops(f.folder(), order, others));
        folders.change(id, order);
        watchAgain(id);
    }

    /** Watches a folder or not; what comes meanwhile is taken when it is watched again. */
    public synchronized void enable(UUID id, boolean enabled) {
        folders.enable(id, enabled);
        watchAgain(id);
    }

    /** Makes it a usual folder; its scenes and jobs stay. */
    public synchronized void remove(UUID id) {
        folders.remove(id);
        watchAgain(id);
    }

    /** All hot folders and how they do. */
    public synchronized List<Status> status() {
        return folders.all().stream()
                .map(f -> {
                    Optional<HotFolderWatch> watch = Optional.ofNullable(watched.get(f.id()));
                    return new Status(
                            f,
                            watch.map(HotFolderWatch::waiting).orElse(0),
                            watch.flatMap(HotFolderWatch::problem),
                            watch.map(HotFolderWatch::failures).orElse(List.of()));
                })
                .toList();
    }

    private void watchAgain(UUID id) {
        Optional.ofNullable(watched.remove(id)).ifPresent(HotFolderWatch::close);
        folders.all().stream().filter(f -> f.id().equals(id)).forEach(this::watch);
    }

    private void watch(HotFolder folder) {
        if (started && folder.enabled()) {
            var watch = new HotFolderWatch(folder, folders, this::take, tools, thread);
            watched.put(folder.id(), watch);
            watch.start();
        }
    }

    private List<Failure> take(HotFolder folder, Map<String, Path> byContent) {
        List<Path> files = HotFolderWays.withoutExports(byContent.values(), queue.named());
        HotFolderIntake.Arrived arrived = files.isEmpty()
                ? new HotFolderIntake.Arrived(List.of(), List.of())
                : intake.scenesOf(folder.folder(), files);
        Set<Path> broken = arrived.failures().stream().map(Failure::file).collect(Collectors.toSet());
        List<SceneExport> scenes = arrived.scenes().stream()
                .map(scene -> new SceneExport(scene, folder.order().recipe()))
                .toList();
        List<String> usable = byContent.entrySet().stream()
                .filter(e -> !broken.contains(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        queue.enqueue(folder, scenes, usable);
        return arrived.failures();
    }

    /** Ends the watching, and waits for an import that is under way. */
    @Override
    public void close() {
        synchronized (this) {
            started = false;
            watched.values().forEach(HotFolderWatch::close);
            watched.clear();
        }
        thread.close();
    }
}
