package pro.photoestate.app.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.ui.account.AccountFacts.Facts;
import pro.photoestate.app.ui.care.CareWindow;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Reach;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

class AccountViewTest {

    private static final Path FOLDER = Path.of("target", "catalog").toAbsolutePath();
    private static final Facts SOME = new Facts(FOLDER, 1_234_567_890L, 3, 1_204, "studio-7", "0.1.0");

    @TempDir
    Path folder;

    private static CareWindow open(Locale locale, Appearance look, AccountFacts source) {
        CareWindow window = new CareWindow(locale, look, Map.of(PlaceId.ACCOUNT, desk -> new AccountView(desk, source)));
        Screen.run(() -> window.shell().go(PlaceId.ACCOUNT));
        return window;
    }

    @Test
    void theFactsOfThisComputerAreShownInThePersonsLanguage() throws IOException {
        try (CareWindow window = open(Locale.ENGLISH, Appearance.DARK, () -> SOME)) {
            Screen.await(() -> window.sees("#account-size"));
            assertThat(window.words("#account-size")).isEqualTo("1.2 GB");
            assertThat(window.words("#account-contents")).isEqualTo("3 shoots, 1,204 photos");
            assertThat(window.words("#account-folder")).isEqualTo(FOLDER.toString());
            assertThat(window.words("#account-computer")).isEqualTo("studio-7");
            assertThat(window.words("#account-version")).isEqualTo("0.1.0");
            window.inspect("account-dark");
        }
        Facts none = new Facts(Path.of("/a/" + "very long folder name/".repeat(12)), 900_000, 0, 1, "", "0.1.0");
        try (CareWindow window = open(Locale.GERMAN, Appearance.LIGHT, () -> none)) {
            Screen.await(() -> window.sees("#account-size"));
            assertThat(window.words("#account-size")).isEqualTo("0,9 MB");
            assertThat(window.words("#account-contents")).isEqualTo("Keine Aufträge, 1 Foto");
            assertThat(window.words("#account-computer")).isEqualTo("ohne Namen");
            window.inspect("account-light-de");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, without an account", "de, DARK, ohne Konto"})
    void offlineIsACalmStateInWhichEverythingIsReachedByKeys(Locale locale, Appearance look, String said) {
        Facts many = new Facts(Path.of("/a/" + "very long folder name/".repeat(12)), 1_234_567_890_123L, 1_204, 100_000, "studio-7".repeat(12), "0.1.0");
        try (CareWindow window = open(locale, look, () -> many)) {
            Screen.await(() -> window.sees("#account-size"));
            assertThat(window.words("#status-connection")).isEqualTo("Offline");
            assertThat(window.words("#account .title-3")).contains(said);
            assertThat(window.sees("#account .danger")).isFalse();
            assertThat(Reach.unreached(Screen.on(() -> window.shell().scene()))).isEmpty();
            assertThat(Reach.nameless(Screen.on(() -> window.shell().scene()))).isEmpty();
            window.inspect("account-offline-%s-%s".formatted(look, locale));
        }
    }

    @Test
    void whileTheyAreLookedUpTheRestIsThereAlready() throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        try (CareWindow window = open(Locale.ENGLISH, Appearance.LIGHT, () -> {
            done.await();
            return SOME;
        })) {
            assertThat(window.sees("#account")).isTrue();
            assertThat(window.sees("#account-size")).isFalse();
            window.inspect("account-loading");
            done.countDown();
            Screen.await(() -> window.sees("#account-size"));
        }
    }

    @Test
    void aFailureIsSaidThereAndTriedAgain() throws IOException {
        AtomicInteger times = new AtomicInteger();
        try (CareWindow window = open(Locale.ENGLISH, Appearance.CONTRAST, () -> {
            if (times.getAndIncrement() == 0) {
                throw new NoSuchFileException("catalog");
            }
            return SOME;
        })) {
            Screen.await(() -> window.sees(".state-panel"));
            window.inspect("account-fault");
            Screen.run(() -> window.shell().scene().getRoot().lookupAll(".button").stream()
                    .filter(b -> b instanceof javafx.scene.control.Button x && "Try again".equals(x.getText()))
                    .forEach(b -> ((javafx.scene.control.Button) b).fire()));
            Screen.await(() -> window.sees("#account-size"));
        }
    }

    @Test
    void theFolderIsOpenedByKeyboard() {
        try (CareWindow window = open(Locale.ENGLISH, Appearance.DARK, () -> SOME)) {
            Screen.await(() -> window.sees("#account-open"));
            for (int i = 0; i < 20 && !"account-open".equals(Screen.on(() -> window.shell().scene().getFocusOwner().getId())); i++) {
                window.screen().press(javafx.scene.input.KeyCode.TAB);
            }
            window.screen().press(javafx.scene.input.KeyCode.SPACE);
            assertThat(window.browsed()).containsExactly(FOLDER.toUri());
        }
    }

    @Test
    void itIsLeftAndComeBackToFiftyTimes() {
        AtomicInteger times = new AtomicInteger();
        try (CareWindow window = open(Locale.ENGLISH, Appearance.DARK, () -> {
            times.incrementAndGet();
            return SOME;
        })) {
            for (int i = 0; i < 50; i++) {
                Screen.run(() -> window.shell().go(PlaceId.SCENES));
                Screen.run(() -> window.shell().go(PlaceId.ACCOUNT));
            }
            WaitForAsyncUtils.waitForFxEvents();
            Screen.await(() -> times.get() == 51 && window.desk().tasks().running().get() == 0);
        }
    }

    @Test
    void theSizeOfAFolderIsThatOfAllItsFiles() throws IOException {
        Files.write(folder.resolve("a"), new byte[700]);
        Files.write(Files.createDirectories(folder.resolve("b/c")).resolve("d"), new byte[300]);
        assertThat(AccountFacts.size(folder)).isEqualTo(1_000);
        assertThat(AccountFacts.size(folder.resolve("gone"))).isZero();
    }
}
