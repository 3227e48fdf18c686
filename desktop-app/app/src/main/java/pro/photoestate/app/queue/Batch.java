package pro.photoestate.app.queue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.platform.Scratch;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.export.Rendition;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.RenderPool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the photos of a request, from the files to the finished renditions. Used once. */
public final class Batch {

    /** The version that reports and {@code --version} tell. */
    public static final String ENGINE_VERSION = "0.1.0";

    private final BatchRequest request;
    private final Cancel cancel;
    private final BatchListener listener;
    private final List<Failure> failures = new ArrayList<>();
    private final Map<Integer, ObjectNode> reports = new TreeMap<>();

    public Batch(BatchRequest request, Cancel cancel, BatchListener listener) {
        this.request = request;
        this.cancel = cancel;
        this.listener = new OneAtATime(listener);
    }

    /**
     * Runs the batch to its end; what fails is told and does not stop the rest.
     *
     * @throws PhotoException when nothing can be done at all: no photo found, the output folder cannot be used
     * @throws java.util.concurrent.CancellationException when cancelled; the same request goes on from there
     */
    public BatchResult run() {
        try (RunJournal journal = RunJournal.open(request.out(), request.signature());
                RenderPool pool = new RenderPool(Machine.cores());
                Scratch scratch = Scratch.make();
                PlaneStore store = new PlaneStore(Machine.pictureBudget(request.memoryBytes()), scratch.folder())) {
            SafeFile.sweep(request.out());
            Cores cores = store.unloadAfterEach(pool.cores(cancel));
            Darkroom darkroom = new Darkroom(store, cores, Limits.STANDARD);
            Intake intake = Intake.of(request.paths(), List.of(request.out()), cores, darkroom::glanceBeforeUse);
            intake.skipped().forEach(listener::skipped);
            intake.failures().forEach(this::fail);
            List<PlannedScene> plan = new ScenePlan(request).of(intake.scenes());
            if (request.overwrite() && plan.stream().allMatch(s -> isWhole(s, journal))) {
                journal.beginAnew(); // a finished run that may be replaced is asked for again, not to be gone on with
            }
            List<PlannedScene> open = plan.stream().filter(s -> !isDone(s, journal)).toList();
            listener.planned(plan.size(), open.size());
            var work = new SceneWork(request.order(), darkroom);
            new JobRunner(jobs(open), cancel).run(open, scene -> make(scene, work, journal));
            List<ObjectNode> scenes = List.copyOf(reports.values());
            ObjectNode report = ReportJson.whole(ENGINE_VERSION, scenes, failures, intake.skipped());
            return new BatchResult(scenes.size(), failures, report);
        }
    }

    private boolean isDone(PlannedScene scene, RunJournal journal) {
        if (!isWhole(scene, journal)) {
            return false;
        }
        JsonNode report = journal.done(scene.id()).orElseThrow();
        reports.put(scene.sequence(), (ObjectNode) report);
        ReportJson.lost(report).forEach(this::fail);
        return true;
    }

    private static boolean isWhole(PlannedScene scene, RunJournal journal) {
        return journal.done(scene.id()).isPresent() && scene.outputs().stream().allMatch(Files::isRegularFile);
    }

    /** As many at once as fit into memory, and by default no more than keep the cores busy. */
    private int jobs(List<PlannedScene> scenes) {
        long largest = scenes.stream().mapToLong(SceneWork::bytes).max().orElse(1);
        int fitting = Math.clamp(Machine.pictureBudget(request.memoryBytes()) / Math.max(1, largest), 1, 64);
        return Math.min(fitting, request.jobs().orElse(Math.max(1, Machine.cores() / 4)));
    }

    private void make(PlannedScene scene, SceneWork work, RunJournal journal) {
        String name = scene.reference().name();
        listener.begun(name);
        long start = System.nanoTime();
        try {
            work.requireMemory(scene);
            boolean overwrite = request.overwrite() || journal.wasBegun(scene.id());
            TakenNames.refuse(scene.outputs(), path -> overwrite); // or the next run would take them for this one's
            journal.begin(scene.id());
            SceneWork.Made made =
                    work.make(
                    scene, Optional.empty(), new SceneWork.Writing(overwrite, UnaryOperator.identity(), stage -> {}));
            journal.done(scene.id(), made.report());
            synchronized (reports) {
                reports.put(scene.sequence(), made.report());
            }
            ReportJson.lost(made.report()).forEach(this::fail);
            List<Path> outputs = made.renditions().stream().map(Rendition::path).toList();
            listener.finished(name, outputs, (System.nanoTime() - start) / 1_000_000, made.warnings());
        } catch (PhotoException e) {
            fail(new Failure(scene.reference().file(), e.code(), e.sentence()));
        }
        Machine.tidyHeap();
    }

    private void fail(Failure failure) {
        synchronized (failures) {
            failures.add(failure);
        }
        listener.failed(failure);
    }
}
