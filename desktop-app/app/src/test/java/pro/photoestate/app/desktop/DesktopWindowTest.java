package pro.photoestate.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogFault;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.Doorbell;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.platform.TraySign;
import pro.photoestate.app.queue.ExportRequest;
import pro.photoestate.app.queue.HotFolder;
import pro.photoestate.app.queue.SceneExport;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.Cancel;

/** The whole window over real services, on the sample shoot. */
class DesktopWindowTest {

    private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);

    @TempDir
    Path home;

    private final CountDownLatch rung = new CountDownLatch(1);
    private AppFolders folders;
    private SettingsFile settings;
    private Workshop workshop;

    @BeforeEach
    void open() {
        folders = AppFolders.below(home);
        settings = SettingsFile.open(folders.settingsFile());
        workshop = workshop();
    }

    private Workshop workshop() {
        return new Workshop(folders, settings, CLOCK, new Workshop.Told(rung::countDown, end -> {}, () -> {}));
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    private UUID importSample() {
        Path card = home.resolve("card");
        SampleShoot.copyTo(card);
        return workshop.importer
                .run(ImportRequest.of(List.of(card)), now -> {}, new Cancel())
                .shoot()
                .orElseThrow()
                .id();
    }

    private List<CatalogScene> scenes(UUID shoot) {
        return workshop.catalog.scenes().scenes(shoot);
    }

    @Test
    void everyPlaceOpensOnTheSampleShootInBothLanguagesAndNoneFails() {
        UUID shoot = importSample();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Workspace workspace = new Workspace();
            DesktopWindow window = Screen.on(() -> new DesktopWindow(workshop, workspace, locale, address -> {}));
            try (Screen screen = Screen.open(1000, 900, window::scene)) {
                for (PlaceId place : PlaceId.values()) {
                    Screen.run(() -> {
                        workspace.open(shoot);
                        workspace.look(scenes(shoot).getFirst().id());
                        window.shell().go(place);
                    });
                    Screen.await(() -> window.running() == 0 && screen.robot()
                            .from(window.scene().getRoot())
                            .lookup(".progress-indicator")
                            .queryAll()
                            .stream()
                            .noneMatch(DesktopWindowTest::isSeen));
                    assertThat(Screen.on(() -> window.scene().getRoot().lookupAll(".state-icon.danger")))
                            .as("failures in %s", place)
                            .isEmpty();
                }
                Screen.run(window::close);
            }
        }
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    @Test
    void whatIsDoneInOnePlaceIsUndoneFromAnother() {
        UUID shoot = importSample();
        Photo first = workshop.catalog.scenes().photos(scenes(shoot).getFirst().id()).getFirst();
        DesktopWindow window = Screen.on(() -> new DesktopWindow(workshop, new Workspace(), Locale.ENGLISH, address -> {}));
        try (Screen screen = Screen.open(1000, 700, window::scene)) {
            workshop.edits.mark(List.of(first.id()), m -> new Photo.Marks(5, m.flag(), m.label()));
            Screen.run(() -> window.shell().go(PlaceId.BATCH));
            Screen.run(() -> window.shell().allActions().stream()
                    .filter(a -> a.id().equals("undo"))
                    .findFirst()
                    .orElseThrow()
                    .fire());
            Screen.await(() -> screen.robot().lookup("Undone: marks").tryQuery().isPresent());
            assertThat(workshop.catalog.scenes().photos(first.scene()).getFirst().marks()).isEqualTo(Photo.Marks.NONE);
            Screen.run(window::close);
        }
    }

    @Test
    void theShootTheScenesAndWhatPlacesRememberComeBackAsLongAsTheCatalogHasThem() {
        UUID shoot = importSample();
        UUID scene = scenes(shoot).get(2).id();
        UUID other = scenes(shoot).get(0).id();
        WindowMemory memory = new WindowMemory(settings);
        settings.change(s -> s.withWindow(s.window()
                .withLastPlace("develop")
                .withOpen(shoot.toString(), scene.toString(), List.of(other.toString(), "x", scene.toString()))
                .withViews(Map.of("develop.panel", "320.0"))));
        WindowMemory.Work work = memory.work(workshop.catalog);
        Workspace workspace = new Workspace();
        work.into(workspace);
        assertThat(workspace.shoot().get()).contains(shoot);
        assertThat(workspace.selection().get()).containsExactly(other, scene);
        assertThat(workspace.remembered().number("develop.panel", 280, 200, 600)).isEqualTo(320);
        assertThat(memory.place(work)).isEqualTo(PlaceId.DEVELOP);
        workshop.catalog.shoots().delete(shoot);
        WindowMemory.Work gone = memory.work(workshop.catalog);
        assertThat(gone.shoot()).isEmpty();
        assertThat(gone.scene()).isEmpty();
        assertThat(gone.selection()).isEmpty();
        assertThat(memory.place(gone)).isEqualTo(PlaceId.SHOOTS);
    }

    @Test
    void aDaysCopyThatCannotBeMadeIsSaidAndHotFoldersStartAllTheSame() throws Exception {
        importSample();
        Files.writeString(folders.catalog().resolve("copies"), "in the way");
        List<String> said = new CopyOnWriteArrayList<>();
        workshop.begin(e -> said.add(e.fault() + ": " + e.getMessage()));
        Screen.await(() -> !said.isEmpty());
        assertThat(said).singleElement().asString().startsWith("CATALOG_UNWRITABLE: the catalog in ");
        Path hot = Files.createDirectories(home.resolve("hot"));
        var order = new HotFolder.Order(Looks.NATURAL, ExportRequest.into(home.resolve("out"), List.of(Profiles.named("full"))));
        workshop.hotFolders.add(hot, order);
        Files.copy(home.resolve("card/PES_1041.JPG"), hot.resolve("PES_1041.JPG"));
        Screen.await(() -> workshop.hotFolders.status().getFirst().waiting() > 0
                || !workshop.queue.snapshot().jobs().isEmpty());
    }

    @Test
    void aSecondStartIsRefusedByItsCodeAndRingsAtTheFirst() throws Exception {
        assertThatThrownBy(this::workshop)
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.fault()).isEqualTo(CatalogFault.CATALOG_IN_USE));
        assertThat(Doorbell.ring(folders.catalog())).isTrue();
        assertThat(rung.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private StartPanel startPanel(RuntimeException why, Queue<Runnable> later) {
        return new StartPanel(
                why, new StartPanel.Where(folders, settings, CLOCK), new Tasks(later::add, Platform::runLater), Locale.ENGLISH);
    }

    /** Does here what is to be done in the background, while the window says what it waits for. */
    private static void pass(Screen screen, Queue<Runnable> later, String saying) {
        Screen.await(() -> screen.robot().lookup((Label l) -> l.getText().contains(saying)).tryQuery().isPresent());
        later.remove().run();
    }

    @Test
    void aDamagedCatalogIsSaidAndTheLastGoodCopyBringsItBack() throws Exception {
        UUID shoot = importSample();
        workshop.catalog.copyIfDue();
        workshop.close();
        Path file = folders.catalog().resolve("catalog.sqlite");
        Files.write(file, new byte[(int) Files.size(file)]);
        RuntimeException why = refused();
        List<Workshop> again = new ArrayList<>();
        Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        StartPanel panel = Screen.on(() -> startPanel(why, later));
        try (Screen screen = Screen.open(960, 600, () -> new Scene(panel.root()))) {
            Screen.run(() -> panel.onRetry(() -> again.add(workshop()), () -> {}));
            pass(screen, later, "Its copies are being checked");
            Screen.await(() -> screen.robot().lookup(".accent").tryQuery().isPresent());
            Button restore = screen.find(".accent", Button.class);
            assertThat(restore.getText()).startsWith("Restore the copy of");
            Screen.run(restore::fire);
            pass(screen, later, "The copy is being restored");
            pass(screen, later, "The catalog is being opened");
        }
        workshop = again.getFirst();
        assertThat(workshop.catalog.photos().shoot(shoot)).isPresent();
    }

    @Test
    void aCopyThatHasGoneBeforeItIsRestoredIsSaidWhereItWasAsked() throws Exception {
        importSample();
        workshop.catalog.copyIfDue();
        workshop.close();
        Path file = folders.catalog().resolve("catalog.sqlite");
        Files.write(file, new byte[(int) Files.size(file)]);
        RuntimeException why = refused();
        Queue<Runnable> later = new ConcurrentLinkedQueue<>();
        StartPanel panel = Screen.on(() -> startPanel(why, later));
        try (Screen screen = Screen.open(960, 600, () -> new Scene(panel.root()));
                Stream<Path> copies = Files.list(folders.catalog().resolve("copies"))) {
            pass(screen, later, "Its copies are being checked");
            Screen.await(() -> screen.robot().lookup(".accent").tryQuery().isPresent());
            for (Path copy : copies.toList()) {
                Files.delete(copy);
            }
            Screen.run(() -> screen.find(".accent", Button.class).fire());
            pass(screen, later, "The copy is being restored");
            pass(screen, later, "Its copies are being checked");
            Screen.await(() -> screen.robot().lookup((Label l) -> l.getText().contains("no good copy")).tryQuery().isPresent());
        }
        Files.delete(file);
        workshop = workshop();
    }

    private RuntimeException refused() {
        try {
            workshop().close();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("it was opened");
    }

    @Test
    void sidecarsFollowEditsWhenThePersonWantsThemAndAreWholeWhenTheWindowHasClosed() throws Exception {
        settings.change(s -> s.withSidecars(true));
        UUID shoot = importSample();
        UUID scene = scenes(shoot).getFirst().id();
        workshop.edits.keepVersion(scene, "for the brochure");
        workshop.close();
        try (var files = Files.list(home.resolve("card"))) {
            List<Path> sidecars = files.filter(f -> f.toString().endsWith(".photoestate.json")).toList();
            assertThat(sidecars).hasSize(1);
            assertThat(Files.readString(sidecars.getFirst())).contains("for the brochure");
        }
    }

    @Test
    void reducedMotionAndTheSizeOfTheCacheCountAtOnce() {
        DesktopWindow window = Screen.on(() -> new DesktopWindow(workshop, new Workspace(), Locale.ENGLISH, address -> {}));
        settings.change(s -> s.withAppearance(s.appearance().withReducedMotion(Settings.Motion.OFF)));
        assertThat(window.shell().animated()).isTrue();
        settings.change(s -> s.withAppearance(s.appearance().withReducedMotion(Settings.Motion.ON)));
        assertThat(window.shell().animated()).isFalse();
        settings.change(s -> s.withPerformance(s.performance().withCacheMb(123)));
        Screen.await(() -> workshop.thumbnailCache.limit() == 123L << 20);
        Screen.run(window::close);
    }

    @Test
    void aShootCountsItsScenesAsTheyAreDoneNotWhenTheRunIsOver() {
        UUID shoot = importSample();
        int all = scenes(shoot).size();
        List<UUID> one = List.of(scenes(shoot).getLast().id());
        workshop.queue.enqueue(
                ExportRequest.into(home.resolve("out"), List.of(Profiles.named("mls-1024"))),
                one.stream().map(s -> new SceneExport(s, Looks.MERGE_ONLY)).toList());
        DesktopWindow window = Screen.on(() -> new DesktopWindow(workshop, new Workspace(), Locale.ENGLISH, address -> {}));
        try (Screen screen = Screen.open(1000, 700, window::scene)) {
            Screen.run(() -> window.shell().go(PlaceId.SHOOTS));
            Screen.await(() -> screen.robot().lookup("0 of %d finished".formatted(all)).tryQuery().isPresent());

            workshop.queue.start(1); // nobody tells this window of the end of the run

            Screen.await(() -> screen.robot().lookup("1 of %d finished".formatted(all)).tryQuery().isPresent());
            Screen.run(window::close);
        }
    }

    @Test
    void theTraySaysHowFarTheBatchIsAndTakesOrders() {
        List<String> asked = new CopyOnWriteArrayList<>();
        Away away = new Away(workshop.queue, Runnable::run, new Away.Asked(() -> asked.add("show"), () -> asked.add("quit")));
        TraySign.Face face = away.face(workshop.queue.snapshot(), Texts.of("shell", Locale.ENGLISH));
        assertThat(face.tip()).isEqualTo("PhotoEstate Pro \u2013 Batch: 0 to do");
        assertThat(face.lines()).extracting(TraySign.Line::words).startsWith("Show the window", "Pause the batch");
        face.lines().forEach(line -> line.act().run());
        assertThat(asked).containsExactly("show", "quit");
        assertThat(workshop.queue.snapshot().paused()).isTrue();
        TraySign.Face paused = away.face(workshop.queue.snapshot(), Texts.of("shell", Locale.GERMAN));
        assertThat(paused.lines().get(1).words()).isEqualTo("Stapel fortsetzen");
        paused.lines().get(1).act().run();
        assertThat(workshop.queue.snapshot().paused()).isFalse();
    }

    @Test
    void theFirstStartShowsTheEmptyPlaceBehindItsOfferAndAsksOnce() {
        DesktopWindow window = Screen.on(() -> new DesktopWindow(workshop, new Workspace(), Locale.ENGLISH, address -> {}));
        try (Screen screen = Screen.open(1280, 720, window::scene)) {
            Screen.run(window::welcome);
            Screen.await(() -> seen(window, "#tour-offer") && seen(window, ".state-panel"));
            Optional.ofNullable(System.getProperty("photoestate.pictures"))
                    .ifPresent(p -> screen.write(Path.of(p, "first-start.png")));
            screen.press(KeyCode.ESCAPE);
            Screen.await(() -> !seen(window, "#tour-offer") && settings.current().window().tourSeen());
            Screen.run(window::welcome);
            assertThat(Screen.on(() -> seen(window, "#tour-offer"))).isFalse();
            assertThat(Screen.on(() -> seen(window, ".state-panel"))).isTrue();
            Screen.run(window::close);
        }
    }

    private static boolean seen(DesktopWindow window, String selector) {
        return window.scene().getRoot().lookupAll(selector).stream().anyMatch(DesktopWindowTest::isSeen);
    }
}
