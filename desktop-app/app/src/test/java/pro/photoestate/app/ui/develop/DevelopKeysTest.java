package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pro.photoestate.app.edit.HistoryEntry;
import pro.photoestate.app.edit.RecipeVersion;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.app.ui.develop.DevelopViewModel.Tool;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;

/** Nothing but keys: no mouse, and no action is called. */
class DevelopKeysTest extends OnDevelopStage {

    private static void press(KeyCode... keys) {
        stage.hand.press(keys);
    }

    private static List<Node> stops() {
        return Screen.on(() -> stage.view().root().lookupAll("*").stream()
                .filter(n -> n.isFocusTraversable() && !n.isDisabled() && DevelopStage.isSeen(n))
                .toList());
    }

    @Test
    void tabReachesEveryControlInTheOrderOfTheScreenAndComesBack() {
        stage.focus("#tool-crop");
        Set<Node> walked = new LinkedHashSet<>();
        for (Node at = stage.focus(); walked.add(at); at = stage.focus()) {
            press(KeyCode.TAB);
        }
        assertThat(walked).containsAll(stops());
        List<String> ids = walked.stream().map(Node::getId).toList();
        assertThat(ids).containsSubsequence(
                "tool-crop", "tool-before", "picture", "strip", "tab-adjust", "look-natural", "slider-tone-exposure", "field-tone-exposure", "copy", "sync");
    }

    @Test
    void sceneByScene() {
        for (String focus : List.of("#slider-tone-exposure", "#strip", "#tool-crop", "#tab-adjust", "#look-natural", "#switch-tone", "#choice-tone-scene")) {
            stage.develop(0);
            stage.focus(focus);
            press(KeyCode.CONTROL, KeyCode.RIGHT);
            assertThat(Screen.on(() -> stage.workspace.scene().get())).as("from " + focus).contains(all.scenes.get(1));
            press(KeyCode.CONTROL, KeyCode.LEFT);
            assertThat(Screen.on(() -> stage.workspace.scene().get())).as("from " + focus).contains(all.scenes.get(0));
        }
    }

    @Test
    void theStripIsWalkedByArrows() {
        stage.focus("#strip");
        press(KeyCode.RIGHT);
        assertThat(Screen.on(() -> stage.workspace.scene().get())).contains(all.scenes.get(1));
        press(KeyCode.LEFT);
        assertThat(Screen.on(() -> stage.workspace.scene().get())).contains(all.scenes.get(0));
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(Screen.on(() -> stage.workspace.selection().get())).containsExactly(all.scenes.get(0), all.scenes.get(1));
    }

    @Test
    void slidersStepFinelyAndCoarselyAndGoBack() {
        stage.focus("#slider-colour-vibrance");
        press(KeyCode.RIGHT);
        press(KeyCode.UP);
        assertThat(stage.number(Operation.COLOUR, "vibrance")).isEqualTo(2.0);
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(stage.number(Operation.COLOUR, "vibrance")).isEqualTo(2.1);
        press(KeyCode.PAGE_DOWN);
        assertThat(stage.number(Operation.COLOUR, "vibrance")).isEqualTo(-7.9);
        press(KeyCode.PAGE_UP);
        assertThat(stage.number(Operation.COLOUR, "vibrance")).isEqualTo(2.1);
        press(KeyCode.DELETE);
        assertThat(stage.number(Operation.COLOUR, "vibrance")).isEqualTo(0.0);
        press(KeyCode.END);
        assertThat(stage.number(Operation.COLOUR, "vibrance")).isEqualTo(100.0);
        press(KeyCode.HOME);
        assertThat(stage.number(Operation.COLOUR, "vibrance")).isEqualTo(-100.0);
    }

    @Test
    void anEditIsTakenBackFromASliderAndFromAField() {
        stage.focus("#slider-colour-vibrance");
        press(KeyCode.RIGHT);
        stage.saved();
        press(KeyCode.CONTROL, KeyCode.Z);
        Screen.await(() -> stage.model().recipe().get().equals(Looks.NATURAL));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        Screen.await(() -> stage.value(Operation.COLOUR, "vibrance").equals(1.0));
        press(KeyCode.TAB); // to the field, which takes its number whole
        assertThat(stage.focus()).hasFieldOrPropertyWithValue("id", "field-colour-vibrance");
        press(KeyCode.DIGIT3);
        press(KeyCode.DIGIT3);
        press(KeyCode.ENTER);
        assertThat(stage.number(Operation.COLOUR, "vibrance")).isEqualTo(33.0);
        stage.saved();
        press(KeyCode.CONTROL, KeyCode.Z);
        Screen.await(() -> stage.value(Operation.COLOUR, "vibrance").equals(1.0));
        assertThat(stage.find("#field-colour-vibrance", TextInputControl.class).getText()).isEqualTo("+1");
    }

    @Test
    void whatIsTypedIntoAFieldIsThrownAwayByEscapeAndSaidToBeWrong() {
        stage.focus("#field-colour-vibrance");
        press(KeyCode.X);
        TextInputControl field = stage.find("#field-colour-vibrance", TextInputControl.class);
        assertThat(field.getText()).isEqualTo("x");
        assertThat(field.getPseudoClassStates()).extracting(Object::toString).contains("danger");
        press(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("0");
    }

    @Test
    void zoomAndMove() {
        PicturePane picture = stage.find("#picture", PicturePane.class);
        stage.focus("#slider-tone-exposure");
        press(KeyCode.Z);
        assertThat(Screen.on(() -> picture.zoom().get().factor())).isEqualTo(1);
        stage.focus("#picture");
        double before = Screen.on(() -> picture.placement().get().orElseThrow().x());
        press(KeyCode.RIGHT);
        Screen.await(() -> picture.placement().get().orElseThrow().x() < before);
        press(KeyCode.F);
        assertThat(Screen.on(() -> picture.zoom().get())).isEqualTo(Zoom.FIT);
        press(KeyCode.EQUALS);
        assertThat(Screen.on(() -> picture.zoom().get().fit())).isFalse();
        press(KeyCode.MINUS);
        press(KeyCode.MINUS);
        assertThat(Screen.on(() -> picture.zoom().get().fit())).isTrue();
    }

    @Test
    void toolsAndWhatLiesOverThePicture() {
        stage.focus("#slider-tone-exposure");
        press(KeyCode.C);
        assertThat(stage.model().tool().get()).isEqualTo(Tool.CROP);
        press(KeyCode.ESCAPE);
        assertThat(stage.model().tool().get()).isEqualTo(Tool.NONE);
        press(KeyCode.V);
        assertThat(stage.model().tool().get()).isEqualTo(Tool.VERTICALS);
        press(KeyCode.ESCAPE);
        assertThat(stage.model().tool().get()).isEqualTo(Tool.NONE);
        press(KeyCode.M);
        Screen.await(() -> stage.find("#legend", Node.class).isVisible());
        press(KeyCode.M);
        press(KeyCode.J);
        Screen.await(() -> stage.view().overlays().clipped().get().isPresent());
        press(KeyCode.J);
        Screen.await(() -> stage.view().overlays().clipped().get().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"BACK_SLASH", "Q"})
    void thePictureBeforeIsSeenWhileItsKeyIsHeld(KeyCode key) {
        Label label = stage.find("#picture-label", Label.class);
        for (String focus : List.of("#slider-tone-exposure", "#strip", "#rail-develop")) {
            stage.focus(focus);
            stage.hand.down(key);
            stage.hand.down(key); // it repeats while it is held
            Screen.await(label::isVisible);
            stage.hand.up(key);
            assertThat(label.isVisible()).as("from " + focus).isFalse();
        }
    }

    @Test
    void thePictureBeforeStaysWhenItIsAskedForInThePalette() {
        Label label = stage.find("#picture-label", Label.class);
        press(KeyCode.CONTROL, KeyCode.K);
        for (KeyCode key : List.of(KeyCode.B, KeyCode.E, KeyCode.F, KeyCode.O, KeyCode.R, KeyCode.E)) {
            press(key);
        }
        press(KeyCode.ENTER);
        Screen.await(label::isVisible);
        stage.focus("#tool-before");
        press(KeyCode.SPACE);
        Screen.await(() -> !label.isVisible());
    }

    @Test
    void theSheetOfKeysNamesBothKeysForThePictureBefore() {
        press(KeyCode.F1);
        assertThat(Screen.on(() -> stage.shell.scene().getRoot().lookup("#shortcut-sheet").lookupAll(".key").stream()
                        .map(n -> ((Label) n).getText())
                        .toList()))
                .contains("\\  /  Q");
    }

    @Test
    void settingsAreCopiedPastedAndSynced() {
        stage.focus("#slider-colour-vibrance");
        press(KeyCode.RIGHT);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(stage.sees("#settings-go")).isTrue();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < Operation.values().length + 2; i++) {
            Node at = stage.focus();
            ids.add(at == null || at.getId() == null ? "" : at.getId());
            press(KeyCode.TAB);
        }
        assertThat(ids).startsWith("copy-align").contains("copy-crop", "settings-go");
        press(KeyCode.ENTER);
        assertThat(stage.sees("#settings-go")).isFalse();
        press(KeyCode.CONTROL, KeyCode.RIGHT);
        stage.ready();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        Screen.await(() -> stage.value(Operation.COLOUR, "vibrance").equals(1.0));
        press(KeyCode.CONTROL, KeyCode.LEFT);
        stage.ready().focus("#strip");
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        stage.ready();
        stage.focus("#slider-colour-saturation");
        press(KeyCode.RIGHT);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        press(KeyCode.ENTER);
        Screen.await(() -> all.scenes.stream().allMatch(s -> RecipeValues.value(
                        all.edits.edits().current(s), Operation.COLOUR, "saturation")
                .equals(1.0)));
    }

    @Test
    void aVersionIsKeptGoneToRenamedAndForgotten() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        press(KeyCode.A);
        press(KeyCode.ENTER);
        assertThat(stage.sees("#name")).isFalse();
        Screen.await(() -> labels().contains("a"));
        stage.focus("#tab-history");
        press(KeyCode.SPACE);
        stage.focus("#history");
        Screen.await(() -> newest().label().equals(Optional.of("a")));
        press(KeyCode.HOME);
        press(KeyCode.F2);
        press(KeyCode.B);
        press(KeyCode.ENTER);
        Screen.await(() -> newest().label().equals(Optional.of("b")));
        press(KeyCode.DELETE);
        Screen.await(() -> labels().isEmpty());
        stage.focus("#tab-adjust");
        press(KeyCode.SPACE);
        stage.focus("#slider-colour-vibrance");
        press(KeyCode.RIGHT);
        stage.saved();
        stage.focus("#tab-history");
        press(KeyCode.SPACE);
        stage.focus("#history");
        Screen.await(() -> newest().recipe().equals(stage.model().recipe().get()));
        press(KeyCode.HOME);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        Screen.await(() -> stage.value(Operation.COLOUR, "vibrance").equals(0.0));
        stage.focus("#tab-adjust");
        press(KeyCode.SPACE);
    }

    private static RecipeVersion newest() {
        return ((HistoryEntry) stage.find("#history", ListView.class).getItems().getFirst()).version();
    }

    private static List<String> labels() {
        return all.edits.edits().history(all.scenes.getFirst()).stream()
                .flatMap(e -> e.version().label().stream())
                .toList();
    }

    @Test
    void thePanelIsMadeWiderByKeys() {
        Node panel = stage.find(".panel", Node.class);
        stage.focus("#panel-edge");
        double before = Screen.on(() -> panel.getLayoutBounds().getWidth());
        press(KeyCode.LEFT);
        Screen.await(() -> panel.getLayoutBounds().getWidth() == before + 20);
        press(KeyCode.RIGHT);
        Screen.await(() -> panel.getLayoutBounds().getWidth() == before);
    }
}
