package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.ui.common.Screen;

/** Two pictures of a scene. */
class ComparePairTest extends OnCompare {

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
}
