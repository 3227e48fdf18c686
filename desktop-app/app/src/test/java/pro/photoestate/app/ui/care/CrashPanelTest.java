package pro.photoestate.app.ui.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.crash.CrashReport;
import pro.photoestate.app.crash.CrashReport.Failure;
import pro.photoestate.app.crash.CrashReport.Frame;
import pro.photoestate.app.ui.care.CrashOffer.Sending;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

class CrashPanelTest {

    private static final Path FOLDER = Path.of("target", "crashes").toAbsolutePath();

    private final List<Boolean> answers = new ArrayList<>();

    private static CrashReport report() {
        return report(1, 60);
    }

    private static CrashReport report(int causes, int depth) {
        List<Frame> frames = IntStream.range(0, depth).mapToObj(i -> new Frame("pro.photoestate.app.Part" + i, "work", "Part.java", i)).toList();
        Failure failure = new Failure("java.lang.IllegalStateException", "words ".repeat(40), frames);
        return new CrashReport(
                new UUID(1, 2), Instant.EPOCH, "0.1.0", "Linux", "25", "heap 1 of 2 MB", "window",
                Collections.nCopies(causes, failure), List.of("a line of the log"));
    }

    private CareWindow open(Locale locale, Appearance look, Sending sending) {
        CareWindow window = new CareWindow(locale, look, Map.of());
        Screen.run(() -> window.shell().showDialog(new CrashPanel(window.desk(), new CrashOffer(report(), FOLDER, sending, answers::add))));
        return window;
    }

    @Test
    void thePersonSeesWhatTheReportHoldsAndSendsIt() throws IOException {
        try (CareWindow window = open(Locale.ENGLISH, Appearance.DARK, Sending.ASK)) {
            window.inspect("crash-dark");
            Screen.run(() -> window.screen().find("#crash-panel .titled-pane", TitledPane.class).setExpanded(true));
            window.inspect("crash-dark-open");
            assertThat(window.screen().find("#crash-panel .text-area", TextArea.class).getText()).contains("Part59", "a line of the log");
            window.screen().click("Send");
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(answers).containsExactly(true);
            assertThat(window.sees("#crash-panel")).isFalse();
        }
    }

    @Test
    void byKeyboardThePersonRefuses() throws IOException {
        try (CareWindow window = open(Locale.GERMAN, Appearance.LIGHT, Sending.ASK)) {
            window.inspect("crash-light-de");
            for (int i = 0; i < 8 && !focused(window).contains("Nicht senden"); i++) {
                window.screen().press(KeyCode.TAB);
            }
            assertThat(focused(window)).contains("Nicht senden");
            window.screen().press(KeyCode.SPACE);
            assertThat(answers).containsExactly(false);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, Send", "de, DARK, Senden"})
    void aReportOfManyCausesIsReadToItsEndByKeysAndItsButtonsStayInTheWindow(Locale locale, Appearance look, String send) {
        CrashReport deep = report(40, 300);
        try (CareWindow window = new CareWindow(locale, look, Map.of())) {
            Screen.run(() -> window.shell().showDialog(new CrashPanel(window.desk(), new CrashOffer(deep, FOLDER, Sending.ASK, answers::add))));
            TitledPane holds = window.screen().find("#crash-panel .titled-pane", TitledPane.class);
            tabTo(window, "TitledPane");
            window.screen().press(KeyCode.SPACE);
            Screen.await(holds::isExpanded);
            tabTo(window, "TextArea");
            window.screen().press(KeyCode.CONTROL, KeyCode.END);
            TextArea report = window.screen().find("#crash-panel .text-area", TextArea.class);
            Screen.await(() -> report.getScrollTop() > 1000);
            window.inspect("crash-deep-%s-%s".formatted(look, locale));
            assertThat(Screen.on(() -> inside(window, "#crash-panel") && inside(window, "#crash-panel .accent"))).isTrue();
            tabTo(window, "'" + send + "'");
            window.screen().press(KeyCode.SPACE);
            assertThat(answers).containsExactly(true);
        }
    }

    private static void tabTo(CareWindow window, String what) {
        for (int i = 0; i < 8 && !focused(window).contains(what); i++) {
            window.screen().press(KeyCode.TAB);
        }
        assertThat(focused(window)).contains(what);
    }

    /** On the window's thread. */
    private static boolean inside(CareWindow window, String selector) {
        Node root = window.shell().scene().getRoot();
        Node part = root.lookup(selector);
        return root.getLayoutBounds().contains(part.localToScene(part.getLayoutBounds()));
    }

    private static String focused(CareWindow window) {
        return Screen.on(() -> String.valueOf(window.shell().scene().getFocusOwner()));
    }

    @Test
    void whereNothingIsAskedThereIsNothingToAnswer() throws IOException {
        for (Sending sending : List.of(Sending.AGREED, Sending.NOWHERE)) {
            try (CareWindow window = open(Locale.ENGLISH, Appearance.CONTRAST, sending)) {
                window.inspect("crash-" + sending);
                window.screen().click("Open the folder");
                window.screen().click("Close");
                WaitForAsyncUtils.waitForFxEvents();
                assertThat(window.browsed()).containsExactly(FOLDER.toUri());
                assertThat(answers).isEmpty();
                assertThat(window.sees("#crash-panel")).isFalse();
            }
        }
    }
}
