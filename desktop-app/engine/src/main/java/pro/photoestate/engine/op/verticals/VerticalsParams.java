package pro.photoestate.engine.op.verticals;

import java.util.OptionalDouble;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Step;

/**
 * What a person wants done to the verticals.
 *
 * @param rollDeg the lean to the right that is taken back, degrees; absent for automatic
 * @param pitchDeg the upward look that is taken back, degrees; absent for automatic
 * @param yawDeg degrees that the level camera is turned to the right
 * @param keepFrame whether the photo keeps its size, with empty corners filled, instead of being cut
 */
public record VerticalsParams(OptionalDouble rollDeg, OptionalDouble pitchDeg, double yawDeg, boolean keepFrame) {

    /** All automatic. */
    public static final VerticalsParams AUTO = from(Step.of(Operation.VERTICALS));

    /** From a step of {@link Operation#VERTICALS}. */
    public static VerticalsParams from(Step step) {
        return new VerticalsParams(
                amount(step, "roll"), amount(step, "pitch"), step.number("yaw"), step.choice("crop").equals("keep"));
    }

    /** Whether nothing was set by hand. */
    public boolean automatic() {
        return rollDeg.isEmpty() && pitchDeg.isEmpty() && yawDeg == 0;
    }

    private static OptionalDouble amount(Step step, String name) {
        return step.isAuto(name) ? OptionalDouble.empty() : OptionalDouble.of(step.number(name));
    }
}
