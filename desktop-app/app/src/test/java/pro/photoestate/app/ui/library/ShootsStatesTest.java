package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.ingest.ImportProgress;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Inspection;
import pro.photoestate.app.ui.common.Legibility;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.engine.render.Cancel;

/** Everything that the place SHOOTS may have to show, one state after the other, by keys; pictures where they are asked for. */
class ShootsStatesTest {

    private static final String LONG = "Doppelhaushälfte mit Einliegerwohnung, Wintergarten und Blick über das ganze Tal bis zum See";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en, DARK, 1280, 720", "de, LIGHT, 3840, 2160", "de, CONTRAST, 1440, 900"})
    void eachStateSaysWhatItIsAndWhatToDo(Locale locale, Appearance look, int width, int height) throws IOException {
        try (LibraryWindow window = new LibraryWindow(folder, locale, look, width, height)) {
            String ending = "%s-%s-%d".formatted(look, locale, width);
            Screen.await(() -> window.sees(".state-panel"));
            assertThat(buttons(window)).hasSize(3);
            shown(window, "shoots-empty-" + ending);

            ImportRun run = Screen.on(() -> coming(window));
            Screen.await(() -> window.sees(".shoot-tile"));
            shown(window, "shoots-coming-" + ending);
            Screen.run(() -> window.at.services.imports().cancel(run));

            Path house = folder.resolve(LONG);
            SampleShoot.copyTo(house);
            window.at.bring(house);
            Path moved = folder.resolve("moved");
            Files.move(house, moved);
            Screen.run(() -> window.at.desk.workspace().changed());
            window.settle();
            Screen.await(() -> window.sees(".badge-missing"));
            shown(window, "shoots-missing-" + ending);

            window.screen.press(KeyCode.CONTROL, KeyCode.F);
            window.screen.robot().write("qqq");
            Screen.await(() -> window.sees(".state-panel"));
            assertThat(buttons(window)).hasSize(1);
            shown(window, "shoots-none-" + ending);
            window.screen.press(KeyCode.ESCAPE);
            Screen.await(() -> window.sees(".shoot-tile"));

            window.at.catalog.close(); // as when its disk went away
            Screen.run(() -> window.at.desk.workspace().changed());
            Screen.await(() -> window.sees(".state-icon.danger"));
            shown(window, "shoots-fault-" + ending);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, DARK", "de, LIGHT"})
    void untilTheShootsAreReadTheirPlacesAreSeenAndKeysAreHeard(Locale locale, Appearance look) {
        CountDownLatch slow = new CountDownLatch(1);
        Consumer<Desk> busy = desk -> {
            for (int i = 0; i < 2; i++) { // as many as there are threads
                desk.tasks().start(cancel -> slow.await(20, TimeUnit.SECONDS), done -> {}, e -> {});
            }
        };
        try (LibraryWindow window = new LibraryWindow(folder, locale, look, 1000, 720, busy)) {
            Screen.await(() -> window.sees(".grid-skeleton .skeleton-part"));
            assertThat(window.sees(".state-panel")).isFalse();
            window.screen.press(KeyCode.CONTROL, KeyCode.F);
            Screen.await(() -> window.shell.scene().getFocusOwner() instanceof TextField);
            shown(window, "shoots-loading-%s-%s".formatted(look, locale));
            slow.countDown();
            Screen.await(() -> window.sees(".state-panel"));
            assertThat(window.sees(".grid-skeleton")).isFalse();
            Inspection.pass(window.screen, "shoots-first-%s-%s".formatted(look, locale));
        }
    }

    private static ImportRun coming(LibraryWindow window) {
        ImportProgress half = new ImportProgress(ImportProgress.Phase.READING, 220, 96, 12, List.of(), List.of());
        ImportRun run = new ImportRun(new UUID(1, 1), LONG, half, new Cancel());
        window.at.services.imports().runs().add(run);
        return run;
    }

    private static List<String> buttons(LibraryWindow window) {
        return Screen.on(() -> window.shell.scene().getRoot().lookupAll(".state-panel .button").stream()
                .filter(ShootsStatesTest::isSeen)
                .map(b -> ((Button) b).getText())
                .toList());
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** It can be read, no words are cut but those that have all of it in a tooltip. */
    private static void shown(LibraryWindow window, String name) {
        Screen.run(() -> {
            assertThat(Legibility.faint(window.shell.scene().getRoot())).isEmpty();
            assertThat(window.shell.scene().getRoot().lookupAll(".state-panel .label").stream()
                            .filter(ShootsStatesTest::isSeen)
                            .map(Label.class::cast)
                            .filter(l -> l.getWidth() < l.minWidth(-1)))
                    .isEmpty();
        });
        Optional.ofNullable(System.getProperty("photoestate.pictures"))
                .ifPresent(p -> window.screen.write(Path.of(p, name + ".png")));
    }
}
