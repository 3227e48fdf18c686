package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.quality.ColourDistance;
import pro.photoestate.engine.sample.SampleFrames;
import pro.photoestate.engine.sample.SampleScenes;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

class PreviewsTest {

    private static final long BUDGET = 1L << 28;

    @TempDir
    private static Path folder;

    private static SceneGroup living;
    private static SceneGroup front;

    private PlaneStore store;
    private Darkroom darkroom;

    @BeforeAll
    static void photograph() throws IOException {
        living = SampleFrames.of(SampleScenes.load("living")).scene(folder, -3, 0, 3);
        front = SampleFrames.of(SampleScenes.load("front")).scene(folder, -2, 0, 2);
    }

    @BeforeEach
    void open() {
        store = new PlaneStore(BUDGET, folder);
        darkroom = new Darkroom(store, Cores.single(), Limits.STANDARD);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aToneSliderRedoesNothingEarlier() {
        try (Previews previews = darkroom.previews(1L << 27)) {
            assertThat(stages(previews, living, Looks.NATURAL)).containsKeys("decode", "merge", "window-pull", "light");
            assertThat(stages(previews, living, with(Operation.TONE, "exposure", 0.4)))
                    .containsKeys("tone", "finish")
                    .doesNotContainKeys("decode", "align", "merge", "window-pull", "light");
        }
    }

    @Test
    void aWhiteBalanceSliderRedoesItsOwnPartOnly() {
        try (Previews previews = darkroom.previews(1L << 27)) {
            stages(previews, living, Looks.NATURAL);
            assertThat(stages(previews, living, with(Operation.WHITE_BALANCE, "warmth", 20.0)))
                    .containsKey("finish")
                    .doesNotContainKeys("decode", "align", "merge", "window-pull", "light");
        }
    }

    @Test
    void aBalanceThatRestsIsNotComputedAgainForEachMoveOfALaterSlider() {
        try (Previews previews = darkroom.previews(1L << 27)) {
            stages(previews, living, Looks.WARM);
            assertThat(stages(previews, living, Looks.WARM)).containsKey("balance");
            assertThat(stages(previews, living, Looks.WARM)).doesNotContainKey("balance");
        }
    }

    @Test
    void aKeptPreviewIsTheSameAsAPrint() {
        Recipe warm = Looks.WARM;
        try (Previews previews = darkroom.previews(1L << 27);
                Negative negative = darkroom.negative(living, warm, 1)) {
            stages(previews, living, Looks.NATURAL);
            try (Preview preview = previews.preview(new PreviewRequest(living, warm, 720, Optional.empty()));
                    Print print = darkroom.print(negative, warm, Optional.of(preview.analysis()))) {
                // a tile's place in a plane may change the last bit of a resampled float
                assertThat(ColourDistance.between(preview.bgr(), print.bgr()).steps()).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void fitsTheSizeThatWasAskedFor() {
        try (Previews previews = darkroom.previews(1L << 27);
                Preview preview =
                        previews.preview(new PreviewRequest(living, Looks.MERGE_ONLY, 500, Optional.empty()))) {
            assertThat(preview.view().width()).isEqualTo(500);
            assertThat(preview.view().height()).isEqualTo(333);
        }
    }

    @Test
    void forgetsTheLeastRecentlyUsedWhenMemoryIsShort() {
        try (Previews previews = darkroom.previews(1)) {
            stages(previews, living, Looks.NATURAL);
            stages(previews, front, Looks.NATURAL);
            assertThat(stages(previews, front, Looks.NATURAL)).doesNotContainKeys("decode", "light");
            assertThat(stages(previews, living, Looks.NATURAL)).containsKeys("decode", "light");
        }
    }

    @Test
    void givesAllMemoryBack() {
        try (Previews previews = darkroom.previews(1L << 27)) {
            stages(previews, living, Looks.NATURAL);
            stages(previews, front, Looks.CRISP);
            assertThat(store.freeBytes()).isLessThan(BUDGET);
        }
        assertThat(store.freeBytes()).isEqualTo(BUDGET);
    }

    private static Map<String, Long> stages(Previews previews, SceneGroup scene, Recipe recipe) {
        try (Preview preview = previews.preview(new PreviewRequest(scene, recipe, 720, Optional.empty()))) {
            return preview.millis();
        }
    }

    private static Recipe with(Operation operation, String name, Object value) {
        return new Recipe("moved", Looks.NATURAL.steps().stream()
                .map(s -> s.operation() == operation ? s.with(name, value) : s)
                .toList());
    }
}
