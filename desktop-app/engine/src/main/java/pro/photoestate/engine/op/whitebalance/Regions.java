package pro.photoestate.engine.op.whitebalance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the light differs from place to place: in each cell the mean of what its surroundings say beyond the common cast,
 * smoothed so that a cell without evidence takes that of its neighbours (normalised convolution, Knutsson and Westin
 * 1993). Views through windows are daylight, which the camera already shows as it is: they take no part.
 *
 * @param red what red / green gains beyond the whole picture's cast, natural logarithm, for each cell
 * @param blue the same for blue / green
 * @param view how far a cell shows the world outside, 0..1
 * @param evidence mean say of each cell
 */
record Regions(float[] red, float[] blue, float[] view, float[] evidence) {

    /** Reach of the smoothing in cells: a sixth of the picture, wide enough for the fall-off of a lamp. */
    private static final double REACH = 5;

    /** Width of the border between a room and its view in cells. */
    private static final double VIEW_EDGE = 0.7;

    /** Distance from the common colour at which a patch has lost most of its say: wood beside a white wall is farther. */
    private static final double AGREEMENT = 0.4;

    /** Weight, relative to the mean, of the belief that a place has no light of its own. */
    private static final float PRIOR = 0.03f;

    /** Difference in logarithms from which on two lights are told apart. */
    private static final double TWO_LIGHTS = 0.15;

    static Regions of(Surfaces s, Cells cells, Foliage foliage, Votes votes) {
        float[] say = new float[s.count()];
        for (int i = 0; i < say.length; i++) {
            say[i] = (float) (votes.weight()[i] * Votes.nearness(s, i, votes.cast(), AGREEMENT));
        }
        float r0 = (float) votes.cast().red();
        float b0 = (float) votes.cast().blue();
        float[] evidence = cells.mean(i -> say[i]);
        float[] red = cells.blur(cells.mean(i -> say[i] * (s.red()[i] - r0)), REACH);
        float[] blue = cells.blur(cells.mean(i -> say[i] * (s.blue()[i] - b0)), REACH);
        float[] sum = cells.blur(evidence.clone(), REACH);
        float prior = PRIOR * mean(evidence) + 1e-9f;
        for (int i = 0; i < sum.length; i++) {
            Cast own = new Cast(red[i] / (sum[i] + prior), blue[i] / (sum[i] + prior)).believable();
            red[i] = (float) own.red();
            blue[i] = (float) own.blue();
        }
        float[] view = cells.mean(i -> s.white(i) ? 1 : Math.min(foliage.share()[i] + s.skyBlue(i), 1));
        return new Regions(red, blue, cells.blur(view, VIEW_EDGE), evidence);
    }

    /** The lights: one, or the warmer and the cooler part where they differ; strongest first. */
    List<Illuminant> lights(Cast whole) {
        double[][] parts = new double[2][3];
        for (int i = 0; i < red.length; i++) {
            double[] part = parts[new Cast(red[i], blue[i]).warmth() > 0 ? 0 : 1];
            part[0] += evidence[i] * red[i];
            part[1] += evidence[i] * blue[i];
            part[2] += evidence[i];
        }
        double all = parts[0][2] + parts[1][2] + 1e-9;
        List<Illuminant> lights = new ArrayList<>();
        for (double[] p : parts) {
            double n = p[2] + 1e-9;
            lights.add(Illuminant.ofLogs(whole.red() + p[0] / n, whole.blue() + p[1] / n, p[2] / all));
        }
        lights.sort(Comparator.comparingDouble(Illuminant::weight).reversed());
        double apart = Math.hypot(
                parts[0][0] / (parts[0][2] + 1e-9) - parts[1][0] / (parts[1][2] + 1e-9),
                parts[0][1] / (parts[0][2] + 1e-9) - parts[1][1] / (parts[1][2] + 1e-9));
        boolean two = apart > TWO_LIGHTS && lights.getLast().weight() > 0.05;
        return two ? lights : List.of(Illuminant.ofLogs(whole.red(), whole.blue(), 1));
    }

    private static float mean(float[] values) {
        float sum = 0;
        for (float v : values) {
            sum += v;
        }
        return sum / values.length;
    }
}
