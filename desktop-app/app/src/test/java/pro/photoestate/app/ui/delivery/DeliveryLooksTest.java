package pro.photoestate.app.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

/** What the place looks like: sizes, languages, themes, long names, and every state of an export. */
@SuppressWarnings("NullAway.Init") // filled before all else
class DeliveryLooksTest {

    private static final String LONG =
            "DSC_0815 north elevation with the old apple tree and the neighbours garage seen from the upper terrace";

    @TempDir
    static Path folder;

    private static DeliveryScreen at;

    @BeforeAll
    static void shoot() throws IOException {
        at = new DeliveryScreen(folder, LONG, "attic", "cellar", "garden");
    }

    @AfterAll
    static void end() {
        at.close();
    }

    @AfterEach
    void hide() {
        at.hide();
    }

    /** Sizes are those of the place, without the rail and the status bar. */
    @ParameterizedTest
    @CsvSource({"en, DARK, 1192, 692", "de, LIGHT, 1192, 692", "de, CONTRAST, 1352, 872", "en, LIGHT, 3752, 2132"})
    void nothingIsCutOffAndEveryControlHasAName(String language, Appearance look, int width, int height) {
        at.openReady(Locale.of(language), look, width, height);
        String size = "-%s-%s-%d".formatted(look.name().toLowerCase(Locale.ROOT), language, width);
        for (String tab : List.of("formats", "check", "text", "result", "online")) {
            at.fire("delivery." + tab);
            at.picture("deliver-" + tab + size);
        }
        for (String id : List.of("#formatsTab", "#checkTab", "#textTab", "#resultTab", "#onlineTab", "#send", "#choose")) {
            Labeled labeled = at.find(id, Labeled.class);
            assertThat(Screen.on(() -> labeled.getWidth() + 0.5 >= labeled.prefWidth(-1)))
                    .as(id + " " + labeled.getText())
                    .isTrue();
        }
        Predicate<Node> reached = n -> n.isFocusTraversable() && n.isVisible();
        for (Node node : at.screen().robot().from(at.view().root()).lookup(reached).queryAll()) {
            String name = node.getAccessibleText() != null
                    ? node.getAccessibleText()
                    : node instanceof Labeled l ? l.getText() : "";
            assertThat(name).as("the name of " + node).isNotBlank();
        }
    }

    @Test
    void longNamesKeepToTheirPlace() {
        at.openReady(Locale.ENGLISH, Appearance.DARK, 1192, 692);
        Screen.run(() -> at.find("#address", TextField.class)
                .setText("The Old Rectory at Upper Nether Wallop beside the mill stream, Little Snoring, Northumberland NE65 0AA"));
        Screen.await(() -> at.text("#example").contains("Old Rectory"));
        at.picture("deliver-long-formats-dark-en");
        at.fire("delivery.text");
        at.picture("deliver-long-text-dark-en");
        Node card = at.screen().robot().from(at.view().root()).lookup(".photo").queryAll().stream()
                .filter(c -> c.getId().endsWith(LONG))
                .findFirst()
                .orElseThrow();
        Screen.run(() -> at.view().root().layout());
        assertThat(Screen.on(() -> card.getLayoutBounds().getWidth())).isLessThanOrEqualTo(320);
        assertThat(Screen.on(() -> at.find("#text", TextArea.class).getWidth())).isLessThan(460);
        Screen.run(() -> at.find("#address", TextField.class).setText(""));
    }

    @Test
    void anAlteredPhotoIsLabelledInTheGridAndInThePreview() throws IOException {
        at.back(at.desk.scenes.getFirst(), Optional.of(new Declaration(Set.of(Deed.STAGING, Deed.SKY), "sofa, rug and two plants", "StageCo", true)));
        at.back(at.desk.scenes.get(1), Optional.empty());
        at.openReady(Locale.GERMAN, Appearance.LIGHT, 1352, 872);
        at.fire("delivery.text");
        Screen.await(() -> at.find("#text", TextArea.class).getText().contains("Generative AI"));
        at.picture("deliver-altered-text-light-de");
        at.fire("delivery.check");
        at.picture("deliver-altered-check-light-de");
        assertThat(Screen.on(() -> at.sees(".chip"))).isTrue();
    }

    @Test
    void anExportShowsWhatWaitsWhatIsDoneAndWhatFailedWithWhy() throws IOException {
        UUID staged = at.desk.scenes.getFirst();
        OutsideVersion version = at.back(staged, Optional.of(new Declaration(Set.of(Deed.REMOVAL), "", "StageCo")));
        at.openReady(Locale.ENGLISH, Appearance.CONTRAST, 1352, 872);
        at.into(folder.resolve("exported"));
        at.pass();
        Files.writeString(version.file(), "saved again by the editor");
        at.fire("delivery.export");
        Screen.await(() -> !at.results().getItems().isEmpty());
        assertThat(at.results().getItems()).extracting(ResultItem::state).containsOnly(JobState.QUEUED);
        assertThat(at.find("#send", Button.class).isDisabled()).isTrue();
        at.picture("deliver-export-running-contrast-en");
        at.desk.queue.start(1);
        Screen.await(() -> at.results().getItems().stream().allMatch(r -> r.state().ended()));
        DeliveryScreen.settle();
        ResultItem failed = at.results().getItems().stream()
                .filter(r -> r.state() == JobState.FAILED)
                .findFirst()
                .orElseThrow();
        assertThat(failed.failure().orElseThrow().english()).contains("has changed or gone since it was declared");
        assertThat(at.text("#resultState")).isEqualTo("Exported: 7 of 8, 1 failed");
        at.picture("deliver-export-failed-contrast-en");
    }
}
