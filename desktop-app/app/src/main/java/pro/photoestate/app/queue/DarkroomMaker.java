package pro.photoestate.app.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.edit.AnalysisRepository;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.platform.Scratch;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.export.Rendition;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Progress;
import pro.photoestate.engine.render.RenderPool;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.sentence.Sentence;

/** Makes photos of the catalog's scenes in the darkroom, which is set up with the first. */
final class DarkroomMaker implements SceneMaker {

    private final Catalog catalog;
    private final AnalysisRepository analyses;
    private final long memoryBytes;
    private final MemoryGate gate;
    private @Nullable Room room;

    /** @param memoryBytes that the process keeps to */
    DarkroomMaker(Catalog catalog, long memoryBytes) {
        this.catalog = catalog;
        this.analyses = new AnalysisRepository(catalog.database());
        this.memoryBytes = memoryBytes;
        this.gate = new MemoryGate(Machine.pictureBudget(memoryBytes));
    }

    private record Room(RenderPool pool, Scratch scratch, PlaneStore store) {}

    @Override
    public Made make(Claim claim, UnaryOperator<Path> place, Cancel cancel, JobListener listener) {
        Path folder = folder(claim.job().scene());
        requireFolder(folder);
        try {
            return make(claim, catalog.sceneFrames().of(claim.job().scene()), place, cancel, listener);
        } catch (PhotoException e) {
            if (e.code() == FaultCode.UNREADABLE) {
                requireFolder(folder); // its drive went while it was read
            }
            throw e;
        } finally {
            Machine.tidyHeap();
        }
    }

    private Made make(
            Claim claim, SceneGroup group, UnaryOperator<Path> place, Cancel cancel, JobListener listener) {
        ExportTask task = claim.task();
        var scene = new PlannedScene(PlannedScene.id(group), task.sequence(), group, task.outputs());
        task.picture().ifPresent(DarkroomMaker::requireAsDeclared);
        var order = new SceneOrder(
                task.recipe(),
                task.profiles(),
                false,
                Optional.empty(),
                Optional.empty(),
                task.picture(),
                task.disclosure());
        listener.begun(JobStage.WAITING);
        try (MemoryGate.Place _ = gate.enter(SceneWork.bytes(scene), cancel)) {
            Room here = room();
            var darkroom = new Darkroom(
                    here.store(), here.pool().cores(cancel), Limits.STANDARD, (part, share) -> tell(part, share, listener));
            Optional<SceneAnalysis> known = analyses.find(claim.job().scene()); // as Develop shows it
            SceneWork.Made made =
                    new SceneWork(order, darkroom).make(scene, known, new SceneWork.Writing(true, place, listener));
            return new Made(files(made, task, place), List.of(), millis(made), made.report().toString());
        }
    }

    /** Shares of a stage are those of brackets of five frames. */
    private static void tell(Progress.Part part, double share, JobListener listener) {
        switch (part) {
            case DECODE -> listener.within(JobStage.MERGING, 0.45 * share);
            case ALIGN -> listener.within(JobStage.MERGING, 0.45 + 0.3 * share);
            case MERGE -> listener.within(JobStage.MERGING, 0.75 + 0.25 * share);
            case FINISH -> listener.within(JobStage.FINISHING, 0.3 + 0.7 * share); // after what is found in the picture
        }
    }

    private static List<MadeFile> files(SceneWork.Made made, ExportTask task, UnaryOperator<Path> place) {
        List<MadeFile> files = new ArrayList<>();
        for (int i = 0; i < task.outputs().size(); i++) {
            Rendition r = made.renditions().get(i);
            files.add(new MadeFile(
                    r.path(),
                    task.profiles().get(i).name(),
                    r.bytes(),
                    digest(place.apply(r.path())),
                    r.width(),
                    r.height()));
        }
        return files;
    }

    /** What was declared holds for the file as it was then. */
    private static void requireAsDeclared(OutsidePicture picture) {
        try {
            if (Files.isRegularFile(picture.file()) && Digests.sha256(picture.file()).equals(picture.sha256())) {
                return;
            }
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNREADABLE, Sentence.of("app.file.checkDrive", picture.file()), e);
        }
        throw new PhotoException(
                FaultCode.CORRUPT,
                Sentence.of("app.outside.changed", picture.file()));
    }

    private static String digest(Path file) {
        try {
            return Digests.sha256(file);
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNWRITABLE, Sentence.of("app.file.notReadBack", file), e);
        }
    }

    private static Map<String, Long> millis(SceneWork.Made made) {
        Map<String, Long> millis = new LinkedHashMap<>();
        made.report().path("millis").properties().forEach(e -> millis.put(e.getKey(), e.getValue().asLong()));
        return millis;
    }

    /** Where the shoot of the scene lies; the catalog's own fault is told when the frames are read. */
    private Path folder(UUID scene) {
        return catalog.scenes()
                .scene(scene)
                .map(CatalogScene::shoot)
                .flatMap(catalog.photos()::shoot)
                .map(Shoot::folder)
                .orElse(Path.of(""));
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new JobException(
                    JobException.Fault.FOLDER_GONE,
                    Sentence.of("app.shoots.folderGone", folder));
        }
    }

    private synchronized Room room() {
        if (room == null) {
            Scratch scratch = Scratch.make();
            room = new Room(
                    new RenderPool(Machine.cores()),
                    scratch,
                    new PlaneStore(Machine.pictureBudget(memoryBytes), scratch.folder()));
        }
        return room;
    }

    /** To be called when nothing is made any more. */
    @Override
    public synchronized void close() {
        if (room != null) {
            room.pool().close();
            room.store().close();
            room.scratch().close();
            room = null;
        }
    }
}
