package pro.photoestate.engine.op.whitebalance;

import java.util.OptionalDouble;
import pro.photoestate.recipe.Step;

/**
 * What the photographer wants of the white balance.
 *
 * @param temperature correlated colour temperature of the light that shall be white, 1000..25000 K; empty: as analysed.
 *     {@link LightTemperature#NEUTRAL_KELVIN} leaves the file as it is, less makes it bluer, more makes it warmer
 * @param tint distance of that light from the Planckian locus, -150..150, positive makes the picture more magenta; empty:
 *     as analysed
 * @param warmth a shift after everything else, -100 (cooler) .. 100 (warmer)
 * @param strength how much of the correction is done, 0..1
 * @param mixedLight whether regions may be corrected differently
 */
public record WhiteBalanceParams(
        OptionalDouble temperature, OptionalDouble tint, double warmth, double strength, boolean mixedLight) {

    /** All left to the engine. */
    public static final WhiteBalanceParams AUTO =
            new WhiteBalanceParams(OptionalDouble.empty(), OptionalDouble.empty(), 0, 1, true);

    /** @throws IllegalArgumentException if a value is out of range */
    public WhiteBalanceParams {
        if (!within(temperature.orElse(LightTemperature.NEUTRAL_KELVIN), 1000, 25000)
                || !within(tint.orElse(0), -150, 150)
                || !within(warmth, -100, 100)
                || !within(strength, 0, 1)) {
            throw new IllegalArgumentException(
                    "white balance of %s, %s, %s, %s".formatted(temperature, tint, warmth, strength));
        }
    }

    /** From a step of {@link pro.photoestate.recipe.Operation#WHITE_BALANCE}. */
    public static WhiteBalanceParams of(Step step) {
        return new WhiteBalanceParams(
                manual(step, "temperature"),
                manual(step, "tint"),
                step.number("warmth"),
                step.number("strength") / 100,
                step.flag("mixedLight"));
    }

    private static OptionalDouble manual(Step step, String name) {
        return step.isAuto(name) ? OptionalDouble.empty() : OptionalDouble.of(step.number(name));
    }

    private static boolean within(double value, double min, double max) {
        return value >= min && value <= max;
    }
}
