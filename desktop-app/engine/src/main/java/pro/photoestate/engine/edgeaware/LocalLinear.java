package pro.photoestate.engine.edgeaware;

import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.View;

/**
 * A field that is a linear function of a guide, with coefficients that change slowly over the picture:
 * {@code field = slope * guide + offset}. So it keeps the guide's edges at any size.
 *
 * @param slope 0..1 where the guide is its own target
 * @param offset in the unit of the field
 */
public record LocalLinear(Grid slope, Grid offset) {

    /** The field that equals its guide. */
    public static final LocalLinear GUIDE_ITSELF =
            new LocalLinear(new Grid(1, 1, new float[] {1}), new Grid(1, 1, new float[] {0}));

    /** The same in {@linkplain Grid#rounded() steps that can be stored}. */
    public LocalLinear rounded() {
        return new LocalLinear(slope.rounded(), offset.rounded());
    }

    /** The same field as a finished picture sees it. */
    public LocalLinear seen(View view) {
        return new LocalLinear(slope.seen(view), offset.seen(view));
    }

    /** The field in the cells of a guide of the same size as the coefficients. */
    public float[] over(Grid guide) {
        float[] field = new float[guide.values().length];
        for (int i = 0; i < field.length; i++) {
            field[i] = slope.values()[i] * guide.values()[i] + offset.values()[i];
        }
        return field;
    }
}
