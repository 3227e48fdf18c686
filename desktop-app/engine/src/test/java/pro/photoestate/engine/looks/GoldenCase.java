package pro.photoestate.engine.looks;

import java.util.ArrayList;
import java.util.List;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/**
 * One picture of the golden corpus: every look in a room and, crisp apart, before a house, every operation alone in a kitchen.
 *
 * @param scene name of the sample scene
 * @param recipe what is done to it
 */
record GoldenCase(String scene, Recipe recipe) {

    private static final Recipe EVERYTHING = new Recipe("everything", List.of(
            Step.of(Operation.ALIGN),
            Step.of(Operation.MERGE),
            Step.of(Operation.WINDOW_PULL),
            Step.of(Operation.WHITE_BALANCE),
            Step.of(Operation.VERTICALS),
            Step.of(Operation.TONE),
            Step.of(Operation.DETAIL).with("clarity", 1.0)));

    private static final List<Step> ALONE = List.of(
            Step.of(Operation.WINDOW_PULL),
            Step.of(Operation.WHITE_BALANCE),
            Step.of(Operation.VERTICALS),
            Step.of(Operation.TONE).with("exposure", 0.3).with("shadows", 40.0).with("highlights", -50.0)
                    .with("contrast", 15.0).with("localContrast", 30.0),
            Step.of(Operation.COLOUR).with("vibrance", 40.0).with("saturation", 10.0).with("greens", -50.0),
            Step.of(Operation.DETAIL).with("clarity", 40.0).with("dehaze", 30.0).with("sharpening", 60.0),
            Step.of(Operation.ROTATE).with("turn", "90").with("angle", 3.0),
            Step.of(Operation.CROP).with("left", 0.1).with("top", 0.05).with("right", 0.8).with("aspect", "4:3"));

    /** All of them. */
    static List<GoldenCase> all() {
        List<GoldenCase> all = new ArrayList<>();
        for (Recipe look : Looks.ALL) {
            all.add(new GoldenCase("living", look));
            if (!look.equals(Looks.CRISP)) {
                all.add(new GoldenCase("front", look));
            }
        }
        for (Step step : ALONE) {
            List<Step> steps = List.of(Step.of(Operation.ALIGN), Step.of(Operation.MERGE), step);
            all.add(new GoldenCase("kitchen", new Recipe(step.operation().id(), steps)));
        }
        return List.copyOf(all);
    }

    /** What has to be found for all recipes of its scene; only crisp needs maps for clarity, which are large. */
    Recipe asking() {
        return scene.equals("front") ? Looks.NATURAL : EVERYTHING;
    }

    /** The name of its files, without ending. */
    String name() {
        return scene + "-" + recipe.name();
    }
}
