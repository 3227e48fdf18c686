package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

class CardPanelTest {

    @TempDir
    Path folder;

    @Test
    void whoLetsACopyGoOnInTheBackgroundHearsWhetherTheCardMayBeFormatted() throws Exception {
        TestShoot.single(folder.resolve("card/hall.jpg"), 2);
        try (LibraryWindow window = new LibraryWindow(folder, Locale.ENGLISH, Appearance.DARK, 960, 700)) {
            CardViewModel model = Screen.on(() -> new CardViewModel(window.at.desk, window.at.services));
            CardPanel panel = Screen.on(() -> new CardPanel(model, window.at.desk, window.at.desk.texts("library")));
            Screen.run(() -> copy(model, folder.resolve("disk"))); // the panel is not on the screen
            Screen.await(() -> offered(window.at.told, "Safe to format").isPresent());
            assertThat(Screen.on(panel::isCopying)).isFalse();
            Screen.run(() -> offered(window.at.told, "Safe to format").orElseThrow().fire());
            Screen.await(() -> window.sees("#card-safe"));
            Screen.run(() -> window.shell.closeDialog());

            Screen.run(() -> copy(model, folder.resolve("card/copies")));
            Screen.await(() -> offered(window.at.told, "lies on the card").isPresent());
        }
    }

    @Test
    void whatIsAskedGoesAwayWhileItCopiesAndEachFieldIsNamed() throws Exception {
        TestShoot.single(folder.resolve("card/hall.jpg"), 2);
        Files.writeString(Files.createDirectories(folder.resolve("backup")).resolve("x"), "in the way of a folder");
        try (LibraryWindow window = new LibraryWindow(folder, Locale.ENGLISH, Appearance.DARK, 960, 700)) {
            CardViewModel model = Screen.on(() -> new CardViewModel(window.at.desk, window.at.services));
            CardPanel panel = Screen.on(() -> new CardPanel(model, window.at.desk, window.at.desk.texts("library")));
            Screen.run(() -> window.shell.showDialog(panel.root()));
            Screen.run(panel::begin);
            Button copy = window.screen.find("#card-copy", Button.class);
            Screen.await(() -> copy.isVisible() && copy.isDisabled());
            assertThat(names(panel)).containsExactly("Card", "Name of the shoot", "Copy to", "Second copy", "Folders and names");
            assertThat(Screen.on(() -> window.shell.scene().getFocusOwner())).hasFieldOrPropertyWithValue("id", "card-from");

            Screen.run(() -> {
                model.template().set("x/{name}");
                model.second().set(Optional.of(folder.resolve("backup")));
                copy(model, folder.resolve("disk"));
            });
            Screen.await(() -> window.sees("#card-unsafe"));
            assertThat(window.sees("#card-copy") || window.sees("#card-template") || window.sees("#card-safe")).isFalse();
            Files.delete(folder.resolve("backup/x"));
            window.screen.click("Go on copying");
            Screen.await(() -> window.sees("#card-safe"));
            assertThat(window.sees("#card-unsafe")).isFalse();
        }
    }

    /** What a screen reader calls each field or button that is asked for. */
    private static List<String> names(CardPanel panel) {
        return Screen.on(() -> panel.root().lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(l -> l.getLabelFor() != null && l.getText().equals(l.getLabelFor().getAccessibleText()))
                .map(Label::getText)
                .toList());
    }

    private void copy(CardViewModel model, Path to) {
        model.card().set(Optional.of(folder.resolve("card")));
        model.destination().set(Optional.of(to));
        model.copy();
    }

    private static Optional<Action> offered(List<Notice> told, String words) {
        return told.stream().filter(n -> n.sentence().contains(words)).findFirst().flatMap(Notice::action);
    }
}
