package pro.photoestate.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.ingest.ImportResult;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.queue.ExportRequest;
import pro.photoestate.app.queue.SceneExport;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Snapshot;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.render.Cancel;

/**
 * Pictures of every place of the running program on its own sample shoot, for the user guide and for whoever looks at what
 * was made. Needs no screen; begins with an empty catalog in a folder of its own.
 */
public final class Screenshots implements AutoCloseable {

    /** A laptop's window, px. */
    private static final int WIDTH = 1440;

    private static final int HEIGHT = 900;

    /** Everything that was asked for is on the screen within this. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Between two looks whether all is quiet. */
    private static final Duration PACE = Duration.ofMillis(100);

    /** So many quiet looks one after the other: work that is done may have asked for more. */
    private static final int QUIET_LOOKS = 6;

    /** Where something is still to come. */
    private static final List<String> WAITING = List.of(".thumb:waiting", ".look-picture:waiting", ".progress-indicator");

    /** The kitchen: five frames, windows, lamps. */
    private static final int SHOWN = 3;

    private final Path target;
    private final Path home;
    private final SettingsFile settings;
    private final Workshop workshop;
    private final Workspace workspace = new Workspace();
    private final List<UUID> scenes;

    /** Imports the sample shoot, marks some of it and lets some be exported. */
    public Screenshots(Path target) throws IOException {
        this.target = target;
        Files.createDirectories(target);
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        home = Files.createTempDirectory("photoestate-screenshots");
        settings = SettingsFile.open(home.resolve("settings.json"));
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        started.join();
        Platform.setImplicitExit(false);
        workshop = new Workshop(
                AppFolders.below(home), settings, Clock.system(ZoneId.systemDefault()), new Workshop.Told(() -> {}, end -> {}, () -> {}));
        scenes = prepare();
    }

    private List<UUID> prepare() throws IOException {
        Path card = home.resolve("12 Maple Street");
        SampleShoot.copyTo(card);
        ImportResult result = workshop.importer.run(
                new ImportRequest(List.of(card), java.util.Optional.empty(), "12 Maple Street", "12 Maple Street, Springfield"),
                now -> {},
                new Cancel());
        UUID shoot = result.shoot().orElseThrow().id();
        List<UUID> all = workshop.catalog.scenes().scenes(shoot).stream().map(CatalogScene::id).toList();
        mark(all.get(0), new Photo.Marks(5, Photo.Flag.PICK, Photo.Label.GREEN));
        mark(all.get(1), new Photo.Marks(4, Photo.Flag.PICK, Photo.Label.NONE));
        mark(all.getLast(), new Photo.Marks(1, Photo.Flag.REJECT, Photo.Label.RED));
        workshop.queue.enqueue(
                ExportRequest.into(home.resolve("finished"), List.of(Profiles.named("mls-2048"))),
                all.stream().map(s -> new SceneExport(s, workshop.edits.edits().current(s))).toList());
        workspace.open(shoot);
        return all;
    }

    private void mark(UUID scene, Photo.Marks marks) {
        workshop.catalog.scenes().photos(scene).forEach(p -> workshop.catalog.photos().mark(p.id(), marks));
    }

    /** Writes pictures of places, named by place, theme and language, and gives their number. */
    public int write(Locale locale, Settings.Theme theme, List<PlaceId> places) throws IOException {
        settings.change(s -> s.withAppearance(s.appearance().withTheme(theme)));
        DesktopWindow window = on(() -> new DesktopWindow(workshop, workspace, locale, address -> {}));
        Stage stage = on(() -> show(window));
        String ending = "-%s-%s.png".formatted(theme.name().toLowerCase(Locale.ROOT), locale.getLanguage());
        int written = 0;
        for (PlaceId place : places) {
            on(() -> {
                workspace.look(scenes.get(SHOWN));
                window.shell().go(place);
                return true;
            });
            picture(window, target.resolve(place.code() + ending));
            written++;
        }
        on(() -> {
            stage.close();
            window.close();
            return true;
        });
        return written;
    }

    /** A small window keeps the toolkit's pulses going; pictures have a size of their own. */
    private static Stage show(DesktopWindow window) {
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.setWidth(1000);
        stage.setHeight(HEIGHT);
        stage.show();
        return stage;
    }

    private void picture(DesktopWindow window, Path file) throws IOException {
        Scene large = on(() -> {
            Scene scene = window.scene();
            Parent root = scene.getRoot();
            scene.setRoot(new javafx.scene.layout.Pane());
            Scene made = new Scene(root, WIDTH, HEIGHT);
            made.setUserAgentStylesheet(scene.getUserAgentStylesheet());
            made.getStylesheets().setAll(scene.getStylesheets());
            return made;
        });
        awaitQuiet(window, large);
        on(() -> {
            Snapshot.write(large, 1, file);
            Parent root = large.getRoot();
            large.setRoot(new javafx.scene.layout.Pane());
            window.scene().setRoot(root);
            return true;
        });
    }

    private static void awaitQuiet(DesktopWindow window, Scene scene) {
        int quiet = 0;
        for (long waited = 0; quiet < QUIET_LOOKS && waited < PATIENCE.toMillis(); waited += PACE.toMillis()) {
            boolean now = on(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return window.running() == 0 && WAITING.stream().noneMatch(sign -> isSeen(scene, sign));
            });
            quiet = now ? quiet + 1 : 0;
            try {
                Thread.sleep(PACE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isSeen(Scene scene, String sign) {
        return scene.getRoot().lookupAll(sign).stream().anyMatch(Screenshots::isSeen);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static <T> T on(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) { // a task's boundary
                done.completeExceptionally(e);
            }
        });
        try {
            return done.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        workshop.close();
        Platform.exit();
        deleteHome();
    }

    private void deleteHome() throws IOException {
        try (var all = Files.walk(home)) {
            for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
