package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.develop.DevelopViewModel.State;
import pro.photoestate.app.ui.develop.DevelopViewModel.Tool;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.recipe.Operation;

/** Develop with nothing to show, on the way, with its originals away, and with long words in both languages and all themes. */
@SuppressWarnings("NullAway.Init") // a test opens its window
class DevelopStatesTest {

    @TempDir
    private static Path folder;

    private static DevelopDesk all;
    private DevelopStage stage;

    @BeforeAll
    static void photograph() throws IOException {
        all = new DevelopDesk(folder, 4);
    }

    @AfterAll
    static void end() {
        all.close();
    }

    private DevelopStage open(Locale locale, Appearance appearance) {
        stage = new DevelopStage(all, locale, appearance, new Workspace());
        return stage;
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.reset();
            stage.close();
        }
    }

    private List<String> buttons() {
        return Screen.on(() -> stage.view().root().lookupAll(".state-panel .button").stream()
                .map(n -> ((Button) n).getText())
                .toList());
    }

    private void press(String button) {
        Button found = Screen.on(() -> stage.view().root().lookupAll(".state-panel .button").stream()
                .map(Button.class::cast)
                .filter(b -> b.getText().equals(button))
                .findFirst()
                .orElseThrow());
        Screen.run(found::requestFocus);
        stage.hand.press(KeyCode.SPACE);
    }

    @Test
    void withoutAShootItSaysWhereToGoAndNothingCanBeChanged() {
        open(Locale.ENGLISH, Appearance.DARK);
        assertThat(buttons()).containsExactly("Go to the shoots");
        assertThat(stage.find(".panel", Node.class).isDisabled()).isTrue();
        assertThat(stage.find("#tool-crop", Node.class).isDisabled()).isTrue();
        stage.hand.press(KeyCode.C);
        stage.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(stage.model().tool().get()).isEqualTo(Tool.NONE);
        assertThat(stage.sees("#settings-go")).isFalse();
        press("Go to the shoots");
        assertThat(Screen.on(() -> stage.shell.model().place().get().code())).isEqualTo("shoots");
    }

    @Test
    void withoutASceneOneIsChosenInTheStrip() {
        open(Locale.ENGLISH, Appearance.DARK);
        Screen.run(() -> stage.workspace.open(all.shoot));
        assertThat(buttons()).containsExactly("Go to the scenes");
        Screen.await(() -> !stage.find("#strip", ListView.class).getItems().isEmpty());
        stage.focus("#strip");
        stage.hand.press(KeyCode.HOME);
        Screen.await(() -> stage.workspace.scene().get().equals(Optional.of(all.scenes.getFirst())));
        stage.ready();
        assertThat(buttons()).isEmpty();
    }

    @Test
    void whileTheFirstPictureIsMadeItSaysSoAndTheNextSceneCanBeGoneTo() {
        open(Locale.ENGLISH, Appearance.DARK);
        boolean said = Screen.on(() -> {
            stage.workspace.open(all.shoot);
            stage.workspace.look(all.scenes.getFirst());
            return stage.view().root().lookup(".progress-indicator") != null;
        });
        assertThat(said).isTrue();
        Screen.await(() -> !stage.find("#strip", ListView.class).getItems().isEmpty());
        stage.hand.press(KeyCode.CONTROL, KeyCode.RIGHT);
        stage.ready();
        assertThat(Screen.on(() -> stage.workspace.scene().get())).contains(all.scenes.get(1));
    }

    @Test
    void aDriveThatIsUnpluggedWhileDevelopingIsToldCalmlyAndNoEditIsLost() throws IOException {
        open(Locale.ENGLISH, Appearance.DARK).develop(0);
        Path away = folder.resolve("unplugged");
        Files.move(all.photos, away);
        try {
            stage.focus("#slider-colour-vibrance");
            stage.hand.press(KeyCode.RIGHT);
            Screen.await(() -> stage.sees("#away"));
            assertThat(buttons()).isEmpty();
            assertThat(stage.find("#away", Node.class).lookupAll(".label").toString()).contains("is the drive unplugged");
            stage.hand.press(KeyCode.RIGHT);
            stage.saved();
            assertThat(stage.value(Operation.COLOUR, "vibrance")).isEqualTo(2.0);
            stage.hand.press(KeyCode.C);
            assertThat(stage.model().tool().get()).isEqualTo(Tool.CROP);
            stage.hand.press(KeyCode.ESCAPE);
        } finally {
            Files.move(away, all.photos);
        }
        stage.ready(); // by itself
        assertThat(stage.sees("#away")).isFalse();
        assertThat(Screen.on(() -> stage.model().shown().get().orElseThrow().request().recipe()))
                .isEqualTo(stage.model().recipe().get());
    }

    @Test
    void aSceneWhoseDriveIsAwayFromTheBeginningSaysWhyAndComesBackByItself() throws IOException {
        open(Locale.ENGLISH, Appearance.DARK);
        Path away = folder.resolve("unplugged");
        Files.move(all.photos, away);
        try {
            Screen.run(() -> {
                stage.workspace.open(all.shoot);
                stage.workspace.look(all.scenes.get(1));
            });
            Screen.await(() -> stage.model().state().get() == State.FAILED);
            assertThat(buttons()).containsExactly("Try again", "Copy details");
            assertThat(stage.sees("#away")).as("said once").isFalse();
        } finally {
            Files.move(away, all.photos);
        }
        stage.ready();
        assertThat(buttons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, DARK", "de, DARK", "en, LIGHT", "de, LIGHT", "de, CONTRAST"})
    void inBothLanguagesAndAllThemesNoWordIsCutAndEachControlHasAName(String language, Appearance appearance) {
        open(Locale.of(language), appearance).develop(0);
        Screen.run(() -> {
            stage.view().root().lookupAll(".group").forEach(g -> ((TitledPane) g).setExpanded(true));
            stage.view().root().applyCss();
            stage.view().root().layout();
        });
        assertThat(cut()).isEmpty();
        assertThat(nameless()).isEmpty();
        for (KeyCode panel : List.of(KeyCode.C, KeyCode.N, KeyCode.L)) {
            stage.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, panel);
            assertThat(stage.sees(".dialog")).isTrue();
            assertThat(cut()).isEmpty();
            assertThat(nameless()).isEmpty();
            stage.hand.press(KeyCode.ESCAPE);
            assertThat(stage.sees(".dialog")).isFalse();
        }
    }

    @Test
    void longNamesStayInTheirPlaces() throws IOException {
        open(Locale.GERMAN, Appearance.DARK).develop(0);
        String version = "Die Fassung, die der Makler am Telefon so gewünscht hat und die vielleicht noch einmal geändert wir";
        all.edits.keepVersion(all.scenes.getFirst(), version);
        all.services.looks().save("Altbauwohnungen mit Stuckdecken und Fischgrätparkett", stage.model().recipe().get());
        stage.hand.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        stage.hand.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        stage.ready();
        Screen.await(() -> stage.view().root().lookupAll(".look").size() == 7);
        stage.click("#tab-history");
        WaitForAsyncUtils.waitForFxEvents();
        Node panel = stage.find(".panel", Node.class);
        Screen.await(() -> panel.lookupAll(".label").stream().anyMatch(n -> ((Label) n).getText().equals(version)));
        assertThat(outside(panel)).isEmpty();
        assertThat(cut()).isEmpty();
        stage.click("#tab-adjust");
        assertThat(outside(panel)).isEmpty();
    }

    /** What sticks out at the sides. */
    private List<String> outside(Node of) {
        return Screen.on(() -> {
            Bounds whole = of.localToScene(of.getLayoutBounds());
            List<String> out = new ArrayList<>();
            for (Node node : of.lookupAll(".label")) {
                Bounds at = node.localToScene(node.getLayoutBounds());
                if (Screen.isSeen(node) && (at.getMinX() < whole.getMinX() - 1 || at.getMaxX() > whole.getMaxX() + 1)) {
                    out.add(node.toString());
                }
            }
            return out;
        });
    }

    /** Words that do not fit into their places and are not whole in a tooltip either. */
    private List<String> cut() {
        return Screen.on(() -> {
            List<String> cut = new ArrayList<>();
            List<Node> every = new ArrayList<>(stage.view().root().lookupAll("*"));
            stage.shell.scene().getRoot().lookupAll(".dialog").forEach(d -> every.addAll(d.lookupAll("*")));
            for (Node node : every) {
                if (node instanceof Labeled words && Screen.isSeen(node) && words.isTextTruncated() && !isWhole(words)) {
                    cut.add(words.getText());
                }
            }
            return cut;
        });
    }

    private static boolean isWhole(Labeled words) {
        boolean tip = words.getTooltip() != null && words.getTooltip().getText().contains(words.getText());
        return tip || words.getText() == null || words.getText().isBlank();
    }

    /** Controls that say nothing to a screen reader. */
    private List<String> nameless() {
        return Screen.on(() -> {
            List<String> nameless = new ArrayList<>();
            Set<Node> every = stage.shell.scene().getRoot().lookupAll("*");
            for (Node node : every) {
                boolean control = node instanceof Slider
                        || node instanceof TextField
                        || node instanceof ChoiceBox
                        || node instanceof ListView
                        || (node instanceof ButtonBase button && (button.getText() == null || button.getText().isEmpty()));
                boolean own = node.getId() != null && node.isFocusTraversable();
                if (control && own && (node.getAccessibleText() == null || node.getAccessibleText().isBlank())) {
                    nameless.add(node.getId());
                }
            }
            return nameless;
        });
    }
}
