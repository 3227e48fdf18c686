package pro.photoestate.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.stage.WindowHelper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Legibility;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Snapshot;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.render.Cancel;

/** Every place in the smallest window, in one of 4K and on screens of more pixels: nothing is cut, nothing is blurred. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before all else
class EverySizeTest {

    /** A picture may be stretched so little that nobody sees it. */
    private static final double UNSEEN = 1.1;

    /** Of the sample shoot: the house from the front, from the side, and a part of the living room. */
    private static final int FILES = 6;

    private final Workspace workspace = new Workspace();
    private Workshop workshop;

    @BeforeAll
    void open(@TempDir Path home) throws IOException {
        AppFolders folders = AppFolders.below(home);
        SettingsFile settings = SettingsFile.open(folders.settingsFile());
        workshop = new Workshop(folders, settings, Clock.system(ZoneOffset.UTC), new Workshop.Told(() -> {}, end -> {}, () -> {}));
        Path card = home.resolve("12 Maple Street");
        SampleShoot.copyTo(card);
        for (String name : SampleShoot.files().stream().skip(FILES).toList()) {
            Files.delete(card.resolve(name));
        }
        UUID shoot = workshop.importer
                .run(ImportRequest.of(List.of(card)), now -> {}, new Cancel())
                .shoot()
                .orElseThrow()
                .id();
        workspace.open(shoot);
        workspace.look(workshop.catalog.scenes().scenes(shoot).getFirst().id());
    }

    @AfterAll
    void close() {
        workshop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 1, DARK, en",
        "1280, 720, 2, LIGHT, de",
        "3840, 2160, 1, LIGHT, en",
        "1920, 1080, 1.5, DARK, de"
    })
    void nothingIsCutAndPicturesHaveThePixelsOfTheScreen(int width, int height, double scale, Appearance theme, Locale locale) {
        List<String> wrong = new ArrayList<>();
        DesktopWindow window = Screen.on(() -> new DesktopWindow(workshop, workspace, locale, address -> {}));
        try (Screen screen = Screen.open(1000, 900, window::scene)) {
            Screen.run(() -> {
                theme.applyTo(window.scene());
                WindowHelper.notifyScaleChanged(screen.stage(), scale, scale); // as when it is moved to such a screen
                screen.stage().setWidth(1000);
                screen.stage().setHeight(900);
            });
            for (PlaceId place : PlaceId.values()) {
                Screen.run(() -> window.shell().go(place));
                quiet(window, window.scene());
                Screen.run(() -> blurred(window.scene().getRoot(), scale).forEach(b -> wrong.add(place + " blurred: " + b)));
                Scene sized = Screen.on(() -> moved(window.scene(), new Scene(new Pane(), width, height)));
                quiet(window, sized);
                Screen.run(() -> {
                    look(sized).forEach(c -> wrong.add(place + ": " + c));
                    picture(sized, scale, "size-%s-%d-%s-%s".formatted(place.code(), width, scale, locale));
                    moved(sized, window.scene());
                });
            }
            Screen.run(window::close);
        }
        assertThat(wrong).isEmpty();
    }

    /** Puts what one scene shows into another, with its styles. */
    private static Scene moved(Scene from, Scene to) {
        Parent root = from.getRoot();
        from.setRoot(new Pane());
        to.setUserAgentStylesheet(from.getUserAgentStylesheet());
        to.getStylesheets().setAll(from.getStylesheets());
        to.setRoot(root);
        return to;
    }

    private static void quiet(DesktopWindow window, Scene scene) {
        int[] looks = new int[1];
        Screen.await(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            boolean now = window.running() == 0
                    && Stream.of(".progress-indicator", ".thumb:waiting").noneMatch(s -> scene.getRoot().lookupAll(s).stream().anyMatch(EverySizeTest::isSeen));
            looks[0] = now ? looks[0] + 1 : 0;
            return looks[0] > 4;
        });
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** Buttons and labels whose words do not fit, unless a tooltip has them, and controls beyond the window's edges. */
    private static List<String> look(Scene scene) {
        List<String> wrong = new ArrayList<>(Legibility.cut(scene.getRoot()));
        every(scene.getRoot()).filter(EverySizeTest::isSeen).forEach(node -> {
            if (node instanceof Labeled control && !scrolled(node)) {
                Bounds at = node.localToScene(node.getLayoutBounds());
                if (at.getMinX() < -1 || at.getMaxX() > scene.getWidth() + 1 || at.getMinY() < -1 || at.getMaxY() > scene.getHeight() + 1) {
                    wrong.add("outside: '%s' %s at %s".formatted(control.getText(), node.getStyleClass(), at));
                }
            }
        });
        return wrong;
    }

    /** What is scrolled, or in a list or grid that shows a part of itself, may lie beyond the edges. */
    private static boolean scrolled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at.getStyleClass().contains("tile-grid") || at.getStyleClass().contains("virtual-flow")) {
                return true;
            }
        }
        return false;
    }

    /** Photos that have fewer pixels than the screen shows them with. */
    private static List<String> blurred(Parent root, double scale) {
        return every(root)
                .filter(EverySizeTest::isSeen)
                .filter(ImageView.class::isInstance)
                .map(ImageView.class::cast)
                .filter(v -> v.getImage() != null && v.getLayoutBounds().getWidth() * scale > v.getImage().getWidth() * UNSEEN)
                .map(v -> "%s: %.0f px of %.0f".formatted(v.getParent().getStyleClass(), v.getLayoutBounds().getWidth() * scale, v.getImage().getWidth()))
                .toList();
    }

    private static Stream<Node> every(Parent root) {
        return root.getChildrenUnmodifiable().stream()
                .flatMap(c -> Stream.concat(Stream.of(c), c instanceof Parent p ? every(p) : Stream.empty()));
    }

    private static void picture(Scene scene, double scale, String name) {
        String folder = System.getProperty("photoestate.pictures");
        if (folder != null) {
            try {
                Snapshot.write(scene, scale, Path.of(folder, name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
