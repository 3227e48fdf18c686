package pro.photoestate.app.ui.compare;


import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Keyboard;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.looks.Looks;

/** What tests have that compare in a window: a bracket that has a history, a single frame, and real keys. */
@SuppressWarnings("NullAway.Init") // each test opens its window before all else
abstract class OnCompare {

    /** What a version of the bracket is called. */
    static final String LONG = "For the evening viewing, warmer than the owners like it, chosen by the agent";

    @TempDir
    static Path folder;

    static ComparedShoot shoot;
    static UUID living;
    static UUID hall;
    private static Workers background;

    Desk desk;
    CompareView view;
    Scene scene;
    Screen screen;
    Keyboard keyboard;

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

    void open(Locale locale, Appearance appearance) {
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
    void openOnLiving() {
        open(Locale.ENGLISH, Appearance.DARK);
        Screen.run(() -> shoot.workspace.look(living));
        settle();
        focus("#compare-swap");
    }

    /** What the mouse does comes a little later. */
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        keyboard.settle();
    }

    void press(KeyCode... keys) {
        keyboard.press(keys);
    }

    void focus(String selector) {
        Screen.run(() -> find(selector, Node.class).requestFocus());
    }

    <T> T find(String selector, Class<T> type) {
        return type.cast(scene.getRoot().lookup(selector));
    }

    boolean sees(String selector) {
        return Screen.on(() -> scene.getRoot().lookupAll(selector).stream().anyMatch(OnCompare::isSeen));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    String text(String selector) {
        return Screen.on(() -> find(selector, Label.class).getText());
    }

    String says(String selector) {
        return Screen.on(() -> find(selector, Node.class).getAccessibleText());
    }

    PicturePane pane(String selector) {
        return find(selector, PicturePane.class);
    }
}
