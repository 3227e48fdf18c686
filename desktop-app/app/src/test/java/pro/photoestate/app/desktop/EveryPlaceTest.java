package pro.photoestate.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Legibility;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Reach;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.render.Cancel;

/** What holds for every place of the program: it can be read in each theme, every control has a name, and Tab leads there. */
class EveryPlaceTest {

    @TempDir
    Path home;

    private Workshop workshop;
    private final Workspace workspace = new Workspace();

    @BeforeEach
    void open() {
        AppFolders folders = AppFolders.below(home);
        SettingsFile settings = SettingsFile.open(folders.settingsFile());
        workshop = new Workshop(folders, settings, Clock.system(ZoneOffset.UTC), new Workshop.Told(() -> {}, end -> {}, () -> {}));
        Path card = home.resolve("card");
        SampleShoot.copyTo(card);
        UUID shoot = workshop.importer
                .run(ImportRequest.of(List.of(card)), now -> {}, new Cancel())
                .shoot()
                .orElseThrow()
                .id();
        workspace.open(shoot);
        workspace.look(workshop.catalog.scenes().scenes(shoot).getFirst().id());
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    private DesktopWindow window(Locale locale) {
        return Screen.on(() -> new DesktopWindow(workshop, workspace, locale, address -> {}));
    }

    private static void go(DesktopWindow window, Screen screen, PlaceId place) {
        Screen.run(() -> window.shell().go(place));
        Screen.await(() -> window.running() == 0
                && screen.robot().from(window.scene().getRoot()).lookup(".progress-indicator").queryAll().stream()
                        .noneMatch(EveryPlaceTest::isSeen));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static void look(DesktopWindow window, String where, List<String> faint) {
        for (Appearance theme : Appearance.values()) {
            Screen.run(() -> {
                theme.applyTo(window.scene());
                Legibility.faint(window.scene().getRoot()).forEach(f -> faint.add(theme + " " + where + ": " + f));
            });
        }
    }

    @Test
    void everyWordCanBeReadInEveryThemeAndEveryControlHasANameAndIsReachedByKeys() {
        List<String> faint = new ArrayList<>();
        List<String> cut = new ArrayList<>();
        List<String> nameless = new ArrayList<>();
        List<String> unreached = new ArrayList<>();
        DesktopWindow window = window(Locale.ENGLISH);
        try (Screen screen = Screen.open(1000, 900, window::scene)) {
            for (PlaceId place : PlaceId.values()) {
                go(window, screen, place);
                look(window, place.name(), faint);
                Screen.run(() -> Legibility.cut(window.scene().getRoot()).forEach(c -> cut.add(place + ": " + c)));
                Reach.nameless(window.scene()).forEach(c -> nameless.add(place + ": " + c));
                Reach.unreached(window.scene()).forEach(c -> unreached.add(place + ": " + c));
            }
            Screen.run(window::close);
        }
        assertThat(nameless).as("without a name").isEmpty();
        assertThat(unreached).as("not reached by keys").isEmpty();
        assertThat(faint).as("too faint").isEmpty();
        assertThat(cut).as("cut").isEmpty();
    }

    @Test
    void whatLiesAboveThePlacesCanBeReadInEveryTheme() {
        List<String> faint = new ArrayList<>();
        DesktopWindow window = window(Locale.GERMAN);
        try (Screen screen = Screen.open(1000, 900, window::scene)) {
            Screen.run(() -> {
                Notice failed = Notice.failed(new Fault("The disk is full.", "DISK_FULL", ""));
                window.shell().tell(failed.with(Action.of("show", "Show", () -> {})));
                window.shell().tell(new Notice(Notice.Kind.WARNING, "One file was left.", Optional.empty()));
                fire(window, "palette");
            });
            look(window, "palette", faint);
            Screen.run(() -> fire(window, "keys"));
            look(window, "keys", faint);
            screen.press(KeyCode.ESCAPE);
            Screen.run(() -> window.shell().fail(new IllegalStateException("made to fail")));
            look(window, "fault", faint);
            Screen.await(() -> window.running() == 0);
            Screen.run(window::close);
        }
        assertThat(faint).isEmpty();
    }

    private static void fire(DesktopWindow window, String action) {
        window.shell().allActions().stream().filter(a -> a.id().equals(action)).findFirst().orElseThrow().fire();
    }
}
