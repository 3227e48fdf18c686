package pro.photoestate.app.ui.develop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.MarksRepository;
import pro.photoestate.app.edit.RecipeRepository;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.ingest.ImportShoot;
import pro.photoestate.app.looks.UserLooks;
import pro.photoestate.app.pictures.ThumbnailCache;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.platform.Background;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.studio.Studio;
import pro.photoestate.app.ui.common.BroughtPictures;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.QuietWindow;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.RenderPool;
import pro.photoestate.engine.screen.ScreenDecoder;
import pro.photoestate.identity.Ids;

/** A catalog with part of the sample shoot, and all that developing needs. */
final class DevelopDesk implements AutoCloseable {

    static final long MEMORY = 500L << 20;

    final QuietWindow window = new QuietWindow();
    final BroughtPictures brought = new BroughtPictures();
    final Path folder;
    final Path photos;
    final Catalog catalog;
    final UUID shoot;
    final List<UUID> scenes;
    final EditWorkflow edits;
    final UndoLog log = new UndoLog(100);
    final Services services;
    final Studio studio = new Studio(2, MEMORY);
    final Workers tasks = new Workers("tasks", 2);
    private final Workers live = new Workers("live", 1);
    private final Workers full = new Workers("full", 1);
    private final Background background = new Background("thumbnails", 1);
    private final PlaneStore store;

    /** @param most files of the sample shoot, in shooting order */
    DevelopDesk(Path folder, int most) throws IOException {
        this.folder = folder;
        photos = Files.createDirectories(folder.resolve("Lake Road 12"));
        Path all = folder.resolve("all");
        SampleShoot.copyTo(all);
        for (String name : SampleShoot.files().stream().limit(most).toList()) {
            Files.move(all.resolve(name), photos.resolve(name));
            SmallPhotos.shrink(photos.resolve(name));
        }
        store = new PlaneStore(MEMORY, folder);
        Ids ids = new Ids(MadeUpShoots.NOON, new Random(4));
        catalog = Catalog.open(folder.resolve("catalog"), MadeUpShoots.NOON);
        try (RenderPool pool = new RenderPool(2)) {
            shoot = new ImportShoot(catalog, ids, pool, store)
                    .run(ImportRequest.of(List.of(photos)), now -> {}, new Cancel())
                    .shoot()
                    .orElseThrow()
                    .id();
        }
        scenes = catalog.scenes().scenes(shoot).stream().map(s -> s.id()).toList();
        edits = new EditWorkflow(
                new Edits(new RecipeRepository(catalog.database()), ids), new MarksRepository(catalog.database()), log);
        Thumbnails thumbnails = new Thumbnails(
                new ScreenDecoder(new Decoder(store, Cores.single(), Limits.STANDARD), Cores.single()),
                new ThumbnailCache(folder.resolve("cache"), 1 << 24, MadeUpShoots.NOON),
                background,
                1 << 24);
        services = new Services(
                catalog, edits, new UserLooks(folder.resolve("looks")), studio, thumbnails, ids, live, full);
    }

    Desk desk(Locale locale) {
        return window.desk(tasks, locale);
    }

    @Override
    public void close() {
        background.close();
        live.close();
        full.close();
        tasks.close();
        studio.close();
        store.close();
        catalog.close();
    }
}
