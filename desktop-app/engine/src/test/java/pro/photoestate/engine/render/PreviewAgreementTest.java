package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.quality.ColourDistance;
import pro.photoestate.engine.sample.SampleFrames;
import pro.photoestate.engine.sample.SampleScenes;
import pro.photoestate.recipe.Recipe;

/**
 * A preview is the full size seen from farther away, when both use the same analysis.
 *
 * <p>The limits, in CIEDE2000, are set by the decoder: a JPEG decoded at half size is averaged as it is encoded, while the
 * full size is averaged here in linear light. That alone puts a frame without any recipe at a mean of 0.55 and a 99th
 * percentile of 3.3, all of it at edges, and tone and white balance carry edges on with their own contrast. Over areas of
 * 8 x 8 px edges count less (0.28 and 1.3), so there the limits are strict: a step that took its sizes from the pixels
 * would shift whole areas.
 */
class PreviewAgreementTest {

    private static final int REDUCTION = 2;
    private static final int AREA = 8;

    @TempDir
    private static Path folder;

    private static SceneGroup scene;

    static List<String> looks() {
        return Looks.ALL.stream().map(Recipe::name).toList();
    }

    @BeforeAll
    static void photograph() throws IOException {
        scene = SampleFrames.of(SampleScenes.load("living")).wide(1440).scene(folder, -3, 0, 3);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPreviewLooksLikeTheFullSize(String name) {
        Recipe look = Looks.byName(name).orElseThrow();
        try (PlaneStore store = new PlaneStore(1L << 30, folder)) {
            Darkroom darkroom = new Darkroom(store, Cores.single(), Limits.STANDARD);
            try (Negative negative = darkroom.negative(scene, look, 1);
                    Print full = darkroom.print(negative, look, Optional.empty())) {
                var known = Optional.of(full.analysis());
                try (Negative small = darkroom.negative(new NegativeRequest(scene, look, REDUCTION, known));
                        Print preview = darkroom.print(small, look, known);
                        Mat expected = smaller(full.bgr(), preview.bgr(), 1);
                        Mat areas = smaller(preview.bgr(), preview.bgr(), AREA);
                        Mat expectedAreas = smaller(expected, preview.bgr(), AREA)) {
                    ColourDistance pixels = ColourDistance.between(preview.bgr(), expected);
                    ColourDistance large = ColourDistance.between(areas, expectedAreas);
                    assertThat(preview.analysis()).isEqualTo(full.analysis());
                    assertThat(pixels.mean()).isLessThan(1.1);
                    assertThat(pixels.p99()).isLessThan(8.5);
                    assertThat(large.mean()).isLessThan(0.6);
                    assertThat(large.p99()).isLessThan(2.5);
                }
            }
        }
    }

    @Test
    void thePrintAfterAPreviewIsAsExactAsOneWithoutWhereAPreviewIsTooCoarse() {
        try (PlaneStore store = new PlaneStore(1L << 30, folder)) {
            Darkroom darkroom = new Darkroom(store, Cores.single(), Limits.STANDARD);
            SceneAnalysis seen = analysis(darkroom, REDUCTION, Optional.empty());
            SceneAnalysis fresh = analysis(darkroom, 1, Optional.empty());
            SceneAnalysis printed = analysis(darkroom, 1, Optional.of(seen));

            assertThat(seen.align().orElseThrow().reduction()).isEqualTo(REDUCTION);
            assertThat(printed.align()).as("of the full size").isEqualTo(fresh.align()).isNotEqualTo(seen.align());
            double noise = fresh.detail().orElseThrow().noise();
            assertThat(printed.detail().orElseThrow().noise())
                    .as("of the full size too, where a preview says %s", seen.detail().orElseThrow().noise())
                    .isCloseTo(noise, withinPercentage(5));
            assertThat(seen.detail().orElseThrow().noise()).isNotCloseTo(noise, withinPercentage(10));
            assertThat(printed.tone()).as("as it was seen").isEqualTo(seen.tone());
            assertThat(printed.whiteBalance()).isEqualTo(seen.whiteBalance());
            assertThat(printed.verticals()).isEqualTo(seen.verticals());
            assertThat(printed.windowPull()).isEqualTo(seen.windowPull());
        }
    }

    private static SceneAnalysis analysis(Darkroom darkroom, int reduction, Optional<SceneAnalysis> known) {
        try (Negative negative = darkroom.negative(new NegativeRequest(scene, Looks.NATURAL, reduction, known));
                Print print = darkroom.print(negative, Looks.NATURAL, known)) {
            return print.analysis();
        }
    }

    private static Mat smaller(Mat picture, Mat size, int by) {
        return ColourDistance.smaller(picture, size.cols() / by, size.rows() / by);
    }
}
