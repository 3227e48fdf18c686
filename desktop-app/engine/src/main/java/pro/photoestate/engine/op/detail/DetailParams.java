package pro.photoestate.engine.op.detail;

import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Step;

/**
 * What a person wants of detail; all 0 leaves the photo as it is.
 *
 * @param clarity -100..100, contrast of middle-sized structures
 * @param dehaze -100 (adds haze) .. 100 (removes it)
 * @param sharpening 0..100, of the finest structures
 */
public record DetailParams(double clarity, double dehaze, double sharpening) {

    /** The parameters of a recipe's {@link Operation#DETAIL} step. */
    public static DetailParams of(Step step) {
        return new DetailParams(step.number("clarity"), step.number("dehaze"), step.number("sharpening"));
    }

    /** Whether the photo is left as it is. */
    public boolean isIdentity() {
        return clarity == 0 && dehaze == 0 && sharpening == 0;
    }

    /** Whether the operation needs an analysis at all. */
    public boolean needsMaps() {
        return clarity != 0 || dehaze != 0;
    }
}
