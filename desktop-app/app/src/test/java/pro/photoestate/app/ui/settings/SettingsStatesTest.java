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
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.ui.common.Inspection;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

/** The settings when their file cannot be written, and with names as long as people make them. */
class SettingsStatesTest extends OnSettings {

    private static final String LONG_NAME = "Immobilienfotos der Niederlassung am Bodensee, Archiv und laufende Aufträge ";

    private void open(Locale locale, Appearance look) {
        read();
        Path far = Path.of("/" + LONG_NAME.repeat(3));
        file.change(s -> s.withCatalogFolder(Optional.of(far))
                .withEditors(List.of(new Settings.OutsideEditor(LONG_NAME.repeat(2), far.resolve("editor.exe"), true)))
                .withScreenProfile(new Settings.ScreenProfile(Settings.ScreenColour.FILE, Optional.of(far.resolve("screen.icc"))))
                .withKeys(Map.of("pick", "Shortcut+Z")));
        show(locale, look, new Given(LONG_NAME.repeat(2), far.resolve("crashes")), 1000, 720);
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
