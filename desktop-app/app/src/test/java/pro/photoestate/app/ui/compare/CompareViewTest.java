package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Keyboard;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.looks.Looks;

@SuppressWarnings("NullAway.Init") // each test opens its window before all else
class CompareViewTest {

    private static final String LONG = "For the evening viewing, warmer than the owners like it, chosen by the agent";

    @TempDir
    private static Path folder;

    private static ComparedShoot shoot;
    private static UUID living;
    private static UUID hall;
    private static Workers background;

    private Desk desk;
    private CompareView view;
    private Scene scene;
    private Screen screen;
    private Keyboard keyboard;

    @BeforeAll
    static void photograph() throws IOException {
        TestShoot.livingAndHall(folder.resolve("photos"));
        shoot = new ComparedShoot(folder.resolve("home"), folder.resolve("photos"));
        background = new Workers("test-background", 2);
        living = shoot.scenes.stream().filter(s -> shoot.files(s).size() == 3).findFirst().orElseThrow();
        hall = shoot.scenes.stream().filter(s -> !s.equals(living)).findFirst().orElseThrow();
        shoot.services.workflow().applyLook(List.of(living), Looks.WARM);
        shoot.services.workflow().keepVersion(living, LONG);
        shoot.services.workflow().applyLook(List.of(living), Looks.BRIGHT);
    }

    @AfterAll
    static void end() {
        background.close();
        shoot.close();
    }

    @BeforeEach
    void begin() {
        shoot.begin();
    }

    @AfterEach
    void close() {
        Screen.run(view::hidden);
        screen.close();
    }

    private void open(Locale locale, Appearance appearance) {
        desk = shoot.desk(background, Platform::runLater, locale);
        screen = Screen.open(1352, 828, () -> {
            view = new CompareView(desk, shoot.services);
            scene = new Scene(new StackPane(view.root()));
            appearance.applyTo(scene);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, this::does);
            return scene;
        });
        keyboard = new Keyboard(scene, desk.tasks());
        Screen.run(view::shown);
    }

    /** What the window around the place does with its keys. */
    private void does(KeyEvent event) {
        view.actions().stream()
                .filter(a -> a.key().filter(k -> k.match(event)).isPresent())
                .filter(a -> a.possible().getAsBoolean())
                .findFirst()
                .ifPresent(Action::fire);
    }

    /** Opens the place on the bracket. */
    private void openOnLiving() {
        open(Locale.ENGLISH, Appearance.DARK);
        Screen.run(() -> shoot.workspace.look(living));
        settle();
        focus("#compare-swap");
    }

    /** What the mouse does comes a little later. */
    private void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        keyboard.settle();
    }

    private void press(KeyCode... keys) {
        keyboard.press(keys);
    }

    private void focus(String selector) {
        Screen.run(() -> find(selector, Node.class).requestFocus());
    }

    private <T> T find(String selector, Class<T> type) {
        return type.cast(scene.getRoot().lookup(selector));
    }

    private boolean sees(String selector) {
        return Screen.on(() -> {
            Node found = scene.getRoot().lookup(selector);
            for (Node n = found; n != null; n = n.getParent()) {
                if (!n.isVisible()) {
                    return false;
                }
            }
            return found != null;
        });
    }

    private String text(String selector) {
        return Screen.on(() -> find(selector, Label.class).getText());
    }

    private String says(String selector) {
        return Screen.on(() -> find(selector, Node.class).getAccessibleText());
    }

    private PicturePane pane(String selector) {
        return find(selector, PicturePane.class);
    }

    @Test
    void anEmptyPlaceSaysWhatToDoAndLeadsThere() {
        open(Locale.ENGLISH, Appearance.DARK);
        settle();
        assertThat(sees(".state-panel")).isTrue();
        screen.click("Go to Scenes");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shoot.gone).containsExactly(PlaceId.SCENES);
    }

    @Test
    void keysLeadThroughEveryMode() {
        openOnLiving();
        assertThat(sees("#split-handle")).isTrue();
        assertThat(says("#picture-left")).isEqualTo("Before and Current");
        press(KeyCode.H);
        assertThat(sees("#split-handle")).isTrue();
        press(KeyCode.Y);
        assertThat(sees("#split-handle")).isFalse();
        assertThat(sees("#picture-right")).isTrue();
        assertThat(says("#picture-left")).isEqualTo("Before");
        press(KeyCode.D);
        assertThat(sees("#picture-right")).isFalse();
        assertThat(text("#legend .caption-name")).isEqualTo("Difference, not amplified");
        press(KeyCode.A);
        assertThat(text("#legend .caption-name")).isEqualTo("Difference, amplified ×4");
        press(KeyCode.M);
        assertThat(text("#legend .caption-name")).isEqualTo("Which frame supplied each spot");
        press(KeyCode.N);
        assertThat(sees("#survey")).isFalse();
        assertThat(sees(".state-panel")).isTrue();
        press(KeyCode.V);
        assertThat(sees("#split-handle")).isTrue();
    }

    @Test
    void bShowsOnePictureInThePlaceOfTheOther() {
        openOnLiving();
        press(KeyCode.B);
        assertThat(says("#picture-left")).isEqualTo("Current");
        press(KeyCode.B);
        assertThat(says("#picture-left")).isEqualTo("Before");
        assertThat(Screen.on(() -> find("#compare-auto", ToggleButton.class).isDisabled())).isTrue();
    }

    @Test
    void picturesBlinkByThemselvesOnlyWhereThingsMayMove() {
        shoot.animated = true;
        openOnLiving();
        press(KeyCode.B);
        press(KeyCode.SHIFT, KeyCode.B);
        assertThat(Screen.on(() -> find("#compare-auto", ToggleButton.class).isSelected())).isTrue();
        Screen.await(() -> "Before".equals(find("#picture-left", Node.class).getAccessibleText()));
        press(KeyCode.V);
        press(KeyCode.B);
        assertThat(Screen.on(() -> find("#compare-auto", ToggleButton.class).isSelected())).isFalse();
    }

    @Test
    void theLineIsMovedByKeysAndMouseAndCentredByADoubleClick() {
        openOnLiving();
        double middle = Screen.on(() -> find("#split-handle", Node.class).getLayoutX());
        focus("#split-handle");
        press(KeyCode.RIGHT);
        double step = Screen.on(() -> find("#split-handle", Node.class).getLayoutX()) - middle;
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        double fine = Screen.on(() -> find("#split-handle", Node.class).getLayoutX()) - middle - step;
        assertThat(step).isGreaterThan(10);
        assertThat(fine).isBetween(1.0, step / 4);
        drag("#split-handle", -200);
        assertThat(Screen.on(() -> find("#split-handle", Node.class).getLayoutX()))
                .isCloseTo(middle + step + fine - 200, within(3.0));
        screen.doubleClick("#split-handle");
        settle();
        assertThat(Screen.on(() -> find("#split-handle", Node.class).getLayoutX())).isCloseTo(middle, within(1.0));
        assertThat(shoot.workspace.scene().get()).contains(living);
    }

    /** Drags a node's middle sideways. */
    private void drag(String selector, double by) {
        Screen.run(() -> {
            Node node = find(selector, Node.class);
            var middle = node.localToScreen(node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
            Robot mouse = new Robot();
            mouse.mouseMove(middle);
            mouse.mousePress(MouseButton.PRIMARY);
            mouse.mouseMove(middle.add(by, 0));
            mouse.mouseRelease(MouseButton.PRIMARY);
        });
        settle();
    }

    @Test
    void bothPicturesAreZoomedAndMovedTogether() {
        openOnLiving();
        press(KeyCode.Y);
        press(KeyCode.Z);
        assertThat(Screen.on(() -> pane("#picture-right").zoom().get().factor())).isCloseTo(1, within(1e-6));
        screen.moveTo("#picture-right").scroll(6, VerticalDirection.UP);
        settle();
        var left = Screen.on(() -> pane("#picture-left").zoom().get());
        var right = Screen.on(() -> pane("#picture-right").zoom().get());
        assertThat(right.factor()).isGreaterThan(1.5);
        assertThat(left.factor()).isCloseTo(right.factor(), within(0.05));
        assertThat(left.u()).isCloseTo(right.u(), within(0.02));
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(Screen.on(() -> pane("#picture-right").zoom().get().u())).isGreaterThan(right.u());
        press(KeyCode.F);
        assertThat(Screen.on(() -> pane("#picture-right").zoom().get().fit())).isTrue();
    }

    @Test
    void heldKeysShowBeforeAndTheLoupeUntilTheyAreLetGo() {
        openOnLiving();
        Screen.run(() -> find("#compare-right", MenuButton.class).requestFocus());
        keyboard.hold(KeyCode.BACK_SLASH);
        assertThat(says("#picture-left")).isEqualTo("Before");
        assertThat(sees("#split-handle")).isFalse();
        keyboard.release(KeyCode.BACK_SLASH);
        assertThat(says("#picture-left")).isEqualTo("Before and Current");
        screen.moveTo("#picture-left");
        keyboard.hold(KeyCode.L);
        assertThat(sees("#loupe")).isTrue();
        keyboard.release(KeyCode.L);
        assertThat(sees("#loupe")).isFalse();
    }

    @Test
    void anySideIsChosenFromItsMenu() {
        openOnLiving();
        focus("#compare-left");
        press(KeyCode.DOWN);
        MenuButton menu = find("#compare-left", MenuButton.class);
        Screen.await(menu::isShowing);
        assertThat(menu.getItems()).hasSize(6);
        Screen.run(() -> {
            ((javafx.scene.control.Menu) menu.getItems().get(2)).getItems().getFirst().fire();
            menu.hide();
        });
        settle();
        assertThat(text("#caption-left .caption-name")).startsWith("living-0.jpg").contains("EV");
        Screen.run(() -> {
            menu.show();
            ((RadioMenuItem) ((javafx.scene.control.Menu) menu.getItems().get(3)).getItems().getFirst()).fire();
            menu.hide();
        });
        settle();
        assertThat(text("#caption-left .caption-name")).isEqualTo(LONG);
        press(KeyCode.S);
        assertThat(text("#caption-right .caption-name")).isEqualTo(LONG);
    }

    @Test
    void arrowKeysLeadToTheNextScene() {
        openOnLiving();
        press(shoot.scenes.indexOf(living) == 0 ? KeyCode.RIGHT : KeyCode.LEFT);
        assertThat(shoot.workspace.scene().get()).contains(hall);
        assertThat(text("#compare-scene")).isEqualTo("hall");
    }

    private void openSurvey() {
        openOnLiving();
        Screen.run(() -> shoot.workspace.selection().set(List.of(living, hall)));
        press(KeyCode.N);
        Screen.await(() -> scene.getRoot().lookupAll(".skeleton").isEmpty());
    }

    @Test
    void aSurveyTakesMarksByKeysAndRemovesScenes() {
        openSurvey();
        assertThat(sees("#survey-hall")).isTrue();
        screen.click("#survey-hall");
        settle();
        assertThat(shoot.workspace.scene().get()).contains(hall);
        press(KeyCode.DIGIT4);
        press(KeyCode.X);
        press(KeyCode.DIGIT8);
        assertThat(shoot.catalog.scenes().photos(hall).getFirst().marks())
                .isEqualTo(new Photo.Marks(4, Photo.Flag.REJECT, Photo.Label.GREEN));
        assertThat(says("#survey-hall")).isEqualTo("hall, rating 4, rejected, green");
        press(KeyCode.U);
        press(KeyCode.DIGIT0);
        press(KeyCode.DIGIT8);
        assertThat(shoot.catalog.scenes().photos(hall).getFirst().marks()).isEqualTo(Photo.Marks.NONE);
        screen.click("#survey-hall .survey-remove");
        settle();
        assertThat(shoot.workspace.selection().get()).containsExactly(living);
        assertThat(sees(".state-panel")).isTrue();
    }

    @Test
    void missingOriginalsAreToldInTheSteadOfPicturesAndCanBeCopied() throws IOException {
        Path file = folder.resolve("photos").resolve(shoot.files(hall).getFirst());
        Path away = Files.move(file, folder.resolve("away.jpg"));
        open(Locale.ENGLISH, Appearance.DARK);
        Screen.run(() -> shoot.workspace.look(hall));
        settle();
        assertThat(text(".state-sentence")).contains("hall.jpg").contains("Connect their drive");
        screen.click("Copy details");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Screen.on(() -> Clipboard.getSystemClipboard().getString())).contains("[UNREADABLE]").contains("hall.jpg");
        Files.move(away, file);
        screen.click("Try again");
        settle();
        assertThat(sees("#split-handle")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en, DARK", "de, LIGHT", "de, CONTRAST"})
    void longNamesAndBothLanguagesFitInEachLook(String language, Appearance appearance) {
        open(Locale.of(language), appearance);
        Screen.run(() -> shoot.workspace.look(living));
        settle();
        focus("#compare-swap");
        press(KeyCode.W);
        press(KeyCode.Y);
        assertThat(text("#caption-left .caption-name")).isEqualTo(LONG);
        Screen.run(() -> {
            var pane = find("#picture-left", Node.class).getBoundsInParent();
            assertThat(pane.contains(find("#caption-left", Node.class).getBoundsInParent())).isTrue();
            for (Mode mode : Mode.values()) {
                ToggleButton button = find("#mode-" + mode.code(), ToggleButton.class);
                assertThat(button.getWidth()).as(button.getText()).isGreaterThanOrEqualTo(Math.floor(button.prefWidth(-1)));
            }
        });
        assertThat(text("#caption-left .caption-figures")).contains(language.equals("de") ? "," : ".");
    }

    @Test
    void everyControlAndActionHasAName() {
        openOnLiving();
        Screen.run(() -> {
            for (Node node : scene.getRoot().lookupAll("#compare .button")) {
                Button button = (Button) node;
                assertThat(button.getText() == null || button.getText().isEmpty() ? button.getAccessibleText() : button.getText())
                        .as(button.getId())
                        .isNotBlank();
            }
            List<Action> actions = view.actions();
            assertThat(actions).extracting(Action::id).doesNotHaveDuplicates();
            assertThat(actions.stream().map(a -> a.key().orElseThrow())).doesNotHaveDuplicates();
        });
    }

    @Test
    void openedAndClosedFiftyTimesNothingOfItIsLeft() throws InterruptedException {
        openOnLiving();
        List<WeakReference<Object>> views = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Screen.run(() -> {
                CompareView opened = new CompareView(desk, shoot.services);
                ((Pane) scene.getRoot()).getChildren().add(opened.root());
                opened.shown();
                opened.hidden();
                ((Pane) scene.getRoot()).getChildren().remove(opened.root());
                views.add(new WeakReference<>(opened));
            });
        }
        settle();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (views.stream().anyMatch(v -> v.get() != null) && System.nanoTime() < end) {
            System.gc();
            settle();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(views).extracting(v -> Optional.ofNullable(v.get())).containsOnly(Optional.empty());
    }
}
