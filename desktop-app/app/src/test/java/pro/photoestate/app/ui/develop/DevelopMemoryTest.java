package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.app.ui.shell.Appearance;

/** What comes back at the next start. */
class DevelopMemoryTest {

    @TempDir
    private static Path folder;

    private static DevelopDesk all;

    @BeforeAll
    static void open() throws IOException {
        all = new DevelopDesk(folder, 4);
    }

    @AfterAll
    static void close() {
        all.close();
    }

    private static DevelopStage start(Map<String, String> kept) {
        Workspace workspace = new Workspace();
        workspace.remembered().restore(kept);
        return new DevelopStage(all, Locale.ENGLISH, Appearance.DARK, workspace).develop(0);
    }

    private static PicturePane picture(DevelopStage stage) {
        return stage.find("#picture", PicturePane.class);
    }

    @Test
    void theScreenIsAsItWasAtTheLastStart() {
        Map<String, String> kept;
        try (DevelopStage stage = start(Map.of())) {
            assertThat(stage.find("#tab-adjust", ToggleButton.class).isSelected()).isTrue();
            stage.hand.drag(stage.find("#panel-edge", Node.class), -60, 0);
            stage.click("#tab-history");
            Screen.run(() -> {
                stage.find("#group-look", TitledPane.class).setExpanded(false);
                stage.find("#group-detail", TitledPane.class).setExpanded(true);
                picture(stage).zoom().set(new Zoom(false, 2, 0.25, 0.75));
            });
            stage.click("#tool-sources");
            stage.click("#tool-clipping");
            kept = Screen.on(() -> stage.workspace.remembered().all());
        }
        assertThat(kept.keySet()).allMatch(k -> k.startsWith("develop."));
        try (DevelopStage stage = start(kept)) {
            assertThat(Screen.on(() -> stage.find(".panel", Node.class).getLayoutBounds().getWidth())).isEqualTo(420);
            assertThat(stage.find("#tab-history", ToggleButton.class).isSelected()).isTrue();
            assertThat(stage.sees("#history")).isTrue();
            assertThat(stage.find("#group-look", TitledPane.class).isExpanded()).isFalse();
            assertThat(stage.find("#group-light", TitledPane.class).isExpanded()).isTrue();
            assertThat(stage.find("#group-detail", TitledPane.class).isExpanded()).isTrue();
            assertThat(Screen.on(() -> picture(stage).zoom().get())).isEqualTo(new Zoom(false, 2, 0.25, 0.75));
            Screen.await(() -> stage.sees("#legend"));
            Screen.await(() -> stage.view().overlays().clipped().get().isPresent());
        }
    }

    @Test
    void whatWasEditedIntoNonsenseIsAsAtTheFirstStart() {
        try (DevelopStage stage = start(Map.of(
                "develop.panel.width", "9000", "develop.overlay", "SKY", "develop.zoom.fit", "false", "develop.zoom.factor", "x"))) {
            assertThat(Screen.on(() -> stage.find(".panel", Node.class).getLayoutBounds().getWidth())).isEqualTo(PanelEdge.USUAL);
            assertThat(stage.view().overlays().kind().get()).isEqualTo(OverlayViewModel.Kind.NONE);
            assertThat(Screen.on(() -> picture(stage).zoom().get().factor())).isEqualTo(1);
        }
    }
}
