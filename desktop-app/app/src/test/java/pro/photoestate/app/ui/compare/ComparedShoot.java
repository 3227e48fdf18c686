package pro.photoestate.app.ui.compare;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.edit.AnalysisRepository;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.MarksRepository;
import pro.photoestate.app.edit.RecipeRepository;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.ingest.ImportShoot;
import pro.photoestate.app.platform.Scratch;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.studio.Studio;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Surroundings;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.RenderPool;
import pro.photoestate.identity.Ids;

/** An imported shoot with all that comparing needs, and what the window was told. */
final class ComparedShoot implements AutoCloseable {

    final Catalog catalog;
    final CompareServices services;
    final UndoLog undo = new UndoLog(100);
    final List<UUID> scenes;
    private final UUID shoot;
    Workspace workspace = new Workspace();
    final List<PlaceId> gone = new ArrayList<>();
    final List<Notice> told = new ArrayList<>();
    boolean animated;
    private final Workers closeUps = new Workers("test-close-up", 1);

    /** @param photos a folder of them */
    ComparedShoot(Path home, Path photos) {
        Ids ids = new Ids(MadeUpShoots.NOON, new SplittableRandom(3));
        catalog = Catalog.open(home, MadeUpShoots.NOON);
        try (Scratch scratch = Scratch.make();
                RenderPool pool = new RenderPool(2);
                PlaneStore store = new PlaneStore(200L << 20, scratch.folder())) {
            new ImportShoot(catalog, ids, pool, store).run(ImportRequest.of(List.of(photos)), p -> {}, new Cancel());
        }
        UUID shoot = catalog.photos().shoots().getFirst().id();
        scenes = catalog.scenes().scenes(shoot).stream().map(s -> s.id()).toList();
        Edits edits = new Edits(new RecipeRepository(catalog.database()), ids);
        services = new CompareServices(
                catalog,
                new EditWorkflow(edits, new MarksRepository(catalog.database()), undo),
                new AnalysisRepository(catalog.database()),
                new Studio(2, 400L << 20),
                closeUps);
        this.shoot = shoot;
        workspace.open(shoot);
    }

    /** The shoot is open, and nothing is selected; desks that were made before are not told. */
    void begin() {
        workspace = new Workspace();
        workspace.open(shoot);
        gone.clear();
        told.clear();
        animated = false;
    }

    /** A desk whose work is done at once, on the thread that asks for it. */
    Desk atOnce() {
        return desk(Runnable::run, Runnable::run, Locale.ENGLISH);
    }

    Desk desk(Executor background, Executor window, Locale locale) {
        return new Desk(new Tasks(background, window), workspace, new Window(), locale);
    }

    /** The frames of a scene that are files. */
    List<String> files(UUID scene) {
        return catalog.scenes().photos(scene).stream().map(p -> p.path()).toList();
    }

    private final class Window implements Surroundings {

        @Override
        public void go(PlaceId place) {
            gone.add(place);
        }

        @Override
        public void tell(Notice notice) {
            told.add(notice);
        }

        @Override
        public void showDialog(Node panel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void closeDialog() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Path> askFolder(String title) {
            return Optional.empty();
        }

        @Override
        public List<Path> askFiles(String title, List<String> endings) {
            return List.of();
        }

        @Override
        public Optional<Path> askTarget(String title, String suggestion) {
            return Optional.empty();
        }

        @Override
        public void browse(URI address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean animated() {
            return animated;
        }
    }

    @Override
    public void close() {
        closeUps.close();
        services.studio().close();
        catalog.close();
    }
}
