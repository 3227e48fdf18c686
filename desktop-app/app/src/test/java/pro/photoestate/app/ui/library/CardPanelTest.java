package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private void copy(CardViewModel model, Path to) {
        model.card().set(Optional.of(folder.resolve("card")));
        model.destination().set(Optional.of(to));
        model.copy();
    }

    private static Optional<Action> offered(List<Notice> told, String words) {
        return told.stream().filter(n -> n.sentence().contains(words)).findFirst().flatMap(Notice::action);
    }
}
