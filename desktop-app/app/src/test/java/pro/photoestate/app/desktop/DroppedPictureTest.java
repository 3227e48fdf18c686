package pro.photoestate.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Drag;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.render.Cancel;

/** Files from other programs that are dropped on the whole window, wherever a scene is seen and beside. */
@SuppressWarnings("NullAway.Init") // filled before all else
class DroppedPictureTest {

    @TempDir
    Path home;

    private final Workspace workspace = new Workspace();
    private Workshop workshop;
    private List<CatalogScene> scenes;
    private Path picture;
    private DesktopWindow window;
    private Screen screen;

    @BeforeEach
    void shoot() throws IOException {
        AppFolders folders = AppFolders.below(home);
        SettingsFile settings = SettingsFile.open(folders.settingsFile());
        workshop = new Workshop(folders, settings, Clock.system(ZoneOffset.UTC), new Workshop.Told(() -> {}, end -> {}, () -> {}));
        Path card = home.resolve("card");
        TestShoot.livingAndHall(card);
        UUID shoot = workshop.importer
                .run(ImportRequest.of(List.of(card)), now -> {}, new Cancel())
                .shoot()
                .orElseThrow()
                .id();
        scenes = workshop.catalog.scenes().scenes(shoot);
        workspace.open(shoot);
        workspace.look(scenes.getFirst().id());
        picture = home.resolve("staged.jpg");
        TestShoot.single(picture, 5);
    }

    @AfterEach
    void close() {
        Screen.run(window::close);
        screen.close();
        workshop.close();
    }

    private void open(Locale locale, Appearance theme, PlaceId place) {
        window = Screen.on(() -> new DesktopWindow(workshop, workspace, locale, address -> {}));
        screen = Screen.open(1000, 900, window::scene);
        Screen.run(() -> {
            theme.applyTo(window.scene());
            window.shell().go(place);
        });
        Screen.await(() -> window.running() == 0 && nodes(".progress-indicator").isEmpty());
    }

    private List<Node> nodes(String selector) {
        return window.scene().getRoot().lookupAll(selector).stream().filter(DroppedPictureTest::isSeen).toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private Node first(String selector) {
        Screen.await(() -> !nodes(selector).isEmpty());
        return Screen.on(() -> nodes(selector).getFirst());
    }

    private void picture(String name) {
        Optional.ofNullable(System.getProperty("photoestate.pictures"))
                .ifPresent(p -> screen.write(Path.of(p, "drop-%s.png".formatted(name))));
    }

    private boolean isTarget(Node node) {
        return Screen.on(() -> node.getPseudoClassStates().toString().contains("drop-target"));
    }

    @ParameterizedTest
    @CsvSource({
        "SCENES, .scene-tile, DARK, en",
        "DEVELOP, .picture-area, DARK, en",
        "DEVELOP, .strip .list-cell, LIGHT, de",
        "DELIVER, .photo, LIGHT, de"
    })
    void aPictureDroppedOnASceneComesInAsItsVersionAndAsksWhatWasDone(
            PlaceId place, String where, Appearance theme, Locale locale) {
        open(locale, theme, place);
        Node scene = first(where);
        Drag drag = Drag.files(window.scene(), picture);
        assertThat(drag.over(scene)).isEqualTo(TransferMode.COPY);
        assertThat(isTarget(scene)).isTrue();
        assertThat(Screen.on(() -> nodes(".drop-sign"))).as("the sign of import").isEmpty();
        picture("%s-%s".formatted(place, theme));
        assertThat(drag.drop()).isTrue();
        first("#declare");
        assertThat(workshop.outside.versions(scenes.getFirst().id()))
                .singleElement()
                .satisfies(v -> assertThat(v.file().getFileName().toString()).contains("staged"));
        assertThat(isTarget(scene)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SHOOTS, DARK, en, Drop to import", "SETTINGS, LIGHT, de, Zum Importieren loslassen", "SCENES, LIGHT, de, Zum Importieren loslassen"})
    void whileFilesHangAboveTheWindowItSaysWhatDroppingThemDoes(PlaceId place, Appearance theme, Locale locale, String words) {
        open(locale, theme, place);
        Drag drag = Drag.files(window.scene(), home.resolve("card"));
        assertThat(drag.over(window.shell().scene().getRoot())).isNotNull();
        assertThat(Screen.on(() -> nodes(".drop-sign .drop-title")))
                .singleElement()
                .satisfies(n -> assertThat(((Label) n).getText()).isEqualTo(words));
        picture("sign-%s-%s".formatted(place, theme));
        drag.leave();
        assertThat(Screen.on(() -> nodes(".drop-sign"))).isEmpty();
    }

    @Test
    void severalPicturesOrAFolderOnASceneAreImportedAndNoVersion() throws IOException {
        open(Locale.ENGLISH, Appearance.DARK, PlaceId.DELIVER);
        Path other = Files.createDirectory(home.resolve("Mill Lane 3"));
        TestShoot.single(other.resolve("bath.jpg"), 7);
        Node photo = first(".photo");
        Drag drag = Drag.files(window.scene(), other);
        drag.over(photo);
        assertThat(isTarget(photo)).isFalse();
        assertThat(Screen.on(() -> nodes(".drop-sign"))).hasSize(1);
        assertThat(drag.drop()).isTrue();
        Screen.await(() -> workshop.catalog.photos().shoots().size() == 2);
        assertThat(workshop.outside.versions(scenes.getFirst().id())).isEmpty();
        assertThat(Screen.on(() -> nodes(".drop-sign"))).isEmpty();
    }
}
