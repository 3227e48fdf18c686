package pro.photoestate.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogLock;
import pro.photoestate.app.delivery.Deliveries;
import pro.photoestate.app.edit.AnalysisRepository;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.MarksRepository;
import pro.photoestate.app.edit.RecipeRepository;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.ingest.HotIntake;
import pro.photoestate.app.ingest.ImportShoot;
import pro.photoestate.app.looks.UserLooks;
import pro.photoestate.app.outside.Outside;
import pro.photoestate.app.pictures.ScreenPictures;
import pro.photoestate.app.pictures.ThumbnailCache;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.platform.Alarm;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.Background;
import pro.photoestate.app.platform.Doorbell;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.platform.Patience;
import pro.photoestate.app.platform.Scratch;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.platform.SleepInhibitor;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.queue.HotFolders;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueSnapshot;
import pro.photoestate.app.queue.QueueTools;
import pro.photoestate.app.screen.ScreenProfile;
import pro.photoestate.app.screen.SoftProof;
import pro.photoestate.app.sidecar.Sidecars;
import pro.photoestate.app.studio.Studio;
import pro.photoestate.app.ui.common.ScreenColour;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.RenderPool;
import pro.photoestate.engine.screen.ScreenDecoder;
import pro.photoestate.identity.Ids;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.sentence.Sentence;

/**
 * Everything behind the window: opened in order, closed in the reverse order. What is closed by it is handed to places as it
 * is and never closed by them.
 */
public final class Workshop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("pro.photoestate.workshop");

    /** Enough for an evening; each act is small. */
    private static final int UNDO_STEPS = 1_000;

    /** Longer than a busy catalog needs, and short for somebody who has closed the window. */
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    final AppFolders folders;
    final SettingsFile settings;
    final Clock clock;
    final Ids ids;
    final Catalog catalog;
    final UndoLog undo = new UndoLog(UNDO_STEPS);
    final EditWorkflow edits;
    final AnalysisRepository analyses;
    final SidecarKeeper sidecars;
    final UserLooks looks;
    final ImportShoot importer;
    final Thumbnails thumbnails;
    final ThumbnailCache thumbnailCache;
    final ScreenPictures screenPictures;
    final Studio studio;
    final JobQueue queue;
    final Outside outside;
    final Deliveries deliveries;
    final Alarm alarm;
    final HotFolders hotFolders;
    final Workers background;
    final Workers previews;
    final Workers fullSize;

    /**
     * What the workshop tells the window, on any thread.
     *
     * @param rung another start of the program asks for the window
     * @param runEnded the batch has come to its end
     * @param catalogChanged the catalog has more, other than by the window
     */
    public record Told(Runnable rung, Consumer<QueueTools.RunEnd> runEnded, Runnable catalogChanged) {}

    /**
     * Opens everything; takes some tenths of a second.
     *
     * @throws pro.photoestate.app.catalog.CatalogException when the catalog cannot be used, also when another program does
     */
    public Workshop(AppFolders folders, SettingsFile settings, Clock clock, Told told) {
        this.folders = folders;
        this.settings = settings;
        this.clock = clock;
        Path catalogFolder = catalogFolder(folders, settings);
        try {
            ids = new Ids(clock, new SecureRandom());
            opened(CatalogLock.take(catalogFolder, Sentence.of("app.owner.window")));
            catalog = opened(Catalog.open(catalogFolder, clock));
            hang(catalogFolder, told.rung());
            Edits recipes = new Edits(new RecipeRepository(catalog.database()), ids);
            edits = new EditWorkflow(recipes, new MarksRepository(catalog.database()), undo);
            analyses = new AnalysisRepository(catalog.database());
            looks = new UserLooks(folders.settings().resolve("looks"));
            background = opened(new Workers("background", 2 + Machine.cores()));
            previews = opened(new Workers("preview", 1));
            fullSize = opened(new Workers("full-size", 1));
            RenderPool pool = opened(new RenderPool(Machine.cores()));
            Scratch scratch = opened(Scratch.make());
            PlaneStore store = opened(new PlaneStore(Shares.IMPORT, scratch.folder()));
            importer = new ImportShoot(catalog, ids, pool, store);
            ScreenDecoder decoder = new ScreenDecoder(new Decoder(store, Cores.single(), Limits.STANDARD), Cores.single());
            Background thumbnailThreads = opened(new Background("thumbnail", Math.max(1, Machine.cores() - 1)));
            thumbnailCache = new ThumbnailCache(
                    folders.cache().resolve("thumbnails"), Shares.cache(settings.current()), clock);
            Runnable cacheEar = settings.listen(
                    now -> background.execute(() -> thumbnailCache.limit(Shares.cache(now))));
            opened(cacheEar::run);
            thumbnails = new Thumbnails(decoder, thumbnailCache, thumbnailThreads, Shares.THUMBNAILS);
            Cores all = pool.cores(new Cancel());
            ScreenDecoder shared = new ScreenDecoder(new Decoder(store, all, Limits.STANDARD), all);
            screenPictures = new ScreenPictures(
                    shared, opened(new Background("screen", 1)), List.of(thumbnailThreads), Shares.SCREEN);
            Shares shares = Shares.of(settings.current());
            studio = opened(new Studio(Machine.cores(), shares.studio()));
            Alarm.Clockwork alarm = opened(Alarm.clockwork());
            sidecars = opened(new SidecarKeeper(
                    new Sidecars(catalog, recipes), () -> settings.current().sidecars(), undo, background, alarm));
            QueueTools tools = new QueueTools(clock, ids, alarm, SleepInhibitor.ofThisSystem(), told.runEnded());
            queue = opened(JobQueue.of(catalog, tools, shares.queue()));
            PlaneStore prints = opened(new PlaneStore(shares.prints(), scratch.folder()));
            Function<Cancel, Darkroom> darkrooms = cancel -> new Darkroom(prints, pool.cores(cancel), Limits.STANDARD);
            outside = new Outside(catalog, recipes, darkrooms, ids);
            sidecars.follow(outside, queue, clock.instant());
            this.alarm = alarm;
            deliveries = new Deliveries(catalog, recipes, outside, darkrooms);
            hotFolders = opened(new HotFolders(
                    catalog, queue, new HotIntake(catalog, importer, told.catalogChanged()), tools));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where the catalog lies: where the person wants it, or the usual place. */
    static Path catalogFolder(AppFolders folders, SettingsFile settings) {
        return folders.catalog(settings.current());
    }

    /**
     * Begins the work that nobody waits for: the queue, hot folders, the daily copy, what is left to be swept.
     *
     * @param fault told, on any thread, when the day's copy could not be made
     */
    public void begin(Consumer<CatalogException> fault) {
        queue.start();
        background.execute(this::readScreen);
        background.execute(() -> {
            edits.edits().sweep();
            sidecars.catchUp();
            hotFolders.start();
        });
        background.execute(() -> {
            try {
                catalog.copyIfDue();
            } catch (CatalogException e) { // such as a full disk: the catalog itself is well, and the rest goes on
                fault.accept(e);
            }
        });
    }

    /** Looks again what colours the screen makes, in the background. */
    void screenChanged() {
        background.execute(this::readScreen);
    }

    /** Finds out what colours the screen makes. */
    private void readScreen() {
        try {
            ScreenColour.use(ScreenProfile.read(settings.current().screenProfile()).map(SoftProof::of));
        } catch (PhotoException e) {
            LOG.log(Level.WARNING, "the profile of the screen cannot be used; it is taken for sRGB", e);
        }
    }

    /** Whether photos are being made, or wait for their turn in a queue that goes on; not where its drive does not answer. */
    boolean isWorking() {
        return Patience.within(ANSWER, queue::snapshot).filter(Workshop::works).isPresent();
    }

    private static boolean works(QueueSnapshot now) {
        return now.counts().getOrDefault(JobState.RUNNING, 0) > 0
                || (!now.paused() && now.counts().getOrDefault(JobState.QUEUED, 0) > 0);
    }

    /** Looks that can be chosen: the built-in ones, then the person's own. Reads files. */
    public List<Recipe> allLooks() {
        List<Recipe> all = new ArrayList<>(Looks.ALL);
        looks.list().looks().forEach(own -> all.add(own.recipe()));
        return all;
    }

    private void hang(Path folder, Runnable rung) {
        try {
            opened(Doorbell.hang(folder, rung));
        } catch (IOException e) {
            LOG.log(Level.INFO, "a second start will not find this window", e);
        }
    }

    private <T extends AutoCloseable> T opened(T thing) {
        open.push(thing);
        return thing;
    }

    /**
     * Closes everything as far as that takes no longer. What is still open then ends with the process: the catalog and every
     * file stand a process that dies at any instant.
     *
     * @return whether everything is closed
     */
    boolean closeWithin(Duration most) {
        boolean closed = Patience.within(most, () -> {
                    close();
                    return true;
                })
                .isPresent();
        if (!closed) {
            LOG.warning("a drive does not answer: the program ends without having closed everything");
        }
        return closed;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) { // a task's boundary: the rest is closed all the same
                LOG.log(Level.WARNING, "something did not close", e);
            }
        }
    }
}
