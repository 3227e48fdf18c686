package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
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

@SuppressWarnings("NullAway.Init") // each test opens its window before all else
class LibraryScreenTest {

    @TempDir
    Path folder;

    private LibraryWindow window;

    private void open(Locale locale, Appearance appearance) {
        window = new LibraryWindow(folder, locale, appearance, 960, 700);
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    private UUID sample() {
        Path house = folder.resolve("house");
        SampleShoot.copyTo(house);
        return window.at.bring(house).shoot().orElseThrow().id();
    }

    private void showScenes(UUID shoot) {
        Screen.run(() -> {
            window.at.desk.workspace().open(shoot);
            window.shell.go(PlaceId.SCENES);
        });
        window.settle();
    }

    private List<SceneCard> scenes(UUID shoot) {
        return window.at.catalog.scenes().cards(shoot);
    }

    @Test
    void fromTheEmptyPlaceTheSampleShootComesInByOneButtonAndOpensFromItsCard() {
        open(Locale.ENGLISH, Appearance.DARK);
        Screen.await(() -> window.sees(".state-panel"));
        window.screen.click("Try the sample shoot");
        Screen.await(() -> window.sees(".shoot-tile") && window.at.services.imports().runs().isEmpty());
        window.settle();
        window.screen.click("Sample shoot");
        window.screen.press(KeyCode.ENTER);
        Screen.await(() -> window.sees(".scene-tile"));
        window.settle();
        assertThat(window.screen.robot().lookup(".scene-tile").queryAll()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(window.at.went).endsWith(PlaceId.SCENES);
    }

    @Test
    void everythingGoesByKeys() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID shoot = sample();
        showScenes(shoot);
        window.screen.press(KeyCode.RIGHT);
        window.screen.press(KeyCode.P);
        window.screen.press(KeyCode.DIGIT4);
        window.screen.press(KeyCode.DIGIT8);
        window.settle();
        Photo.Marks marks = scenes(shoot).get(1).marks();
        assertThat(marks).isEqualTo(new Photo.Marks(4, Photo.Flag.PICK, Photo.Label.GREEN));
        window.screen.press(KeyCode.CONTROL, KeyCode.Z);
        window.settle();
        assertThat(scenes(shoot).get(1).marks().label()).isEqualTo(Photo.Label.NONE);
        window.screen.press(KeyCode.CONTROL, KeyCode.A);
        window.screen.press(KeyCode.CONTROL, KeyCode.G);
        Screen.await(() -> scenes(shoot).size() == 1);
        window.settle();
        window.screen.press(KeyCode.CONTROL, KeyCode.Z);
        Screen.await(() -> scenes(shoot).size() == 6);
        window.screen.press(KeyCode.CONTROL, KeyCode.F);
        window.screen.robot().write("1055");
        window.screen.press(KeyCode.TAB);
        window.settle();
        assertThat(window.screen.robot().lookup(".scene-tile").queryAll().stream().filter(n -> n.isVisible()))
                .hasSize(1);
    }

    @Test
    void theFrameStandsLargeAndKeysMarkAndGoOn() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID shoot = sample();
        showScenes(shoot);
        window.screen.press(KeyCode.E);
        Screen.await(() -> window.sees("#culling"));
        Label place = window.screen.find(".culling-place", Label.class);
        assertThat(place.getText()).isEqualTo("1 of 6");
        window.screen.press(KeyCode.X);
        window.screen.press(KeyCode.RIGHT);
        window.screen.press(KeyCode.DIGIT5);
        window.settle();
        assertThat(place.getText()).isEqualTo("2 of 6");
        assertThat(scenes(shoot).get(0).marks().flag()).isEqualTo(Photo.Flag.REJECT);
        assertThat(scenes(shoot).get(1).marks().rating()).isEqualTo(5);
        window.screen.press(KeyCode.ESCAPE);
        Screen.await(() -> !window.sees("#culling"));
        window.screen.press(KeyCode.D);
        assertThat(window.at.went).endsWith(PlaceId.DEVELOP);
        assertThat(window.at.desk.workspace().scene().get()).contains(scenes(shoot).get(1).scene().id());
    }

    @Test
    void framesThatAreNotThereShowWhyAndLongNamesAreClipped() throws IOException {
        open(Locale.ENGLISH, Appearance.CONTRAST);
        Path house = folder.resolve("A house whose name nobody can say in one breath, and whose second visit was longer than the first");
        SampleShoot.copyTo(house);
        UUID shoot = window.at.bring(house).shoot().orElseThrow().id();
        Screen.run(() -> window.at.desk.workspace().changed());
        window.settle();
        Labeled name = window.screen.find(".shoot-name", Labeled.class);
        assertThat(name.getWidth()).isLessThan(name.prefWidth(-1));
        assertThat(name.getTooltip().getText()).contains("longer than the first");
        Files.delete(house.resolve(scenes(shoot).getFirst().reference().path()));
        showScenes(shoot);
        Screen.await(() -> window.sees(".thumb-broken"));
        assertThat(window.sees(".badge-warning")).isTrue();
        window.screen.press(KeyCode.E);
        Screen.await(() -> window.sees("#culling .state-panel"));
    }

    @ParameterizedTest
    @CsvSource({"en, DARK, Shoots", "de, LIGHT, Aufträge"})
    void bothLanguagesAndThemesShowBothPlaces(Locale locale, Appearance appearance, String title) {
        open(locale, appearance);
        UUID shoot = sample();
        Screen.run(() -> window.at.desk.workspace().changed());
        window.settle();
        assertThat(window.screen.find(".place-title", Label.class).getText()).isEqualTo(title);
        showScenes(shoot);
        window.screen.press(KeyCode.CONTROL, KeyCode.L);
        Screen.await(() -> window.sees(".filter-bar"));
        window.screen.robot().lookup(".tile").queryAll().forEach(
                tile -> assertThat(!tile.isVisible() || !String.valueOf(tile.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isBlank()).isTrue());
    }

    @Test
    void theSearchFieldLeadsIntoWhatItFoundAndOpensTheScene() {
        open(Locale.ENGLISH, Appearance.DARK);
        new MadeUpShoots(1, () -> Photo.Marks.NONE).add(window.at.catalog.photos(), 3, CatalogScene.State.NEW);
        sample();
        Screen.run(() -> window.at.desk.workspace().changed());
        window.settle();
        window.screen.press(KeyCode.CONTROL, KeyCode.F);
        window.screen.robot().write("maple");
        Screen.await(() -> window.sees(".hit-tile"));
        window.screen.press(KeyCode.DOWN);
        window.screen.press(KeyCode.ENTER);
        Screen.await(() -> window.sees(".scene-tile"));
        assertThat(window.at.desk.workspace().scene().get()).isPresent();
    }

    @Test
    void aThousandFramesComeInWithoutTheWindowsThread() throws IOException, InterruptedException {
        open(Locale.ENGLISH, Appearance.DARK);
        Path many = Files.createDirectories(folder.resolve("many"));
        byte[] photo = small(firstOfSample());
        for (int i = 0; i < 1000; i++) {
            byte[] other = java.util.Arrays.copyOf(photo, photo.length + 4);
            java.nio.ByteBuffer.wrap(other).putInt(photo.length, i); // behind the picture's end: another file, the same photo
            Files.write(many.resolve("f%04d.jpg".formatted(i)), other);
        }
        Set<String> threads = ConcurrentHashMap.newKeySet();
        Thread watched = Screen.on(Thread::currentThread);
        CountDownLatch ended = new CountDownLatch(1);
        Screen.run(() -> {
            window.at.services.imports().begin(List.of(many));
            window.at.services.imports().runs().subscribe(ended::countDown); // one began before, so that it ends then
        });
        List<String> blamed = new ArrayList<>();
        while (!ended.await(1, TimeUnit.MILLISECONDS)) {
            for (StackTraceElement frame : watched.getStackTrace()) {
                threads.add(frame.getClassName());
                if (frame.getClassName().startsWith("pro.photoestate.app.ingest.") && !frame.getMethodName().equals("<init>")) {
                    blamed.add(frame.toString());
                }
            }
        }
        assertThat(blamed).filteredOn(f -> !f.contains("ImportProgress") && !f.contains("FoundFrame")).isEmpty();
        assertThat(threads).noneMatch(c -> c.startsWith("org.jdbi.") || c.startsWith("org.sqlite."));
        assertThat(window.at.catalog.shoots().cards().getFirst().frames()).isEqualTo(1000);
    }

    /** The photo at the size of a thumbnail: a thousand of them are read in a second. */
    private static byte[] small(Path photo) throws IOException {
        BufferedImage whole = ImageIO.read(photo.toFile());
        BufferedImage small = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(whole, 0, 0, 300, 200, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, "jpg", out);
        return out.toByteArray();
    }

    private Path firstOfSample() {
        Path house = folder.resolve("one");
        SampleShoot.copyTo(house);
        return house.resolve(SampleShoot.files().getFirst());
    }

    @Test
    void openedAndClosedFiftyTimesNothingIsLeft() {
        open(Locale.ENGLISH, Appearance.DARK);
        UUID shoot = sample();
        Screen.run(() -> window.at.desk.workspace().open(shoot));
        List<WeakReference<Object>> left = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Screen.run(() -> {
                ShootsView shoots = new ShootsView(window.at.desk, window.at.services);
                ScenesView scenes = new ScenesView(window.at.desk, window.at.services, window.at.brought);
                shoots.shown();
                shoots.hidden();
                scenes.shown();
                scenes.hidden();
                left.add(new WeakReference<>(shoots));
                left.add(new WeakReference<>(scenes));
            });
        }
        Screen.await(() -> window.at.desk.tasks().running().get() == 0);
        Screen.awaitGone(left, 1);
    }
}
