package pro.photoestate.app.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.ui.care.CareWindow;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

class TourTest {

    private final List<String> log = new ArrayList<>();

    private Tour tour(CareWindow window) {
        return Screen.on(() -> new Tour(window.desk(), window.shell().scene(), () -> log.add("seen")));
    }

    private static PlaceId place(CareWindow window) {
        return Screen.on(() -> window.shell().model().place().get());
    }

    /** In px of the window, after layout. */
    private static Bounds bounds(CareWindow window, String selector) {
        return Screen.on(() -> {
            window.shell().scene().getRoot().layout();
            Node node = window.shell().scene().getRoot().lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    @ParameterizedTest
    @CsvSource({"en, DARK", "de, LIGHT", "en, LIGHT", "de, CONTRAST"})
    void eachStepStandsBesideItsPartInsideTheWindowWithAllItsWords(String language, Appearance look) throws IOException {
        try (CareWindow window = new CareWindow(Locale.of(language), look, Map.of())) {
            Screen.run(tour(window)::start);
            for (TourStep step : TourStep.ALL) {
                WaitForAsyncUtils.waitForFxEvents();
                Bounds callout = bounds(window, ".tour-callout");
                Bounds part = bounds(window, step.target());
                assertThat(part.intersects(callout)).as(step.key()).isFalse();
                assertThat(new javafx.geometry.BoundingBox(0, 0, 1000, 720).contains(callout)).as(step.key()).isTrue();
                Bounds ring = bounds(window, ".tour-ring");
                Bounds buttons = bounds(window, "#tour-next");
                assertThat(callout.contains(buttons)).as(step.key()).isTrue();
                assertThat(callout.contains(bounds(window, "#tour-words"))).as(step.key()).isTrue();
                assertThat(ring.contains(part) || ring.getMaxY() >= 690).as(step.key()).isTrue();
                step.place().ifPresent(p -> assertThat(place(window)).isEqualTo(p));
                window.inspect("tour-%s-%s-%s".formatted(step.key(), language, look));
                Screen.run(() -> window.screen().find("#tour-next", javafx.scene.control.Button.class).fire());
            }
            assertThat(window.sees("#tour")).isFalse();
            assertThat(log).containsExactly("seen");
        }
    }

    @Test
    void theKeyboardWalksItAndThePlacesBehindHearNothing() {
        try (CareWindow window = new CareWindow(Locale.ENGLISH, Appearance.DARK, Map.of())) {
            Screen.run(tour(window)::start);
            assertThat(window.words("#tour-count")).isEqualTo("1 of 8");
            window.screen().press(KeyCode.RIGHT);
            window.screen().press(KeyCode.ENTER);
            assertThat(window.words("#tour-count")).isEqualTo("3 of 8");
            window.screen().press(KeyCode.LEFT);
            assertThat(window.words("#tour-title")).isEqualTo("Brackets become scenes");
            Screen.await(() -> inside(window));
            window.screen().press(KeyCode.CONTROL, KeyCode.DIGIT5);
            assertThat(place(window)).isEqualTo(PlaceId.SCENES);
            for (int i = 0; i < 7; i++) {
                window.screen().press(KeyCode.TAB);
                assertThat(Screen.on(() -> inside(window))).isTrue();
            }
            assertThat(Screen.on(() -> window.shell().scene().getFocusOwner().getId())).isEqualTo("tour-end");
            window.screen().press(KeyCode.SHIFT, KeyCode.TAB);
            window.screen().press(KeyCode.SPACE);
            assertThat(window.words("#tour-count")).isEqualTo("3 of 8");
            window.screen().press(KeyCode.ESCAPE);
            assertThat(window.sees("#tour")).isFalse();
            assertThat(log).containsExactly("seen");
            window.screen().press(KeyCode.CONTROL, KeyCode.DIGIT5);
            assertThat(place(window)).isEqualTo(PlaceId.BATCH);
        }
    }

    private static boolean inside(CareWindow window) {
        for (Node node = window.shell().scene().getFocusOwner(); node != null; node = node.getParent()) {
            if ("tour".equals(node.getId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aScreenReaderHearsTheWholeStep() {
        try (CareWindow window = new CareWindow(Locale.ENGLISH, Appearance.DARK, Map.of())) {
            Screen.run(tour(window)::start);
            Screen.await(() -> inside(window));
            assertThat(Screen.on(() -> window.shell().scene().getFocusOwner().getAccessibleText()))
                    .startsWith("1 of 8. Every visit is a shoot. Drop a folder");
        }
    }

    @Test
    void itCanBeTakenAgainAndFollowsTheWindowsSize() {
        try (CareWindow window = new CareWindow(Locale.ENGLISH, Appearance.DARK, Map.of())) {
            Tour tour = tour(window);
            for (int i = 0; i < 15; i++) {
                Screen.run(() -> {
                    tour.start();
                    tour.start();
                });
                window.screen().press(KeyCode.ESCAPE);
            }
            assertThat(log).hasSize(15);
            Screen.run(tour::start);
            assertThat(Screen.on(() -> window.shell().scene().getRoot().lookupAll("#tour").size())).isEqualTo(1);
            for (int i = 0; i < 7; i++) {
                window.screen().press(KeyCode.RIGHT);
            }
            double before = bounds(window, ".tour-callout").getMaxX();
            Screen.run(() -> window.screen().stage().setWidth(960));
            Screen.await(() -> bounds(window, ".tour-callout").getMaxX() < before);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, DARK, offer-sample, sample", "de, LIGHT, offer-own, own", "en, LIGHT, offer-later, later"})
    void theFirstStartOffersThreeWays(String language, Appearance look, String button, String chosen) throws IOException {
        try (CareWindow window = new CareWindow(Locale.of(language), look, Map.of())) {
            TourOffer.Choices choices = new TourOffer.Choices(() -> log.add("sample"), () -> log.add("own"), () -> log.add("later"));
            Screen.run(() -> window.shell().showDialog(new TourOffer(window.desk(), choices)));
            window.inspect("offer-%s-%s".formatted(language, look));
            for (int i = 0; i < 6 && !button.equals(Screen.on(() -> window.shell().scene().getFocusOwner().getId())); i++) {
                window.screen().press(KeyCode.TAB);
            }
            window.screen().press(KeyCode.SPACE);
            assertThat(log).containsExactly(chosen);
            assertThat(window.sees("#tour-offer")).isFalse();
        }
    }
}
