package pro.photoestate.engine.op.colour;

import pro.photoestate.recipe.Step;

/**
 * What the photographer wants of the colours; all amounts -100..100, 0 changing nothing. 100 doubles the chroma that the
 * amount is about, -100 takes it away.
 *
 * @param vibrance chroma of muted colours; skin and wood take a third of it
 * @param saturation chroma of everything
 * @param reds chroma of reds: brick, cherry wood
 * @param yellows chroma of oranges and yellows: tungsten light, oak
 * @param greens chroma of greens: lawn, foliage
 * @param blues chroma of cyans and blues: sky, pools, daylight in shadows
 */
public record ColourParams(
        double vibrance, double saturation, double reds, double yellows, double greens, double blues) {

    /** @throws IllegalArgumentException if an amount is out of range */
    public ColourParams {
        for (double amount : new double[] {vibrance, saturation, reds, yellows, greens, blues}) {
            if (!(amount >= -100 && amount <= 100)) {
                throw new IllegalArgumentException("a colour amount of " + amount);
            }
        }
    }

    /** From a step of {@link pro.photoestate.recipe.Operation#COLOUR}. */
    public static ColourParams of(Step step) {
        return new ColourParams(
                step.number("vibrance"),
                step.number("saturation"),
                step.number("reds"),
                step.number("yellows"),
                step.number("greens"),
                step.number("blues"));
    }

    boolean changesNothing() {
        return vibrance == 0 && saturation == 0 && reds == 0 && yellows == 0 && greens == 0 && blues == 0;
    }
}
