package pro.photoestate.engine.edgeaware;

import pro.photoestate.engine.image.Grid;

/**
 * The fast guided filter: He, Sun and Tang, "Guided Image Filtering" (TPAMI 2013), solved on a subsampled picture as in
 * He and Sun, "Fast Guided Filter" (arXiv 1505.00996, 2015). The coefficients are found on a coarse grid; whoever
 * applies them interpolates them over the full size and so pays for no filter there.
 */
public final class GuidedFilter {

    private GuidedFilter() {}

    /**
     * Smooths a guide by itself, keeping edges.
     *
     * @param radius half window, in cells, 1 or more
     * @param epsilon variance below which something is texture and above which it is an edge, in squared guide units
     */
    public static LocalLinear smooth(Grid guide, int radius, float epsilon) {
        return fit(guide, guide, radius, epsilon);
    }

    /**
     * The local linear function of {@code guide} that is nearest to {@code target}, a grid of the same size.
     *
     * @param radius half window, in cells, 1 or more
     * @param epsilon variance of the guide below which it is not followed, in squared guide units
     */
    public static LocalLinear fit(Grid guide, Grid target, int radius, float epsilon) {
        int columns = guide.columns();
        int rows = guide.rows();
        float[] meanGuide = BoxMean.of(guide.values(), columns, rows, radius);
        float[] meanTarget = BoxMean.of(target.values(), columns, rows, radius);
        float[] meanSquare = BoxMean.of(product(guide.values(), guide.values()), columns, rows, radius);
        float[] meanCross = BoxMean.of(product(guide.values(), target.values()), columns, rows, radius);
        float[] slope = new float[meanGuide.length];
        float[] offset = new float[meanGuide.length];
        for (int i = 0; i < slope.length; i++) {
            float variance = Math.max(0, meanSquare[i] - meanGuide[i] * meanGuide[i]);
            slope[i] = (meanCross[i] - meanGuide[i] * meanTarget[i]) / (variance + epsilon);
            offset[i] = meanTarget[i] - slope[i] * meanGuide[i];
        }
        return new LocalLinear(
                new Grid(columns, rows, BoxMean.of(slope, columns, rows, radius)),
                new Grid(columns, rows, BoxMean.of(offset, columns, rows, radius)));
    }

    private static float[] product(float[] a, float[] b) {
        float[] out = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = a[i] * b[i];
        }
        return out;
    }
}
