package pro.photoestate.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.delivery.Deliveries;
import pro.photoestate.app.delivery.ExportWorkflow;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.RecipeRepository;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.ingest.ImportShoot;
import pro.photoestate.app.outside.Outside;
import pro.photoestate.app.pictures.ThumbnailCache;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.platform.Alarm;
import pro.photoestate.app.platform.Background;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.queue.QueueTools;
import pro.photoestate.app.studio.Studio;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Surroundings;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.RenderPool;
import pro.photoestate.engine.screen.ScreenDecoder;
import pro.photoestate.identity.Ids;

/** A real catalog with a shoot, everything that Deliver and the outside versions work with, and a window that writes down. */
public final class DeliveryFixture implements AutoCloseable {

    public final Clock clock = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);
    public final Ids ids = new Ids(clock, new SplittableRandom(3));
    public final Catalog catalog;
    public final Edits edits;
    public final Outside outside;
    public final Deliveries deliveries;
    public final JobQueue queue;
    public final Alarm.Clockwork alarm = Alarm.clockwork();
    public final Studio studio = new Studio(2, 1L << 29);
    public final Thumbnails thumbnails;
    public final UUID shoot;
    public final List<UUID> scenes;
    public final Path folder;
    public final Window window = new Window();
    public final Workspace workspace = new Workspace();
    private final PlaneStore store;
    private final Background background = new Background("thumbnails", 1);
    private final Workers workers = new Workers("tasks", 2);

    /** @param folder takes the shoot's frames in {@code card}, and the catalog */
    public DeliveryFixture(Path folder) {
        this.folder = folder.resolve("card");
        catalog = Catalog.open(folder.resolve("catalog"), clock);
        edits = new Edits(new RecipeRepository(catalog.database()), ids);
        outside = new Outside(catalog, edits, studio::darkroom, ids);
        deliveries = new Deliveries(catalog, edits, outside, studio::darkroom);
        queue = JobQueue.of(catalog, new QueueTools(clock, ids, alarm, () -> () -> {}, end -> {}));
        store = new PlaneStore(1 << 26, folder);
        thumbnails = new Thumbnails(
                new ScreenDecoder(new Decoder(store, Cores.single(), Limits.STANDARD), Cores.single()), new ThumbnailCache(folder.resolve("cache"), 1 << 26, clock), background, 1 << 26);
        shoot = imported(folder);
        scenes = catalog.scenes().scenes(shoot).stream().map(CatalogScene::id).toList();
        workspace.open(shoot);
    }

    private UUID imported(Path scratch) {
        try (RenderPool pool = new RenderPool(2);
                PlaneStore memory = new PlaneStore(1 << 28, scratch)) {
            var request = new ImportRequest(List.of(folder), Optional.empty(), "Lake house", "5 Lake Road");
            return new ImportShoot(catalog, ids, pool, memory)
                    .run(request, progress -> {}, new Cancel())
                    .shoot()
                    .orElseThrow()
                    .id();
        }
    }

    public ExportWorkflow export() {
        return new ExportWorkflow(queue);
    }

    /** What a place gets, on that thread for the window. */
    public Desk desk(Executor thread, Locale locale) {
        return desk(thread, locale, window);
    }

    /** The same in another window. */
    public Desk desk(Executor thread, Locale locale, Surroundings around) {
        return new Desk(new Tasks(workers, thread), workspace, around, locale);
    }

    /** Writes down what a place asks of the window. */
    public static final class Window implements Surroundings {
        public final List<PlaceId> gone = new ArrayList<>();
        public final List<Notice> told = new ArrayList<>();
        public final List<Node> dialogs = new ArrayList<>();
        public final List<URI> opened = new ArrayList<>();
        public List<Path> files = List.of();

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
            dialogs.add(panel);
        }

        @Override
        public void closeDialog() {
            dialogs.clear();
        }

        @Override
        public Optional<Path> askFolder(String title) {
            return files.stream().findFirst();
        }

        @Override
        public List<Path> askFiles(String title, List<String> endings) {
            return files;
        }

        @Override
        public Optional<Path> askTarget(String title, String suggestion) {
            return files.stream().findFirst();
        }

        @Override
        public void browse(URI address) {
            opened.add(address);
        }

        @Override
        public boolean animated() {
            return false;
        }
    }

    @Override
    public void close() {
        queue.close();
        workers.close();
        background.close();
        store.close();
        alarm.close();
        studio.close();
        catalog.close();
    }
}
