package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.SceneCard;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

/** What the place SCENES shows when there is nothing to show yet, or nothing at all, and when names are long. */
@SuppressWarnings("NullAway.Init") // each test opens its window before all else
class ScenesStatesTest {

    @TempDir
    Path folder;

    private LibraryWindow window;

    private void open(Locale locale, Appearance appearance) {
        window = new LibraryWindow(folder, locale, appearance, 1280, 720);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** A shoot whose files are not there: enough for all but its pictures. */
    private UUID madeUp() {
        new MadeUpShoots(1, () -> Photo.Marks.NONE).add(window.at.catalog.photos(), 6, CatalogScene.State.NEW);
        return window.at.catalog.shoots().cards().getFirst().shoot().id();
    }

    private void show(UUID shoot) {
        Screen.run(() -> {
            window.at.desk.workspace().open(shoot);
            window.shell.go(PlaceId.SCENES);
        });
        window.settle();
    }

    private List<String> sentences() {
        return Screen.on(() -> window.shell.scene().getRoot().lookupAll(".state-panel .label").stream()
                .map(n -> ((Label) n).getText())
                .toList());
    }

    private void picture(String name) {
        Optional.ofNullable(System.getProperty("photoestate.pictures")).ifPresent(p -> window.screen.write(Path.of(p, name + ".png")));
    }

    @Test
    void withoutAShootAKeyLeadsToTheShoots() {
        open(Locale.ENGLISH, Appearance.DARK);
        Screen.run(() -> window.shell.go(PlaceId.SCENES));
        window.settle();
        assertThat(sentences()).contains("No shoot is open");
        picture("scenes-none-open");
        window.screen.click("Go to the shoots");
        assertThat(window.at.went).endsWith(PlaceId.SHOOTS);
    }

    @Test
    void whileTheyAreReadTilesWithoutPicturesStandInTheirPlace() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID shoot = madeUp();
        CountDownLatch read = new CountDownLatch(1);
        Screen.run(() -> {
            for (int worker = 0; worker < 2; worker++) {
                window.at.desk.tasks().start(
                        cancel -> {
                            read.await();
                            return 0;
                        },
                        done -> {},
                        e -> {});
            }
            window.at.desk.workspace().open(shoot);
            window.shell.go(PlaceId.SCENES);
        });
        Screen.await(() -> window.sees(".grid-skeleton"));
        picture("scenes-loading");
        read.countDown();
        window.settle();
        assertThat(window.sees(".grid-skeleton")).isFalse();
        assertThat(window.sees(".scene-tile")).isTrue();
    }

    @Test
    void aShootThatIsGoneSaysSoAndCanBeTriedAgain() {
        open(Locale.ENGLISH, Appearance.LIGHT);
        UUID shoot = madeUp();
        show(shoot);
        window.at.catalog.shoots().delete(shoot);
        Screen.run(() -> window.at.desk.workspace().changed());
        window.settle();
        assertThat(sentences()).contains("SHOOT_GONE");
        picture("scenes-failed");
        assertThat(window.screen.robot().lookup("Try again").tryQuery()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"en, DARK, This shoot has no scenes", "de, LIGHT, Dieser Auftrag hat keine Szenen"})
    void aShootWithoutScenesSaysHowTheyComeIn(Locale locale, Appearance appearance, String title) {
        open(locale, appearance);
        UUID shoot = madeUp();
        window.at.catalog.database().write(handle -> handle.execute("DELETE FROM scene"));
        show(shoot);
        assertThat(sentences()).contains(title);
        picture("scenes-empty-" + locale);
    }

    @Test
    void whereNothingPassesTheFiltersTheyAreClearedByKey() {
        open(Locale.ENGLISH, Appearance.CONTRAST);
        show(madeUp());
        window.screen.press(KeyCode.CONTROL, KeyCode.L);
        window.screen.press(KeyCode.CONTROL, KeyCode.F);
        window.screen.robot().write("nothing");
        Screen.await(() -> sentences().contains("Nothing passes the filters"));
        picture("scenes-filtered-out");
        Node clear = window.screen.robot().lookup(".state-panel .button").query();
        for (int i = 0; i < 20 && !Screen.on(clear::isFocused); i++) {
            window.screen.press(KeyCode.TAB);
        }
        window.screen.press(KeyCode.SPACE);
        window.settle();
        assertThat(window.sees(".scene-tile")).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whereSomeDoNotPassTheFilterItSaysHowManyDoAlsoWhenTheFiltersAreNotSeen() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID shoot = madeUp();
        show(shoot);
        Label counts = window.screen.find("#counts", Label.class);
        assertThat(Screen.on(counts::getText)).startsWith("6 scenes");
        UUID photo = window.at.catalog.scenes().cards(shoot).getFirst().reference().id();
        window.at.catalog.photos().mark(photo, new Photo.Marks(5, Photo.Flag.NONE, Photo.Label.NONE));
        Screen.run(() -> window.at.desk.workspace().changed());
        window.settle();
        window.screen.press(KeyCode.CONTROL, KeyCode.L);
        Screen.run(() -> ((ComboBox<Integer>) window.screen.find("#filter-rating", ComboBox.class)).setValue(5));
        window.screen.press(KeyCode.CONTROL, KeyCode.L);
        Screen.await(() -> counts.getText().startsWith("1 shown of 6 scenes"));
    }

    @ParameterizedTest
    @CsvSource({"en, DARK", "de, LIGHT", "en, CONTRAST"})
    void longNamesAreCutInTheMiddleAndTheTitleEndsWithThreeDots(Locale locale, Appearance appearance) throws IOException {
        open(locale, appearance);
        Path house = folder.resolve("The house at the end of the lane behind the mill, second visit after the rain, upper floor and garden too");
        SampleShoot.copyTo(house);
        try (Stream<Path> files = Files.list(house)) {
            for (Path file : files.toList()) {
                Files.move(file, file.resolveSibling("a name that a camera would never give to its files " + file.getFileName()));
            }
        }
        UUID shoot = window.at.bring(house).shoot().orElseThrow().id();
        List<SceneCard> cards = window.at.catalog.scenes().cards(shoot);
        mark(cards.get(0), new Photo.Marks(5, Photo.Flag.PICK, Photo.Label.GREEN));
        mark(cards.get(1), new Photo.Marks(2, Photo.Flag.REJECT, Photo.Label.RED));
        show(shoot);
        window.screen.press(KeyCode.S);
        window.settle();
        List<Text> names = window.screen.robot().lookup(".scene-name").queryAllAs(Text.class).stream()
                .filter(n -> n.getParent().isVisible())
                .toList();
        assertThat(names).hasSizeGreaterThan(6).allSatisfy(name -> {
            assertThat(name.getText()).startsWith("a name that").contains("…").endsWith(".JPG");
            assertThat(name.getLayoutBounds().getWidth()).isLessThanOrEqualTo(((Tile<?>) name.getParent()).getWidth() - 12);
        });
        Labeled title = window.screen.find("#title", Labeled.class);
        assertThat(title.getWidth()).isLessThan(title.prefWidth(-1));
        assertThat(title.getTooltip().getText()).endsWith("garden too");
        ToggleButton filters = window.screen.find("#filters", ToggleButton.class);
        assertThat(filters.getWidth()).isGreaterThanOrEqualTo(filters.prefWidth(-1));
        picture("scenes-long-" + locale + "-" + appearance.name().toLowerCase(Locale.ROOT));
    }

    private void mark(SceneCard card, Photo.Marks marks) {
        card.frames().forEach(f -> window.at.catalog.photos().mark(f.id(), marks));
    }
}
