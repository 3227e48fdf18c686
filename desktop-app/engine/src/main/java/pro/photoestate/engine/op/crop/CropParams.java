package pro.photoestate.engine.op.crop;

import java.util.OptionalDouble;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.RecipeException;
import pro.photoestate.recipe.Step;
import pro.photoestate.sentence.Sentence;

/**
 * A crop by hand.
 *
 * @param area what of the reference frame is wanted
 * @param aspect width by height of the finished photo; absent to keep that of the area
 */
public record CropParams(Area area, OptionalDouble aspect) {

    /** Shares of a side; a thinner crop is a slip. */
    private static final double THINNEST = 0.01;

    /** No crop. */
    public static final CropParams NONE = new CropParams(Area.WHOLE, OptionalDouble.empty());

    /**
     * From a step of {@link Operation#CROP}.
     *
     * @throws RecipeException when the edges cross or leave less than a hundredth of the frame's side
     */
    public static CropParams from(Step step) {
        double left = step.number("left");
        double top = step.number("top");
        double right = step.number("right");
        double bottom = step.number("bottom");
        if (right - left < THINNEST) {
            throw new RecipeException("parameters.right", Sentence.of("engine.crop.right"));
        }
        if (bottom - top < THINNEST) {
            throw new RecipeException("parameters.bottom", Sentence.of("engine.crop.bottom"));
        }
        return new CropParams(new Area(left, top, right, bottom), aspect(step.choice("aspect")));
    }

    private static OptionalDouble aspect(String words) {
        int colon = words.indexOf(':');
        return colon < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Double.parseDouble(words.substring(0, colon)) / Double.parseDouble(words.substring(colon + 1)));
    }
}
