package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.catalog.SceneCard;
import pro.photoestate.app.ui.common.BroughtPictures.Brought;
import pro.photoestate.app.ui.common.Drag;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

/** What is dragged over the grid of scenes: frames, scenes and pictures from outside. */
@SuppressWarnings("NullAway.Init") // filled before all else
class SceneDragTest {

    @TempDir
    Path folder;

    private LibraryWindow window;
    private UUID shoot;

    @BeforeEach
    void open() throws IOException {
        window = new LibraryWindow(folder, Locale.ENGLISH, Appearance.DARK, 1000, 720);
        TestShoot.livingAndHall(folder.resolve("card"));
        shoot = window.at.bring(folder.resolve("card")).shoot().orElseThrow().id();
        Screen.run(() -> {
            window.at.desk.workspace().open(shoot);
            window.shell.go(PlaceId.SCENES);
        });
        window.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<SceneCard> scenes() {
        return window.at.catalog.scenes().cards(shoot);
    }

    private SceneCard scene(int frames) {
        return scenes().stream().filter(c -> c.frames().size() == frames).findFirst().orElseThrow();
    }

    /** The tile that shows a scene or a frame. */
    private Node tile(UUID id) {
        return Screen.on(() -> {
            TileGrid<?> grid = (TileGrid<?>) window.shell.scene().getRoot().lookup("#scenes-grid");
            int index = grid.items().stream().map(GridItem::id).toList().indexOf(id);
            return grid.lookupAll(".scene-tile").stream()
                    .filter(t -> t.isVisible() && ((Tile<?>) t).index() == index)
                    .findFirst()
                    .orElseThrow();
        });
    }

    private Drag selected() {
        return Drag.of(window.shell.scene(), DataFormat.lookupMimeType("application/x-photoestate-scenes"), 1);
    }

    @Test
    void aFrameOfAnOpenStackIsDraggedIntoAnotherScene() {
        SceneCard living = scene(3);
        window.screen.robot().clickOn(Screen.laidOut(tile(living.scene().id())));
        window.screen.press(KeyCode.S);
        window.settle();
        UUID frame = living.frames().getFirst().id();
        window.screen.robot().clickOn(Screen.laidOut(tile(frame)));
        Node hall = tile(scene(1).scene().id());
        Drag drag = selected();
        assertThat(drag.over(hall, 0.1)).as("at its edge, too").isEqualTo(TransferMode.MOVE);
        assertThat(Screen.on(() -> hall.getPseudoClassStates().toString())).contains("drop-into");
        assertThat(drag.drop()).isTrue();
        Screen.await(() -> scenes().stream().allMatch(c -> c.frames().size() == 2));
        assertThat(scenes().stream().filter(c -> c.scene().id().equals(living.scene().id())).findFirst().orElseThrow().frames())
                .noneMatch(f -> f.id().equals(frame));
    }

    @Test
    void aSceneIsDraggedBehindAnother() {
        List<UUID> before = scenes().stream().map(c -> c.scene().id()).toList();
        window.screen.robot().clickOn(Screen.laidOut(tile(before.getFirst())));
        Drag drag = selected();
        Node last = tile(before.getLast());
        drag.over(last, 0.9);
        assertThat(Screen.on(() -> last.getPseudoClassStates().toString())).contains("drop-behind");
        drag.drop();
        Screen.await(() -> scenes().stream().map(c -> c.scene().id()).toList().equals(before.reversed()));
    }

    @Test
    void aPictureFromOutsideComesToTheSceneBelowItAlsoInCulling() throws IOException {
        Path picture = folder.resolve("staged.png");
        TestShoot.single(folder.resolve("staged.jpg"), 4);
        java.nio.file.Files.copy(folder.resolve("staged.jpg"), picture);
        UUID last = scenes().getLast().scene().id();
        Drag drag = Drag.files(window.shell.scene(), picture);
        assertThat(drag.over(tile(last))).isNotNull();
        assertThat(drag.drop()).isTrue();
        assertThat(window.at.brought.all).containsExactly(new Brought(last, picture));
        window.screen.robot().clickOn(Screen.laidOut(tile(last)));
        window.screen.press(KeyCode.ENTER);
        Screen.await(() -> window.sees("#culling"));
        Drag again = Drag.files(window.shell.scene(), picture);
        again.over(Screen.on(() -> window.shell.scene().getRoot().lookup("#culling")));
        assertThat(again.drop()).isTrue();
        assertThat(window.at.brought.all).hasSize(2).allMatch(b -> b.scene().equals(last));
    }
}
