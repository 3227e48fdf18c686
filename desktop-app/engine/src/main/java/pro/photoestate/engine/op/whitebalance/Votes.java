package pro.photoestate.engine.op.whitebalance;

import java.util.Arrays;

/**
 * How much each patch of a picture says about its light, and what they say together. Bright smooth patches speak loudest
 * (white-patch and shades-of-grey statistics restricted to surfaces), leaves and sky not at all; patches far from the
 * common colour lose their say step by step (mean shift), so that wood and coloured furniture do not count.
 *
 * @param weight say of each patch, 0..1, whatever its colour
 * @param cast the common colour
 * @param evidence mean say of the patches that agree, 0..1
 * @param spread standard deviation of the colours of those, in logarithms
 */
record Votes(float[] weight, Cast cast, double evidence, double spread) {

    /** Distance in logarithms at which a colour has lost most of its say. */
    private static final double AGREEMENT = 0.5;

    private static final int STEPS = 7;

    /** Share of patches that are darker than what counts as bright. */
    private static final double BRIGHT = 0.92;

    /** Cells round a patch in which the brightest is sought: about a quarter of the picture across. */
    private static final int NEIGHBOURHOOD = 4;

    static Votes of(Surfaces s, Cells cells) {
        float[] bright = brightOf(s, cells);
        float[] weight = new float[s.count()];
        for (int i = 0; i < weight.length; i++) {
            float b = Math.min(s.luma()[i] / bright[i], 1);
            weight[i] = s.usable()[i] * b * b * b * s.smoothness(i) * (1 - s.green(i)) * (1 - s.skyBlue(i));
        }
        double[] found = mean(s, weight, Cast.NONE, Double.POSITIVE_INFINITY);
        for (int i = 1; i < STEPS; i++) {
            found = mean(s, weight, new Cast(found[0], found[1]), AGREEMENT);
        }
        return new Votes(weight, new Cast(found[0], found[1]), found[2], found[3]);
    }

    /** The luminance of white for each patch: half what is bright in the picture, half what is bright nearby. */
    private static float[] brightOf(Surfaces s, Cells cells) {
        float[] lit = new float[s.count()];
        int n = 0;
        for (int i = 0; i < s.count(); i++) {
            if (s.usable()[i] > 0) {
                lit[n++] = s.luma()[i];
            }
        }
        Arrays.sort(lit, 0, n);
        float ref = n == 0 ? 1 : lit[(int) (BRIGHT * (n - 1))];
        float[] near = cells.mean(i -> s.usable()[i] * Math.min(s.luma()[i], 1.5f * ref));
        float[] out = cells.spread(cells.blur(cells.largest(near, NEIGHBOURHOOD), 2.5));
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) Math.sqrt(ref * Math.max(out[i], 1e-4f));
        }
        return out;
    }

    /** Mean logarithms of the patches near {@code centre}, their mean weight, and their standard deviation. */
    private static double[] mean(Surfaces s, float[] weight, Cast centre, double width) {
        double red = 0;
        double blue = 0;
        double squares = 0;
        double sum = 1e-9;
        for (int i = 0; i < weight.length; i++) {
            double w = weight[i] * nearness(s, i, centre, width);
            red += w * s.red()[i];
            blue += w * s.blue()[i];
            squares += w * (s.red()[i] * s.red()[i] + s.blue()[i] * s.blue()[i]);
            sum += w;
        }
        red /= sum;
        blue /= sum;
        double variance = Math.max(0, squares / sum - red * red - blue * blue);
        return new double[] {red, blue, sum / weight.length, Math.sqrt(variance)};
    }

    /** A bell of 1 at {@code centre}, cheap: exp(-x) as (1 + x / 4)^-4. */
    static double nearness(Surfaces s, int at, Cast centre, double width) {
        double dr = s.red()[at] - centre.red();
        double db = s.blue()[at] - centre.blue();
        double x = 1 + (dr * dr + db * db) / (8 * width * width);
        return 1 / (x * x * x * x);
    }
}
