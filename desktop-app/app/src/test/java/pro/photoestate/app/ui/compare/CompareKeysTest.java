package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Step;

/** Compare by keys alone: real ones, which go to the control with the focus. */
class CompareKeysTest extends OnCompare {

    private void open(List<UUID> selection) {
        Screen.run(() -> {
            shoot.workspace.selection().set(selection);
            shoot.workspace.scene().set(Optional.of(selection.getFirst()));
        });
        open(Locale.ENGLISH, Appearance.DARK);
        settle();
    }

    private PicturePane looked() {
        return Screen.on(() -> scene.getRoot().lookup("#survey").isVisible()
                ? (PicturePane) scene.getRoot().lookup(".survey-cell .picture-pane")
                : pane("#picture-left"));
    }

    private Zoom zoom() {
        PicturePane pane = looked();
        return Screen.on(() -> pane.zoom().get());
    }

    private Placement placement(PicturePane pane) {
        return Screen.on(() -> pane.placement().get().orElseThrow());
    }

    private void mouse(PicturePane pane, double x, double y) {
        Screen.run(() -> {
            var at = pane.localToScene(x, y);
            pane.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_MOVED, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.NONE, 0, false, false,
                    false, false, false, false, false, false, false, false, null));
        });
        keyboard.settle();
    }

    private static KeyCode key(Mode mode) {
        return switch (mode) {
            case SPLIT_VERTICAL -> KeyCode.V;
            case SPLIT_HORIZONTAL -> KeyCode.H;
            case SIDE_BY_SIDE -> KeyCode.Y;
            case BLINK -> KeyCode.B;
            case DIFFERENCE -> KeyCode.D;
            case SOURCES -> KeyCode.M;
            case SURVEY -> KeyCode.N;
        };
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void inEveryModeKeysZoomMoveAndHoldTheLoupe(Mode mode) {
        open(List.of(living, hall));
        press(mode == Mode.SPLIT_VERTICAL ? KeyCode.H : KeyCode.V);
        press(key(mode));
        press(KeyCode.Z);
        assertThat(zoom().factor()).isCloseTo(1, within(1e-6));
        for (int i = 0; i < 14; i++) {
            press(KeyCode.EQUALS);
        }
        assertThat(zoom().factor()).isEqualTo(Zoom.MOST);
        double before = zoom().u();
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(zoom().u()).isGreaterThan(before);
        press(KeyCode.MINUS);
        assertThat(zoom().factor()).isLessThan(Zoom.MOST);
        keyboard.hold(KeyCode.L);
        assertThat(sees("#loupe")).isTrue();
        keyboard.release(KeyCode.L);
        assertThat(sees("#loupe")).isFalse();
        press(KeyCode.F);
        assertThat(zoom().fit()).isTrue();
    }

    @Test
    void tabLeadsThroughTheBarsToThePictureAndItsLineAndRoundAgain() {
        open(List.of(living));
        List<String> way = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            press(KeyCode.TAB);
            way.add(String.valueOf(keyboard.focus().getId()));
        }
        assertThat(way)
                .containsSubsequence("compare-fit", "compare-actual", "compare-left", "compare-swap", "compare-right", "compare-alike", "picture-left", "split-handle");
        assertThat(way.stream().filter("picture-left"::equals).count()).isGreaterThanOrEqualTo(1);
        assertThat(way).doesNotContain("null");
    }

    @Test
    void theLineIsReachedByTabAndMovedByArrows() {
        open(List.of(living));
        for (int i = 0; i < 24 && !"split-handle".equals(keyboard.focus().getId()); i++) {
            press(KeyCode.TAB);
        }
        double middle = Screen.on(() -> scene.getRoot().lookup("#split-handle").getLayoutX());
        press(KeyCode.LEFT);
        assertThat(Screen.on(() -> scene.getRoot().lookup("#split-handle").getLayoutX())).isLessThan(middle);
        assertThat(shoot.workspace.scene().get()).contains(living);
    }

    @Test
    void whatLiesUnderTheCursorStaysThereWhenZIsPressed() {
        open(List.of(living));
        press(KeyCode.Y);
        PicturePane left = pane("#picture-left");
        mouse(left, 120, Screen.on(left::getHeight) / 2 + 30);
        press(KeyCode.EQUALS);
        press(KeyCode.EQUALS);
        press(KeyCode.EQUALS);
        double seen = placement(left).u(120);
        press(KeyCode.Z);
        assertThat(zoom().factor()).isCloseTo(1, within(1e-6));
        press(KeyCode.EQUALS);
        press(KeyCode.EQUALS);
        press(KeyCode.EQUALS);
        assertThat(placement(left).u(120)).isCloseTo(seen, within(0.05));
        assertThat(placement(pane("#picture-right")).u(120)).isCloseTo(placement(left).u(120), within(0.01));
    }

    @Test
    void theRingInTheOtherPaneMarksTheSamePlaceOfTheRoomAlsoWhenOneIsTurned() {
        shoot.services.workflow()
                .change(living, Looks.BRIGHT.with(Step.of(Operation.ROTATE).with("turn", "0").with("angle", 5.0)), null);
        open(List.of(living));
        press(KeyCode.G);
        press(KeyCode.Y);
        PicturePane right = pane("#picture-right");
        mouse(right, Screen.on(right::getWidth) / 2 + 100, Screen.on(right::getHeight) / 2 - 40);
        assertThat(sees("#same-place")).isTrue();
        Placement here = placement(right);
        Placement there = placement(pane("#picture-left"));
        var ring = Screen.on(() -> scene.getRoot().lookup("#same-place").getBoundsInParent());
        double u = here.u(Screen.on(right::getWidth) / 2 + 100);
        double v = here.v(Screen.on(right::getHeight) / 2 - 40);
        assertThat(there.u(ring.getCenterX())).isNotCloseTo(u, within(0.005));
        assertThat(there.u(ring.getCenterX())).isCloseTo(u, within(0.1));
        assertThat(there.v(ring.getCenterY())).isCloseTo(v, within(0.15));
        shoot.services.workflow().applyLook(List.of(living), Looks.BRIGHT);
    }

    @Test
    void theScenesOfASurveyHaveTheirNamesWhenItIsTheFirstThatIsSeen() {
        Screen.run(() -> shoot.workspace.remembered().put("compare.mode", Mode.SURVEY));
        open(List.of(living, hall));
        List<String> names = Screen.on(() -> scene.getRoot().lookupAll(".survey-name").stream()
                .map(n -> ((Label) n).getText())
                .toList());
        assertThat(names).contains("hall").noneMatch(String::isEmpty);
    }

    @Test
    void modeSidesLineLoupeAndZoomComeBackAtTheNextStart() {
        open(List.of(living));
        press(KeyCode.W);
        press(KeyCode.H);
        press(KeyCode.Z);
        press(KeyCode.SHIFT, KeyCode.L);
        Zoom left = zoom();
        String sides = Screen.on(() -> pane("#picture-left").getAccessibleText());
        assertThat(sides).isEqualTo(LONG + " and Current");
        close();
        open(List.of(living));
        assertThat(Screen.on(() -> pane("#picture-left").getAccessibleText())).isEqualTo(sides);
        assertThat(zoom()).isEqualTo(left);
        assertThat(shoot.workspace.remembered().number("compare.loupe", 0, 0, 9)).isEqualTo(4);
        assertThat(shoot.workspace.remembered().choice("compare.mode", Mode.SURVEY)).isEqualTo(Mode.SPLIT_HORIZONTAL);
    }

    @Test
    void aSideThatIsGoneAtTheNextStartGivesWayToTheUsualOne() {
        Screen.run(() -> {
            shoot.workspace.remembered().put("compare.left", new Side.OtherScene(new UUID(1, 2)).code());
            shoot.workspace.remembered().put("compare.right", new Side.Version(new UUID(1, 2)).code());
        });
        open(List.of(living));
        assertThat(Screen.on(() -> pane("#picture-left").getAccessibleText())).isEqualTo("Before and Current");
    }
}
