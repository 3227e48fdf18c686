package pro.photoestate.app.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Inspection;
import pro.photoestate.app.ui.common.QuietWindow;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

/** The settings when their file cannot be written, and with names as long as people make them. */
@SuppressWarnings("NullAway.Init") // each test opens the place before all else
class SettingsStatesTest {

    private static final String LONG_NAME = "Immobilienfotos der Niederlassung am Bodensee, Archiv und laufende Aufträge ";

    @TempDir
    Path folder;

    private SettingsFile file;
    private SettingsView view;
    private Screen screen;

    private void open(Locale locale, Appearance look) {
        file = SettingsFile.open(folder.resolve("settings.json"));
        Path far = Path.of("/" + LONG_NAME.repeat(3));
        file.change(s -> s.withCatalogFolder(Optional.of(far))
                .withEditors(List.of(new Settings.OutsideEditor(LONG_NAME.repeat(2), far.resolve("editor.exe"), true)))
                .withScreenProfile(new Settings.ScreenProfile(Settings.ScreenColour.FILE, Optional.of(far.resolve("screen.icc"))))
                .withKeys(Map.of("pick", "Shortcut+Z")));
        view = Screen.on(() -> {
            Desk desk = new QuietWindow().desk(Runnable::run, locale);
            List<Action> actions = List.of(Action.of("pick", LONG_NAME.repeat(2), "P", () -> {}), Action.of("undo", "Undo", "Shortcut+Z", () -> {}));
            return new SettingsView(
                    desk,
                    new SettingsViewModel(file, desk.tasks(), desk.texts("common")),
                    new SettingsView.Services(folder, far.resolve("crashes"), () -> {}, then -> then.accept(actions)));
        });
        screen = Screen.open(1000, 720, () -> {
            Scene scene = new Scene(view.root());
            look.applyTo(scene);
            return scene;
        });
        Screen.run(view::shown);
    }

    @AfterEach
    void close() {
        Screen.run(view::hidden);
        screen.close();
    }

    @ParameterizedTest
    @CsvSource({"en, DARK, cannot be written", "de, LIGHT, nicht zu schreiben", "de, DARK, nicht zu schreiben", "en, LIGHT, cannot be written"})
    void longNamesAreWholeOrInATooltipAndAFaultIsSeenWhereverThePageIsScrolledTo(Locale locale, Appearance look, String said) throws IOException {
        open(locale, look);
        Inspection.pass(screen, "settings-long-%s-%s".formatted(look, locale));

        Files.delete(folder.resolve("settings.json"));
        Files.createDirectories(folder.resolve("settings.json").resolve("in the way"));
        ScrollPane page = screen.find(".scroll-pane", ScrollPane.class);
        Screen.run(() -> page.setVvalue(page.getVmax()));
        CheckBox agreed = screen.find("#crashAgreed", CheckBox.class);
        Screen.run(agreed::requestFocus);
        screen.press(KeyCode.SPACE);
        Label fault = screen.find("#fault", Label.class);
        Screen.await(fault::isVisible);
        assertThat(fault.getText()).contains("settings.json").contains(said);
        assertThat(file.current().crashReports().agreed()).as("it counts for now").isTrue();
        Inspection.pass(screen, "settings-fault-%s-%s".formatted(look, locale));
        assertThat(Screen.on(() -> inWindow(fault))).isTrue();
        assertThat(Screen.on(page::getVvalue)).as("nothing jumps").isEqualTo(page.getVmax());
    }

    private static boolean inWindow(Node node) {
        Node root = node.getScene().getRoot();
        return root.getLayoutBounds().contains(node.localToScene(node.getLayoutBounds()));
    }
}
