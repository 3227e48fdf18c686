package pro.photoestate.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.MarksRepository;
import pro.photoestate.app.edit.RecipeRepository;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.ingest.CardCopy;
import pro.photoestate.app.ingest.ImportShoot;
import pro.photoestate.app.ingest.LocateShoot;
import pro.photoestate.app.pictures.ScreenPictures;
import pro.photoestate.app.pictures.ThumbnailCache;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.platform.Background;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.OutsidePictures;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Surroundings;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.library.ImportWorkflow;
import pro.photoestate.app.ui.library.LibraryServices;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.RenderPool;
import pro.photoestate.engine.screen.ScreenDecoder;
import pro.photoestate.identity.Ids;
import pro.photoestate.sentence.Sentence;

/** The library in a folder of its own, without a window around it, with one shoot of as many scenes as are wished. */
final class BenchDesk implements AutoCloseable {

    /** Memory for planes, and for pictures, bytes: more than the grid needs at once. */
    private static final long MEMORY = 256L << 20;

    private static final List<Photo.Flag> FLAGS = List.of(Photo.Flag.values());

    private static final List<Photo.Label> LABELS = List.of(Photo.Label.values());

    private final Path folder;
    private final Path photos;
    private final Catalog catalog;
    private final Desk desk;
    private final LibraryServices services;
    private final Ids ids = new Ids(MadeUpShoots.NOON, new Random(3)); // the same shoot in every run
    private final RenderPool pool = new RenderPool(1);
    private final Background background = new Background("bench-pictures", Machine.cores());
    private final PlaneStore store;
    private final UUID shoot = ids.next();

    BenchDesk(Path folder, Tasks tasks) {
        this.folder = folder;
        photos = folder.resolve("photos");
        catalog = Catalog.open(folder.resolve("catalog"), MadeUpShoots.NOON);
        store = new PlaneStore(MEMORY, folder);
        desk = new Desk(tasks, new Workspace(), new Alone(), Locale.ENGLISH);
        ScreenDecoder decoder =
                new ScreenDecoder(new Decoder(store, pool.cores(new Cancel()), Limits.STANDARD), pool.cores(new Cancel()));
        ThumbnailCache cache = new ThumbnailCache(folder.resolve("thumbnails"), MEMORY, MadeUpShoots.NOON);
        services = new LibraryServices(
                catalog,
                new EditWorkflow(
                        new Edits(new RecipeRepository(catalog.database()), ids),
                        new MarksRepository(catalog.database()),
                        new UndoLog(1)),
                new ImportWorkflow(desk, new ImportShoot(catalog, ids, pool, store), ids, folder),
                new LibraryServices.Shown(
                        new Thumbnails(decoder, cache, background, MEMORY), new ScreenPictures(decoder, background, List.of(), MEMORY)),
                new LibraryServices.Disks(new CardCopy(MadeUpShoots.NOON), new LocateShoot(catalog), ids),
                SettingsFile.open(folder.resolve("settings.json")));
    }

    Desk desk() {
        return desk;
    }

    LibraryServices services() {
        return services;
    }

    /** Adds a shoot of scenes of one frame each; their pictures are the sample shoot's by turns, each made on its own. */
    void fill(int scenes) {
        SampleShoot.copyTo(photos);
        List<String> files = SampleShoot.files();
        Random random = new Random(1); // the same marks in every run
        List<CatalogScene> all = new ArrayList<>();
        List<Photo> frames = new ArrayList<>();
        for (int i = 0; i < scenes; i++) {
            List<Sentence> warnings = i % 10 == 9 ? List.of(Sentence.of(SceneGroup.GAP, -2.0, 0.0)) : List.of();
            CatalogScene scene =
                    new CatalogScene(ids.next(), shoot, i, CatalogScene.State.NEW, 0.5 + i % 6 / 10.0, warnings);
            all.add(scene);
            frames.add(new Photo(
                    ids.next(),
                    scene.id(),
                    files.get(i % files.size()),
                    0,
                    "%064x".formatted(i),
                    1800,
                    1200,
                    Optional.of(MadeUpShoots.FIRST_DAY.atTime(9, 0).plusSeconds(i)),
                    "Nikon Z 6",
                    new Photo.Marks(
                            random.nextInt(6),
                            FLAGS.get(random.nextInt(3)),
                            LABELS.get(random.nextInt(5)))));
        }
        catalog.photos().add(new Shoot(shoot, "Long walk", "", photos, MadeUpShoots.NOON.instant()), all, frames);
    }

    /** Opens that shoot. */
    void open() {
        desk.workspace().open(shoot);
    }

    @Override
    public void close() {
        background.close();
        pool.close();
        store.close();
        catalog.close();
        clear();
    }

    /** Leaves the folder as empty as it was. */
    private void clear() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).filter(p -> !p.equals(folder)).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody is asked and nobody is told. */
    private static final class Alone implements Surroundings {

        @Override
        public void go(PlaceId place) {}

        @Override
        public void tell(Notice notice) {}

        @Override
        public void showDialog(Node panel) {}

        @Override
        public void closeDialog() {}

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
        public void browse(URI address) {}

        @Override
        public boolean animated() {
            return false;
        }
    }

    /** Nothing comes from outside. */
    static final class NoEditor implements OutsidePictures {

        @Override
        public void bring(UUID scene, Path file) {}

        @Override
        public void declare(UUID scene) {}

        @Override
        public void versions(UUID scene) {}
    }
}
