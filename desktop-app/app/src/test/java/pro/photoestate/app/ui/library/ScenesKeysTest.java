package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.SceneCard;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

/** The place SCENES by keys alone: pressed, not sent to actions. */
class ScenesKeysTest {

    @TempDir
    Path folder;

    private LibraryWindow window;
    private UUID shoot;

    @BeforeEach
    void open() {
        window = new LibraryWindow(folder, Locale.ENGLISH, Appearance.DARK, 960, 700);
        new MadeUpShoots(1, () -> Photo.Marks.NONE).add(window.at.catalog.photos(), 30, CatalogScene.State.NEW);
        shoot = window.at.catalog.shoots().cards().getFirst().shoot().id();
        Screen.run(() -> {
            window.at.desk.workspace().open(shoot);
            window.shell.go(PlaceId.SCENES);
        });
        window.settle();
        Screen.run(() -> window.shell.scene().getRoot().lookup("#scenes-grid").requestFocus());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void press(KeyCode... keys) {
        window.screen.press(keys);
    }

    private List<SceneCard> scenes() {
        return window.at.catalog.scenes().cards(shoot);
    }

    private void awaitMarks(int scene, Predicate<Photo.Marks> wanted) {
        Screen.await(() -> wanted.test(scenes().get(scene).marks()));
    }

    private List<UUID> selected() {
        return Screen.on(() -> window.at.desk.workspace().selection().get());
    }

    private Optional<Node> focusOwner() {
        return Optional.ofNullable(Screen.on(() -> window.shell.scene().getFocusOwner()));
    }

    private String focused() {
        return focusOwner().map(n -> String.valueOf(n.getId())).orElse("");
    }

    @Test
    void everyMarkHasItsKey() {
        press(KeyCode.P);
        awaitMarks(0, m -> m.flag() == Photo.Flag.PICK);
        press(KeyCode.X);
        awaitMarks(0, m -> m.flag() == Photo.Flag.REJECT);
        press(KeyCode.U);
        awaitMarks(0, m -> m.flag() == Photo.Flag.NONE);
        for (int stars = 5; stars >= 0; stars--) {
            int wanted = stars;
            press(KeyCode.valueOf("DIGIT" + stars));
            awaitMarks(0, m -> m.rating() == wanted);
        }
        List<Photo.Label> labels = List.of(Photo.Label.RED, Photo.Label.YELLOW, Photo.Label.GREEN, Photo.Label.BLUE);
        for (int i = 0; i < labels.size(); i++) {
            Photo.Label wanted = labels.get(i);
            press(KeyCode.valueOf("DIGIT" + (6 + i)));
            awaitMarks(0, m -> m.label() == wanted);
        }
        press(KeyCode.DIGIT9);
        awaitMarks(0, m -> m.label() == Photo.Label.NONE);
    }

    @Test
    void arrowsGoAndWithShiftTheySelectAllOnTheWay() {
        press(KeyCode.RIGHT);
        press(KeyCode.DOWN);
        press(KeyCode.LEFT);
        assertThat(selected()).hasSize(1);
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        press(KeyCode.P);
        List<UUID> chosen = selected();
        assertThat(chosen).hasSize(3);
        Screen.await(() -> scenes().stream().filter(c -> c.marks().flag() == Photo.Flag.PICK).map(c -> c.scene().id()).toList().equals(chosen));
        press(KeyCode.END);
        assertThat(selected()).containsExactly(scenes().getLast().scene().id());
        press(KeyCode.SHIFT, KeyCode.HOME);
        assertThat(selected()).hasSize(30);
        press(KeyCode.HOME);
        press(KeyCode.PAGE_DOWN);
        assertThat(selected().getFirst()).isNotEqualTo(scenes().getFirst().scene().id());
    }

    @Test
    void enterAndSpaceLookAtOneFrameAndUpAndDownStepThroughItsExposures() {
        press(KeyCode.ENTER);
        Screen.await(() -> window.sees("#culling"));
        press(KeyCode.UP);
        press(KeyCode.DIGIT5);
        Screen.await(() -> scenes().getFirst().frames().stream().filter(f -> f.marks().rating() == 5).count() == 1);
        assertThat(window.screen.robot().lookup("Frame 4 of 5, +2 EV").tryQueryAs(Label.class)).isPresent();
        press(KeyCode.SPACE);
        Screen.await(() -> !window.sees("#culling"));
        press(KeyCode.RIGHT);
        press(KeyCode.SPACE);
        Screen.await(() -> window.sees("#culling"));
        press(KeyCode.X);
        Screen.await(() -> scenes().get(1).frames().stream().allMatch(f -> f.marks().flag() == Photo.Flag.REJECT));
        press(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("scenes-grid");
    }

    @Test
    void stacksAreOpenedSplitMergedAndPutBack() {
        press(KeyCode.S);
        press(KeyCode.RIGHT);
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        Screen.await(() -> scenes().size() == 31);
        window.settle();
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        press(KeyCode.CONTROL, KeyCode.G);
        Screen.await(() -> scenes().size() == 30);
        window.settle();
        assertThat(scenes().get(1).frames()).hasSize(7);
        press(KeyCode.ALT, KeyCode.RIGHT);
        Screen.await(() -> scenes().get(2).frames().size() == 7);
        press(KeyCode.CONTROL, KeyCode.Z);
        Screen.await(() -> scenes().get(1).frames().size() == 7);
        press(KeyCode.CONTROL, KeyCode.Z);
        Screen.await(() -> scenes().size() == 31);
        press(KeyCode.CONTROL, KeyCode.Z);
        Screen.await(() -> scenes().size() == 30 && scenes().getFirst().frames().size() == 5);
    }

    @Test
    void aFrameAndTheNextSceneSelectedTogetherMoveTheFrameThere() {
        press(KeyCode.S);
        for (int i = 0; i < 5; i++) {
            press(KeyCode.RIGHT);
        }
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        press(KeyCode.CONTROL, KeyCode.G);
        Screen.await(() -> scenes().get(0).frames().size() == 4 && scenes().get(1).frames().size() == 6);
    }

    @Test
    void filtersAreReachedAndSetByTabAndArrows() {
        press(KeyCode.DIGIT4);
        awaitMarks(0, m -> m.rating() == 4);
        press(KeyCode.CONTROL, KeyCode.L);
        press(KeyCode.CONTROL, KeyCode.F);
        List<String> ring = new ArrayList<>(List.of(focused()));
        while (!focused().equals("filter-rating") && ring.size() < 20) {
            press(KeyCode.TAB);
            ring.add(focused());
        }
        assertThat(ring).containsSequence("words", "filters", "sort", "advance", "size", "filter-rating");
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        assertThat(window.screen.find("#filter-rating", ComboBox.class).getValue()).isEqualTo(3);
        window.settle();
        assertThat(selected()).containsExactly(scenes().getFirst().scene().id());
        assertThat(tiles()).isEqualTo(1);
        while (!focused().equals("filter-clear")) {
            press(KeyCode.TAB);
        }
        press(KeyCode.SPACE);
        window.settle();
        assertThat(tiles()).isGreaterThan(5);
        press(KeyCode.TAB);
        assertThat(focused()).isEqualTo("scenes-grid");
    }

    private long tiles() {
        return window.screen.robot().lookup(".scene-tile").queryAll().stream().filter(Node::isVisible).count();
    }

    @Test
    void aMarkLeadsOnWhereThatIsWished() {
        press(KeyCode.SHIFT, KeyCode.A);
        press(KeyCode.DIGIT1);
        press(KeyCode.DIGIT2);
        awaitMarks(0, m -> m.rating() == 1);
        awaitMarks(1, m -> m.rating() == 2);
        assertThat(selected()).containsExactly(scenes().get(2).scene().id());
    }

    @Test
    void theRowAtTheTopAndTheSelectionAreFoundByTheNextStart() {
        press(KeyCode.END);
        press(KeyCode.SHIFT, KeyCode.LEFT);
        List<UUID> chosen = selected();
        TileGrid<?> grid = window.screen.find("#scenes-grid", TileGrid.class);
        Screen.run(() -> grid.scroll(-250)); // the selection is out of sight then
        int first = Screen.on(grid::firstShown);
        Screen.await(() -> window.at.desk.workspace().remembered().text("scenes.top").equals(Optional.of(scenes().get(first).scene().id().toString())));
        ScenesView next = Screen.on(() -> new ScenesView(window.at.desk, window.at.services, window.at.brought));
        try (Screen other = Screen.open(960, 700, () -> new Scene(next.root()))) {
            Screen.run(next::shown);
            Screen.await(() -> next.root().lookup("#scenes-grid") != null);
            TileGrid<?> found = other.find("#scenes-grid", TileGrid.class);
            Screen.await(() -> found.scrolled().get() > 0);
            assertThat(Screen.on(found::firstShown)).isBetween(first - 4, first);
            assertThat(selected()).isEqualTo(chosen);
            Screen.run(next::hidden);
        }
    }
}
