package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
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
import pro.photoestate.engine.quality.Quality;
import pro.photoestate.engine.sample.SampleFrames;
import pro.photoestate.engine.sample.SampleScenes;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/** Previews as pixels of the screen, and what they are made out of. */
class ScreenPreviewTest {

    private static final int LONG_SIDE = 720;

    @TempDir
    private static Path folder;

    private static SceneGroup living;

    private PlaneStore store;
    private Darkroom darkroom;
    private Previews previews;

    @BeforeAll
    static void photograph() throws IOException {
        living = SampleFrames.of(SampleScenes.load("living")).scene(folder, -3, 0, 3);
    }

    @BeforeEach
    void open() {
        store = new PlaneStore(1L << 28, folder);
        darkroom = new Darkroom(store, Cores.single(), Limits.STANDARD);
        previews = darkroom.previews(1L << 27);
    }

    @AfterEach
    void close() {
        previews.close();
        store.close();
    }

    @Test
    void theScreenShowsWhatTheFileWillHold() {
        ScreenPreview screen = screen(Looks.NATURAL, LONG_SIDE);
        try (Preview preview = previews.preview(request(Looks.NATURAL, LONG_SIDE));
                Mat pixels = bgr(screen)) {
            assertThat(ColourDistance.between(pixels, preview.bgr()).steps()).isLessThanOrEqualTo(1);
            assertThat(screen.view()).isEqualTo(preview.view());
        }
        assertThat(Arrays.stream(screen.argb()).allMatch(p -> p >>> 24 == 255)).isTrue();
    }

    @Test
    void tellsTheFiguresThatAMeasuredPictureHas() {
        ScreenPreview screen = screen(Looks.MERGE_ONLY, LONG_SIDE);
        try (Mat pixels = bgr(screen)) {
            var figures = Quality.measure(pixels, Cores.single());
            assertThat(screen.castDeltaE()).isCloseTo(figures.castDeltaE(), within(0.3));
            assertThat(screen.histogram().clippedPct()).isCloseTo(figures.clippedPct(), within(0.1));
            assertThat(screen.histogram().crushedPct()).isCloseTo(figures.crushedPct(), within(0.1));
        }
        assertThat(Arrays.stream(screen.histogram().luma()).sum()).isEqualTo(screen.argb().length / 4);
    }

    @Test
    void aStrengthOfTheWindowPullNeedsNoFileAndShowsWhatThePrintShows() {
        screen(Looks.NATURAL, LONG_SIDE);
        for (double strength : new double[] {40, 100, 0}) {
            Recipe recipe = with(Operation.WINDOW_PULL, "strength", strength);
            ScreenPreview screen = screen(recipe, LONG_SIDE);
            assertThat(screen.millis()).doesNotContainKeys("decode", "align", "merge");
            try (Negative negative = darkroom.negative(living, recipe, 1);
                    Print print = darkroom.print(negative, recipe, Optional.of(screen.analysis()));
                    Mat pixels = bgr(screen)) {
                assertThat(ColourDistance.between(pixels, print.bgr()).steps()).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void aSmallerPreviewIsMadeOutOfTheLargerOne() {
        screen(Looks.NATURAL, LONG_SIDE);
        ScreenPreview small = screen(Looks.WARM, 240);
        assertThat(small.width()).isBetween(200, 240);
        assertThat(small.millis()).doesNotContainKeys("decode", "align", "merge");
    }

    @Test
    void theReferenceFrameAloneIsFramedAsTheSceneIs() {
        ScreenPreview after = screen(Looks.NATURAL, LONG_SIDE);
        Recipe asShot = new Recipe("as shot", List.of(Step.of(Operation.VERTICALS)));
        ScreenPreview before =
                previews.screen(new PreviewRequest(living, asShot, LONG_SIDE, Optional.of(after.analysis())));
        assertThat(before.view()).isEqualTo(after.view());
        assertThat(before.sources()).isEmpty();
    }

    @Test
    void aPartOfAPrintComesAsPixelsOfTheScreen() {
        try (Negative negative = darkroom.negative(living, Looks.NATURAL, 1);
                Print print = darkroom.print(negative, Looks.NATURAL, Optional.empty())) {
            int[] part = new int[20 * 10];
            print.read(30, 40, 20, 10, part);
            byte[] pixel = new byte[3];
            print.bgr().ptr(49, 49).get(pixel);
            assertThat(part[9 * 20 + 19])
                    .isEqualTo(0xFF000000 | (pixel[2] & 255) << 16 | (pixel[1] & 255) << 8 | (pixel[0] & 255));
        }
    }

    private ScreenPreview screen(Recipe recipe, int longSide) {
        return previews.screen(request(recipe, longSide));
    }

    private static PreviewRequest request(Recipe recipe, int longSide) {
        return new PreviewRequest(living, recipe, longSide, Optional.empty());
    }

    private static Mat bgr(ScreenPreview screen) {
        Mat mat = new Mat(screen.height(), screen.width(), opencv_core.CV_8UC3);
        byte[] row = new byte[3 * screen.width()];
        for (int y = 0; y < screen.height(); y++) {
            for (int x = 0; x < screen.width(); x++) {
                int pixel = screen.argb()[y * screen.width() + x];
                row[3 * x] = (byte) pixel;
                row[3 * x + 1] = (byte) (pixel >> 8);
                row[3 * x + 2] = (byte) (pixel >> 16);
            }
            mat.ptr(y).put(row, 0, row.length);
        }
        return mat;
    }

    private static Recipe with(Operation operation, String name, Object value) {
        return new Recipe("moved", Looks.NATURAL.steps().stream()
                .map(s -> s.operation() == operation ? s.with(name, value) : s)
                .toList());
    }
}
