package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

/** The place itself, whatever is compared. */
class CompareViewTest extends OnCompare {

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
    void openedAndClosedFiftyTimesNothingOfItIsLeft() {
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
        Screen.awaitGone(views, 0);
    }
}
