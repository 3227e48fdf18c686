package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.edit.RecipeClipboard;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.recipe.Operation;

/** Settings that go from one scene to others, by the mouse. */
class SettingsPanelTest extends OnDevelopStage {

    private static void click(String selector) {
        stage.click(selector);
    }

    private static boolean says(String words) {
        return Screen.on(() -> stage.shell.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(n -> n instanceof Label label && label.getText() != null && label.getText().contains(words)));
    }

    private static Object stored(UUID scene, Operation operation, String name) {
        return RecipeValues.value(all.edits.edits().current(scene), operation, name);
    }

    private static void select(int... scenes) {
        Screen.run(() -> {
            var chosen = stage.find("#strip", ListView.class).getSelectionModel();
            for (int scene : scenes) {
                chosen.select(scene);
            }
        });
        stage.ready();
    }

    private static void edit() {
        Screen.run(() -> {
            stage.model().set(Operation.TONE, "exposure", 0.8, null);
            stage.model().set(Operation.COLOUR, "vibrance", 25.0, null);
            stage.model().set(Operation.CROP, "left", 0.1, null);
        });
        stage.saved().ready();
    }

    @Test
    void theLookIsTickedAndWhatBelongsToThePictureIsNot() {
        click("#copy");
        for (Operation operation : Operation.values()) {
            assertThat(stage.find("#copy-" + operation.id(), CheckBox.class).isSelected())
                    .as(operation.id())
                    .isEqualTo(RecipeClipboard.LOOK.contains(operation));
        }
    }

    @Test
    void nothingIsCopiedByAPanelWithNothingTicked() {
        click("#copy");
        Screen.run(() -> RecipeClipboard.LOOK.forEach(
                o -> stage.find("#copy-" + o.id(), CheckBox.class).setSelected(false)));
        assertThat(stage.find("#settings-go", Button.class).isDisabled()).isTrue();
        click("#copy-tone");
        assertThat(stage.find("#settings-go", Button.class).isDisabled()).isFalse();
    }

    @Test
    void whatWasTickedIsPastedOntoTheNextSceneAndNothingElse() {
        edit();
        assertThat(stage.find("#paste", Button.class).isDisabled()).isTrue();
        click("#copy");
        click("#copy-colour");
        click("#copy-crop");
        click("#settings-go");
        assertThat(stage.sees("#settings-go")).isFalse();
        stage.develop(1);
        click("#paste");
        Screen.await(() -> stage.value(Operation.TONE, "exposure").equals(0.8));
        assertThat(stage.value(Operation.CROP, "left")).isEqualTo(0.1);
        assertThat(stage.value(Operation.COLOUR, "vibrance")).isEqualTo(0.0);
        stage.ready();
        click("#paste");
        Screen.await(() -> says("Nothing to paste"));
    }

    @Test
    void allThatAreSelectedTakeOverTheSettingsAndOneUndoTakesThemBack() {
        select(1);
        stage.develop(0);
        edit();
        click("#sync");
        assertThat(stage.sees("#settings-go")).as("only one is selected").isFalse();
        Screen.await(() -> says("Select more scenes"));
        select(1);
        Screen.run(() -> stage.workspace.scene().set(Optional.of(all.scenes.getFirst())));
        stage.ready();
        click("#sync");
        assertThat(says("Sync to one scene")).isTrue();
        click("#settings-go");
        Screen.await(() -> stored(all.scenes.get(1), Operation.TONE, "exposure").equals(0.8));
        assertThat(stored(all.scenes.get(1), Operation.CROP, "left")).isEqualTo(0.0);
        stage.hand.press(KeyCode.CONTROL, KeyCode.Z);
        Screen.await(() -> stored(all.scenes.get(1), Operation.TONE, "exposure").equals("auto"));
        assertThat(stored(all.scenes.get(0), Operation.TONE, "exposure")).isEqualTo(0.8);
    }

    @Test
    void severalScenesAreSelectedInTheStripWithoutLosingTheFirst() {
        select(1);
        assertThat(Screen.on(() -> List.copyOf(stage.workspace.selection().get()))).containsExactlyElementsOf(all.scenes.subList(0, 2));
        assertThat(Screen.on(() -> stage.workspace.scene().get())).contains(all.scenes.get(1));
    }
}
