package pro.photoestate.engine.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pro.photoestate.engine.quality.ColourDistance;
import pro.photoestate.engine.render.AnalysisJson;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.RecipeJson;

/**
 * A stored recipe and a stored analysis give the stored picture. Both sides are compared as JPEG, so that only what moves
 * a coefficient over a step counts; the limits let pass what another order of float operations does (one or two steps a
 * channel, some of which the JPEG enlarges), and nothing that an eye could see side by side.
 */
class GoldenCorpusTest {

    /** CIEDE2000: a fifth of what is just visible. */
    private static final double MEAN = 0.2;

    /** 8-bit steps of one channel of one pixel. */
    private static final int LARGEST = 16;

    @TempDir
    private static Path folder;

    private static GoldenDarkroom darkroom;

    static List<String> names() {
        return GoldenCase.all().stream().map(GoldenCase::name).toList();
    }

    @BeforeAll
    static void open() {
        darkroom = new GoldenDarkroom(folder);
    }

    @AfterAll
    static void close() {
        darkroom.close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void anOldRecipeStillGivesItsPicture(String name) throws IOException {
        String scene = name.substring(0, name.indexOf('-'));
        Recipe recipe = RecipeJson.read(text(name + ".recipe.json"));
        SceneAnalysis analysis = AnalysisJson.read(text(scene + ".analysis.json"), scene);
        try (Mat print = darkroom.print(scene, recipe, analysis);
                Mat actual = GoldenDarkroom.decoded(GoldenDarkroom.coded(print));
                Mat golden = GoldenDarkroom.decoded(bytes(name + ".jpg"))) {
            String kept = "the picture as it is now: " + keep(name, print);
            assertThat(actual.cols() + " x " + actual.rows()).as(kept).isEqualTo(golden.cols() + " x " + golden.rows());
            ColourDistance distance = ColourDistance.between(actual, golden);
            assertThat(distance.mean()).as(kept).isLessThan(MEAN);
            assertThat(distance.steps()).as(kept).isLessThanOrEqualTo(LARGEST);
            Files.delete(Path.of(kept.substring(kept.indexOf(": ") + 2)));
        }
    }

    @Test
    void theCorpusHoldsTheLooksAsTheyAre() throws IOException {
        for (GoldenCase one : GoldenCase.all()) {
            assertThat(RecipeJson.read(text(one.name() + ".recipe.json"))).isEqualTo(one.recipe());
        }
    }

    /** Lies there afterwards only when the test failed. */
    private static Path keep(String name, Mat print) throws IOException {
        Path actual = Files.createDirectories(Path.of("target", "golden")).resolve(name + ".jpg");
        return Files.write(actual, GoldenDarkroom.coded(print)).toAbsolutePath();
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = GoldenCorpusTest.class.getResourceAsStream("golden/" + name)) {
            if (in == null) {
                throw new IOException("no golden " + name + "; CONTRIBUTING.md says how to make the corpus");
            }
            return in.readAllBytes();
        }
    }
}
