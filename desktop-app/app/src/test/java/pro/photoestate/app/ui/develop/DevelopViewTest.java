package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.app.ui.develop.DevelopViewModel.State;
import pro.photoestate.app.ui.develop.DevelopViewModel.Tool;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.recipe.Operation;

@SuppressWarnings("NullAway.Init") // each test opens its window before all else
class DevelopViewTest {

    @TempDir
    private static Path folder;

    private static DevelopDesk all;

    private Desk desk;
    private DevelopView view;
    private Screen screen;

    @BeforeAll
    static void photograph() throws IOException {
        all = new DevelopDesk(folder, 4);
    }

    @AfterAll
    static void end() {
        all.close();
    }

    private void show(Locale locale, Appearance appearance) {
        view = Screen.on(() -> {
            desk = all.desk(locale);
            return new DevelopView(desk, all.services);
        });
        screen = Screen.open(1280, 720, () -> {
            Scene scene = new Scene(view.root());
            appearance.applyTo(scene);
            return scene;
        });
        Screen.run(view::shown);
    }

    private void develop() {
        show(Locale.ENGLISH, Appearance.DARK);
        choose();
    }

    private void choose() {
        Screen.run(() -> {
            desk.workspace().open(all.shoot);
            desk.workspace().look(all.scenes.getFirst());
        });
        Screen.await(() -> view.model().state().get() == State.READY);
    }

    @AfterEach
    void close() {
        if (screen != null) {
            Screen.run(view::hidden);
            screen.close();
        }
        all.edits.reset(all.scenes, pro.photoestate.engine.looks.Looks.NATURAL);
        all.window.dialog = java.util.Optional.empty();
    }

    private Object value(Operation operation, String name) {
        return RecipeValues.value(Screen.on(() -> view.model().recipe().get()), operation, name);
    }

    private boolean sees(String selector) {
        return screen.robot().from(view.root()).lookup(selector).tryQuery().isPresent();
    }

    private void fire(String action) {
        Screen.run(() -> view.actions().stream()
                .filter(a -> a.id().equals("develop." + action))
                .findFirst()
                .ifPresent(Action::fire));
    }

    @Test
    void aSliderThatIsDraggedChangesThePictureAndIsSaved() {
        develop();
        Slider slider = screen.find("#slider-tone-exposure", Slider.class);
        Screen.run(() -> screen.find("#group-look", TitledPane.class).setExpanded(false));
        WaitForAsyncUtils.waitForFxEvents();
        screen.robot().drag(slider).moveBy(30, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();
        double exposure = (Double) value(Operation.TONE, "exposure");
        assertThat(exposure).isGreaterThan(0.5);
        Screen.await(() -> RecipeValues.value(
                        all.edits.edits().current(all.scenes.getFirst()), Operation.TONE, "exposure")
                .equals(exposure));
        Screen.await(() -> view.model().shown().get().orElseThrow().request().recipe()
                .equals(view.model().recipe().get()));
        assertThat(screen.find("#figure-clipped", Label.class).getText()).contains("white");
    }

    @Test
    void allOfItWorksByKeys() {
        develop();
        Slider slider = screen.find("#slider-colour-vibrance", Slider.class);
        Screen.run(slider::requestFocus);
        screen.press(KeyCode.RIGHT);
        screen.press(KeyCode.RIGHT);
        assertThat(value(Operation.COLOUR, "vibrance")).isEqualTo(2.0);
        screen.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(value(Operation.COLOUR, "vibrance")).isEqualTo(2.1);
        screen.press(KeyCode.CONTROL, KeyCode.LEFT);
        assertThat(value(Operation.COLOUR, "vibrance")).isEqualTo(-7.9);
        screen.press(KeyCode.DELETE);
        assertThat(value(Operation.COLOUR, "vibrance")).isEqualTo(0.0);
        TextField field = screen.find("#field-colour-vibrance", TextField.class);
        Screen.run(() -> {
            field.requestFocus();
            field.setText("33");
        });
        screen.press(KeyCode.ENTER);
        assertThat(value(Operation.COLOUR, "vibrance")).isEqualTo(33.0);
        Screen.run(() -> field.setText("far too much"));
        screen.press(KeyCode.ENTER);
        assertThat(field.getText()).isEqualTo("+33");
        fire("crop");
        assertThat(view.model().tool().get()).isEqualTo(Tool.CROP);
        fire("done");
        assertThat(view.model().tool().get()).isEqualTo(Tool.NONE);
        fire("actual");
        assertThat(screen.find("#picture", PicturePane.class).zoom().get().factor()).isEqualTo(1);
        fire("fit");
        assertThat(screen.find("#picture", PicturePane.class).zoom().get()).isEqualTo(Zoom.FIT);
    }

    @Test
    void aDoubleClickAndTheAutoSwitchTakeAValueBack() {
        develop();
        Screen.run(() -> view.model().set(Operation.TONE, "contrast", 20.0, null));
        Slider slider = screen.find("#slider-tone-contrast", Slider.class);
        ToggleButton auto = screen.find("#auto-tone-contrast", ToggleButton.class);
        assertThat(auto.isSelected()).isFalse();
        Screen.run(auto::fire);
        assertThat(value(Operation.TONE, "contrast")).isEqualTo("auto");
        Screen.run(auto::fire);
        assertThat(value(Operation.TONE, "contrast")).isInstanceOf(Double.class);
        Screen.run(slider::requestFocus);
        screen.press(KeyCode.BACK_SPACE);
        assertThat(value(Operation.TONE, "contrast")).isEqualTo("auto");
    }

    @Test
    void theHandlesOfTheCropMoveItsEdges() {
        develop();
        fire("crop");
        Screen.await(() -> sees(".crop-handle"));
        Screen.await(() -> view.model().shown().get().orElseThrow().request().recipe().step(Operation.CROP).isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        Node handle = screen.robot().from(view.root()).lookup(".crop-handle").queryAll().stream().toList().get(3);
        screen.robot().drag(handle).moveBy(120, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat((Double) value(Operation.CROP, "left")).isBetween(0.08, 0.3);
        assertThat(value(Operation.CROP, "right")).isEqualTo(1.0);
        fire("done");
    }

    @Test
    void theHandleOfTheRollTurnsThePicture() {
        develop();
        fire("verticals");
        Screen.await(() -> sees("#handle-roll"));
        WaitForAsyncUtils.waitForFxEvents();
        screen.robot().drag("#handle-roll").moveBy(60, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(value(Operation.VERTICALS, "roll")).isInstanceOf(Double.class);
        fire("done");
    }

    @Test
    void theBackslashHoldsThePictureBefore() {
        develop();
        fire("before");
        Screen.await(() -> screen.find("#picture-label", Label.class).isVisible());
        Screen.run(() -> view.root().requestFocus());
        screen.robot().release(KeyCode.BACK_SLASH);
        screen.press(KeyCode.BACK_SLASH);
        Screen.await(() -> !screen.find("#picture-label", Label.class).isVisible());
    }

    @Test
    void withNothingChosenItSaysWhereToGo() {
        show(Locale.ENGLISH, Appearance.DARK);
        screen.robot().clickOn("Go to the shoots");
        assertThat(all.window.went).endsWith(PlaceId.SHOOTS);
        Screen.run(() -> desk.workspace().open(all.shoot));
        Screen.await(() -> !screen.find("#strip", ListView.class).getItems().isEmpty());
        Screen.run(() -> screen.find("#strip", ListView.class).getSelectionModel().select(1));
        Screen.await(() -> view.model().state().get() == State.READY);
        assertThat(desk.workspace().scene().get()).contains(all.scenes.get(1));
    }

    @Test
    void whileItIsReadItSaysSo() {
        show(Locale.ENGLISH, Appearance.DARK);
        boolean said = Screen.on(() -> {
            desk.workspace().open(all.shoot);
            desk.workspace().look(all.scenes.getFirst());
            return view.root().lookup(".progress-indicator") != null;
        });
        assertThat(said).isTrue();
        Screen.await(() -> view.model().state().get() == State.READY);
    }

    @Test
    void anUnpluggedDriveIsToldCalmlyAndADamagedSceneWithDetails() throws IOException {
        develop();
        Path away = folder.resolve("unplugged");
        Files.move(all.photos, away);
        try {
            Screen.run(() -> view.model().set(Operation.TONE, "exposure", 1.0, null));
            Screen.await(() -> screen.find("#away", Node.class).isVisible());
            assertThat(sees(".state-panel")).isFalse();
            Screen.run(() -> desk.workspace().look(all.scenes.get(1)));
            Screen.await(() -> view.model().state().get() == State.FAILED);
            assertThat(sees("Copy details")).isTrue();
        } finally {
            Files.move(away, all.photos);
        }
        screen.robot().clickOn("Try again");
        Screen.await(() -> view.model().state().get() == State.READY);
        assertThat(sees("Copy details")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"en, DARK", "de, DARK", "en, LIGHT", "de, LIGHT", "de, CONTRAST"})
    void inBothLanguagesAndAllThemesNoWordIsCutAndEachControlHasAName(String language, Appearance appearance) {
        show(Locale.of(language), appearance);
        choose();
        Screen.run(() -> screen.robot().from(view.root()).lookup(".group").queryAllAs(TitledPane.class)
                .forEach(g -> g.setExpanded(true)));
        WaitForAsyncUtils.waitForFxEvents();
        Screen.run(() -> {
            view.root().applyCss();
            view.root().layout();
        });
        assertThat(cut()).isEmpty();
        assertThat(nameless()).isEmpty();
    }

    /** Words that do not fit into their places. */
    private List<String> cut() {
        return Screen.on(() -> {
            List<String> cut = new ArrayList<>();
            for (Node node : view.root().lookupAll(".label")) {
                if (node instanceof Labeled label && label.getScene() != null && label.isVisible() && !label.isWrapText()) {
                    Node text = label.lookup(".text");
                    if (text instanceof javafx.scene.text.Text shown && !shown.getText().equals(label.getText())) {
                        cut.add(label.getText());
                    }
                }
            }
            return cut;
        });
    }

    /** Controls that say nothing to a screen reader. */
    private List<String> nameless() {
        return Screen.on(() -> {
            List<String> nameless = new ArrayList<>();
            Set<Node> all = view.root().lookupAll("*");
            for (Node node : all) {
                boolean control = node instanceof Slider
                        || node instanceof TextField
                        || node instanceof ChoiceBox
                        || node instanceof ListView
                        || (node instanceof ButtonBase button && (button.getText() == null || button.getText().isEmpty()));
                boolean own = node.getId() != null && node.isFocusTraversable();
                if (control && own && (node.getAccessibleText() == null || node.getAccessibleText().isBlank())) {
                    nameless.add(node.getId());
                }
                assertThat(node.getAccessibleRole()).isInstanceOf(AccessibleRole.class);
            }
            return nameless;
        });
    }

    @Test
    void nothingOfItIsLeftWhenItIsOpenedAndClosedFiftyTimes() {
        List<WeakReference<DevelopView>> closed = new ArrayList<>();
        show(Locale.ENGLISH, Appearance.DARK);
        for (int i = 0; i < 50; i++) {
            Screen.run(() -> {
                DevelopView other = new DevelopView(desk, all.services);
                other.shown();
                other.hidden();
                closed.add(new WeakReference<>(other));
            });
        }
        Screen.await(() -> {
            System.gc();
            return closed.stream().filter(r -> r.get() != null).count() <= 1; // the last may still be on its way
        });
    }
}
