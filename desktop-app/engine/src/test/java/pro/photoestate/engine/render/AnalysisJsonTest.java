package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.bracket.Area;
import pro.photoestate.engine.bracket.FrameAlignment;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.quality.ColourDistance;
import pro.photoestate.engine.sample.SampleFrames;
import pro.photoestate.engine.sample.SampleScenes;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.RecipeJson;
import pro.photoestate.recipe.Step;
import pro.photoestate.sentence.Sentence;

class AnalysisJsonTest {

    /** All that can be found is found: clarity and dehaze need maps of their own. */
    private static final Recipe RICH = new Recipe(
            "rich", Looks.NATURAL.steps().stream().map(AnalysisJsonTest::enriched).toList());

    @TempDir
    private static Path folder;

    private static PlaneStore store;
    private static Darkroom darkroom;
    private static SceneGroup bedroom;
    private static SceneGroup front;

    @BeforeAll
    static void photograph() throws IOException {
        store = new PlaneStore(1L << 30, folder);
        darkroom = new Darkroom(store, Cores.single(), Limits.STANDARD);
        bedroom = SampleFrames.of(SampleScenes.load("bedroom")).scene(folder, -3, 0, 3);
        front = SampleFrames.of(SampleScenes.load("front")).scene(folder, -2, 0, 2);
    }

    @AfterAll
    static void clear() {
        store.close();
    }

    @Test
    void whatWasReadAgainGivesTheSamePixels() {
        try (Negative negative = darkroom.negative(bedroom, RICH, 1);
                Print fresh = darkroom.print(negative, RICH, Optional.empty())) {
            String json = AnalysisJson.write(fresh.analysis());
            Optional<SceneAnalysis> stored = Optional.of(AnalysisJson.read(json, "stored"));
            assertThat(fresh.analysis().windowPull().orElseThrow().pulls()).isNotEmpty();
            try (Negative again = darkroom.negative(new NegativeRequest(bedroom, RICH, 1, stored));
                    Print print = darkroom.print(again, RICH, stored)) {
                assertThat(ColourDistance.between(print.bgr(), fresh.bgr()).steps()).isZero();
                assertThat(AnalysisJson.write(print.analysis())).isEqualTo(json);
            }
        }
    }

    @Test
    void whyAFrameWasLeftOutIsToldInTheLanguageOfWhoeverReadsItAndOldWordsAsTheyAre() {
        FrameAlignment out = new FrameAlignment(Homography.IDENTITY, 0, false, Optional.of(Sentence.of("engine.align.size")));
        AlignAnalysis align = new AlignAnalysis(AlignAnalysis.VERSION, 1, 60, 40, 0, List.of(out), new Area(0, 0, 60, 40));
        SceneAnalysis analysis = new SceneAnalysis(
                List.of(0), Optional.of(align), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        String json = AnalysisJson.write(analysis);

        assertThat(AnalysisJson.read(json, "x")).isEqualTo(analysis);
        assertThat(reason(json).in(Locale.GERMAN)).isEqualTo("eine andere Größe als die Bezugsaufnahme");
        assertThat(reason(json.replaceFirst("(\"reason\" : ).*", "$1\"It is too dark.\"")).in(Locale.GERMAN)).isEqualTo("It is too dark.");
    }

    private static Sentence reason(String json) {
        return AnalysisJson.read(json, "x").align().orElseThrow().frames().getFirst().reason().orElseThrow();
    }

    @Test
    void aStoredAnalysisStaysSmall() {
        assertThat(AnalysisJson.write(found(bedroom, Looks.NATURAL)).length()).isLessThan(100_000);
        assertThat(AnalysisJson.write(found(bedroom, RICH)).length()).isLessThan(300_000);
    }

    @Test
    void aPastedRecipeTakesTheIntentAndAnalysesAnew() {
        SceneAnalysis here = found(bedroom, RICH);
        Recipe pasted = RecipeJson.read(RecipeJson.write(RICH));

        SceneAnalysis there = found(front, pasted);

        assertThat(pasted).isEqualTo(RICH);
        assertThat(AnalysisJson.write(there)).isEqualTo(AnalysisJson.write(found(front, RICH)));
        assertThat(there.tone().orElseThrow().scene()).isNotEqualTo(here.tone().orElseThrow().scene());
        assertThat(there.verticals().orElseThrow().pitchDeg())
                .isNotEqualTo(here.verticals().orElseThrow().pitchDeg());
    }

    @Test
    void whatIsNotOfThisFormIsRefusedWithASentence() {
        String json = AnalysisJson.write(found(front, Looks.NATURAL));
        refused("{", "not an analysis");
        refused("[]", "a JSON object is needed");
        refused(json.replace("\"schema\" : 1", "\"schema\" : 2"), "schema 2 is not known here (known: 1)");
        refused(json.replaceFirst("\"version\" : 1", "\"version\" : 9"), "version 9 is not known here (newest: 1)");
        refused(json.replaceFirst("\"frames\"", "\"films\" : [], \"frames\""), "films");
        refused(json.replaceFirst("\"pitchDeg\" : [^,]*,", ""), "pitchDeg");
        refused(json.replaceFirst("\"columns\" : \\d+", "\"columns\" : 400"), "does not fit a map of 400");
        refused(json.replaceFirst("\"columns\" : \\d+", "\"columns\" : 2000000000"), "a map of 2000000000");
        refused(json + "{}", "not an analysis");
    }

    private static void refused(String json, String sentence) {
        assertThatThrownBy(() -> AnalysisJson.read(json, "kitchen.json"))
                .isInstanceOf(PhotoException.class)
                .hasMessageStartingWith("kitchen.json: ")
                .hasMessageContaining(sentence);
    }

    private static SceneAnalysis found(SceneGroup scene, Recipe recipe) {
        try (Negative negative = darkroom.negative(scene, recipe, 1);
                Print print = darkroom.print(negative, recipe, Optional.empty())) {
            return print.analysis();
        }
    }

    private static Step enriched(Step step) {
        return switch (step.operation()) {
            case DETAIL -> step.with("clarity", 30.0).with("dehaze", 20.0);
            default -> step;
        };
    }
}
