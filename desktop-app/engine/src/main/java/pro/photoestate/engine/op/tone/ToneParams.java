package pro.photoestate.engine.op.tone;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Step;

/**
 * What a person wants of tone; whatever is empty is left to the engine.
 *
 * @param scene the kind of photo
 * @param exposure EV, -5..5
 * @param highlights -100..100
 * @param shadows -100..100
 * @param whites -100..100
 * @param blacks -100..100
 * @param contrast -100..100
 * @param localContrast -100..100
 * @param brightness EV on top of the exposure, whether that was found or set by hand; -2..2
 */
public record ToneParams(
        Optional<SceneClass> scene,
        OptionalDouble exposure,
        OptionalDouble highlights,
        OptionalDouble shadows,
        OptionalDouble whites,
        OptionalDouble blacks,
        OptionalDouble contrast,
        OptionalDouble localContrast,
        double brightness) {

    /** Everything left to the engine. */
    public static final ToneParams AUTO = of(Step.of(Operation.TONE));

    /** The parameters of a recipe's {@link Operation#TONE} step. */
    public static ToneParams of(Step step) {
        return new ToneParams(
                step.isAuto("scene")
                        ? Optional.empty()
                        : Optional.of(SceneClass.valueOf(step.choice("scene").toUpperCase(Locale.ROOT))),
                amount(step, "exposure"),
                amount(step, "highlights"),
                amount(step, "shadows"),
                amount(step, "whites"),
                amount(step, "blacks"),
                amount(step, "contrast"),
                amount(step, "localContrast"),
                step.number("brightness"));
    }

    private static OptionalDouble amount(Step step, String name) {
        return step.isAuto(name) ? OptionalDouble.empty() : OptionalDouble.of(step.number(name));
    }
}
