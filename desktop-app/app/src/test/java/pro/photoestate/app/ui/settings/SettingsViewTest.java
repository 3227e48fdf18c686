package pro.photoestate.app.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.platform.Settings.OutsideEditor;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.QuietWindow;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

class SettingsViewTest {

    @TempDir
    Path folder;

    private final QuietWindow window = new QuietWindow();
    private final AtomicInteger emptied = new AtomicInteger();
    private SettingsFile file;
    private SettingsView view;
    private Screen screen;

    @BeforeEach
    void open() {
        file = SettingsFile.open(folder.resolve("settings.json"));
        show(Locale.ENGLISH, Appearance.DARK);
    }

    private void show(Locale locale, Appearance appearance) {
        view = Screen.on(() -> {
            Desk desk = window.desk(Runnable::run, locale);
            SettingsViewModel model = new SettingsViewModel(file, desk.tasks(), desk.texts("common"));
            List<Action> actions = List.of(
                    Action.of("pick", "Pick", "P", () -> {}),
                    Action.of("undo", "Undo", "Shortcut+Z", () -> {}));
            return new SettingsView(
                    desk,
                    model,
                    new SettingsView.Services(
                            folder.resolve("catalog"), folder.resolve("crashes"), emptied::incrementAndGet, then -> then.accept(actions)));
        });
        screen = Screen.open(1280, 1900, () -> {
            Scene scene = new Scene(view.root());
            appearance.applyTo(scene);
            return scene;
        });
        Screen.run(view::shown);
    }

    @AfterEach
    void close() {
        Screen.run(view::hidden);
        screen.close();
    }

    private void chosen(String selector, Object value) {
        @SuppressWarnings("unchecked")
        ChoiceBox<Object> box = screen.find(selector, ChoiceBox.class);
        Screen.run(() -> box.setValue(value));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aChoiceIsKeptInTheFileAtOnce() {
        chosen("#theme", Settings.Theme.LIGHT);
        chosen("#language", Settings.Language.DE);
        Settings again = SettingsFile.open(folder.resolve("settings.json")).current();
        assertThat(again.appearance().theme()).isEqualTo(Settings.Theme.LIGHT);
        assertThat(again.appearance().language()).isEqualTo(Settings.Language.DE);
    }

    @Test
    void showingSettingsChangesNothing() {
        assertThat(folder.resolve("settings.json")).doesNotExist();
    }

    @Test
    void memoryIsLeftToTheProgramUntilThePersonSaysOtherwise() {
        CheckBox own = screen.find("#ownMemory", CheckBox.class);
        assertThat(file.current().performance().memoryMb()).isEmpty();
        Screen.run(own::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(file.current().performance().memoryMb()).isPresent();
        Screen.run(own::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(file.current().performance().memoryMb()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsSaidBelowItsFieldAndToAScreenReader() {
        TextField dsn = screen.find("#crashDsn", TextField.class);
        Label mistake = screen.find("#crashMistake", Label.class);
        assertThat(mistake.isVisible()).isFalse();
        Screen.run(() -> dsn.setText("somewhere"));
        assertThat(mistake.isVisible()).isTrue();
        assertThat(dsn.getAccessibleHelp()).isEqualTo(mistake.getText()).contains("https://key@host/project");
        Screen.run(() -> dsn.setText("https://key@host.example/12"));
        assertThat(mistake.isVisible()).isFalse();
    }

    @Test
    void anEditorIsAddedByItsProgramAndRemovedAgain() {
        window.answers.add(folder.resolve("gimp.exe"));
        screen.click("#addEditor");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(file.current().editors()).containsExactly(new OutsideEditor("gimp", folder.resolve("gimp.exe"), false));
        screen.click("Remove");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(file.current().editors()).isEmpty();
    }

    @Test
    void anActionGetsTheKeyThatIsPressedAndItsOwnAgain() {
        ToggleButton key = screen.find(".toggle-button", ToggleButton.class);
        Screen.run(() -> {
            key.requestFocus();
            key.fire();
        });
        screen.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(file.current().keys()).isEqualTo(Map.of("pick", "Shortcut+Z"));
        assertThat(screen.robot().lookup("That key also belongs to: Undo. The place on the screen decides.").tryQuery())
                .isPresent();
        Button reset = screen.robot().lookup("Its own").queryAllAs(Button.class).stream()
                .filter(b -> b.isVisible())
                .findFirst()
                .orElseThrow();
        Screen.run(reset::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(file.current().keys()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndTheChangeCountsForNow() throws Exception {
        Files.deleteIfExists(folder.resolve("settings.json"));
        Files.createDirectories(folder.resolve("settings.json").resolve("in the way"));
        chosen("#theme", Settings.Theme.LIGHT);
        assertThat(file.current().appearance().theme()).isEqualTo(Settings.Theme.LIGHT);
        assertThat(screen.robot().lookup("#fault").queryLabeled().getText()).contains("settings.json").contains("cannot be written");
    }

    @Test
    void theCacheIsEmptiedWhenAsked() {
        screen.click("Empty it now");
        assertThat(emptied).hasValue(1);
        assertThat(window.notices).hasSize(1);
    }

    @Test
    void germanWordsFitTheirRows() {
        close();
        file.change(s -> s.withCatalogFolder(Optional.of(folder.resolve("a long name of a folder".repeat(6)))));
        show(Locale.GERMAN, Appearance.LIGHT);
        assertThat(screen.robot().lookup("Einstellungen").tryQuery()).isPresent();
        assertThat(screen.robot().lookup(n -> n instanceof ButtonBase b && b.isVisible() && b.isTextTruncated()).queryAll())
                .isEmpty();
        String pictures = System.getProperty("photoestate.pictures");
        Optional.ofNullable(pictures).ifPresent(p -> screen.write(Path.of(p, "settings-de-light.png")));
    }

    @Test
    void aKeyThatSomebodyHasEditedToNonsenseCountsAsNone() {
        close();
        file.change(s -> s.withKeys(Map.of("pick", "Shift+Shift+A")));
        show(Locale.ENGLISH, Appearance.DARK);
        ToggleButton key = (ToggleButton) screen.robot().lookup((ToggleButton b) -> "P".equals(b.getText())).query();
        assertThat(key.getAccessibleText()).contains("Pick");
    }
}
