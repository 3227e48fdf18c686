package pro.photoestate.app.ui.library;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Node;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.MarksRepository;
import pro.photoestate.app.edit.RecipeRepository;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.ingest.CardCopy;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.ingest.ImportResult;
import pro.photoestate.app.ingest.ImportShoot;
import pro.photoestate.app.ingest.LocateShoot;
import pro.photoestate.app.pictures.ScreenPictures;
import pro.photoestate.app.pictures.ThumbnailCache;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.platform.Background;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.BroughtPictures;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Surroundings;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.RenderPool;
import pro.photoestate.engine.screen.ScreenDecoder;
import pro.photoestate.identity.Ids;

/** A real catalog with all that the library works with, and a window around it that writes down what it is told. */
final class LibraryDesk implements AutoCloseable {

    final Path folder;
    final Catalog catalog;
    final UndoLog log = new UndoLog(100);
    final Ids ids = new Ids(MadeUpShoots.NOON, new Random(5));
    final ImportShoot importer;
    final Desk desk;
    final LibraryServices services;
    final List<Notice> told = new ArrayList<>();
    final BroughtPictures brought = new BroughtPictures();
    final List<PlaceId> went = new ArrayList<>();
    Optional<Path> answer = Optional.empty();
    Optional<Surroundings> window = Optional.empty();
    private final RenderPool pool = new RenderPool(2);
    private final Background background = new Background("test-pictures", 2);
    private final PlaneStore store;

    /** Everything at once, on this thread. */
    LibraryDesk(Path folder) {
        this(folder, new Tasks(Runnable::run, Runnable::run), Locale.ENGLISH);
    }

    LibraryDesk(Path folder, Tasks tasks, Locale locale) {
        this.folder = folder;
        catalog = Catalog.open(folder.resolve("catalog"), MadeUpShoots.NOON);
        store = new PlaneStore(256L << 20, folder);
        importer = new ImportShoot(catalog, ids, pool, store);
        desk = new Desk(tasks, new Workspace(), new Around(), locale);
        ScreenDecoder decoder = new ScreenDecoder(new Decoder(store, pool.cores(new Cancel()), Limits.STANDARD), pool.cores(new Cancel()));
        services = new LibraryServices(
                catalog,
                new EditWorkflow(new Edits(new RecipeRepository(catalog.database()), ids), new MarksRepository(catalog.database()), log),
                new ImportWorkflow(desk, importer, ids, folder.resolve("sample")),
                new LibraryServices.Shown(
                        new Thumbnails(
                                decoder,
                                new ThumbnailCache(folder.resolve("thumbnails"), 64L << 20, MadeUpShoots.NOON),
                                background,
                                64L << 20),
                        new ScreenPictures(decoder, background, List.of(), 128L << 20)),
                new LibraryServices.Disks(new CardCopy(MadeUpShoots.NOON), new LocateShoot(catalog), ids),
                SettingsFile.open(folder.resolve("settings.json")));
    }

    /** Imports a folder, at once. */
    ImportResult bring(Path where) {
        return importer.run(ImportRequest.of(List.of(where)), now -> {}, new Cancel());
    }

    @Override
    public void close() {
        background.close();
        pool.close();
        store.close();
        catalog.close();
    }

    private final class Around implements Surroundings {

        @Override
        public void go(PlaceId place) {
            went.add(place);
            window.ifPresent(w -> w.go(place));
        }

        @Override
        public void tell(Notice notice) {
            told.add(notice);
            window.ifPresent(w -> w.tell(notice));
        }

        @Override
        public void showDialog(Node panel) {
            window.ifPresent(w -> w.showDialog(panel));
        }

        @Override
        public void closeDialog() {
            window.ifPresent(Surroundings::closeDialog);
        }

        @Override
        public Optional<Path> askFolder(String title) {
            return answer;
        }

        @Override
        public List<Path> askFiles(String title, List<String> endings) {
            return answer.stream().toList();
        }

        @Override
        public Optional<Path> askTarget(String title, String suggestion) {
            return answer;
        }

        @Override
        public void browse(URI address) {}

        @Override
        public boolean animated() {
            return false;
        }
    }
}
