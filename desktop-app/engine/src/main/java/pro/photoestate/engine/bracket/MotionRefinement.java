package pro.photoestate.engine.bracket;

import java.util.Arrays;
import java.util.List;
import pro.photoestate.engine.image.Homography;

/**
 * Iteratively reweighted Gauss-Newton on the eight numbers of a homography, within the directions that a motion model
 * allows, in coordinates centred on the picture with half its diagonal as the unit. Each match counts by its own
 * covariance; Tukey's weights silence outliers, gently at first.
 */
final class MotionRefinement {

    /** Matches farther than this many standard deviations are outliers. */
    private static final double CUT = 3.5;
    /** Median of the squared length of a two-dimensional standard normal vector. */
    private static final double MEDIAN_OF_TWO = 1.386;
    /** Steps at the final weights; each squares the error. */
    private static final int FINAL_STEPS = 4;

    private final List<PatchMatch> matches;
    private final double radius;
    private final Homography normalise;
    private final Trust trust;

    MotionRefinement(List<PatchMatch> matches, int width, int height, Trust trust) {
        this.matches = matches;
        this.radius = Math.hypot(width, height) / 2;
        this.normalise = Homography.shift(-(width - 1) / 2.0, -(height - 1) / 2.0)
                .then(new Homography(1 / radius, 0, 0, 0, 1 / radius, 0, 0, 0));
        this.trust = trust;
    }

    /** The motion of that model that the matches agree with best, from {@code start} on. */
    Homography refine(Homography start, MotionModel model) {
        Homography h = start;
        for (double floor = trust.tolerance(); floor > trust.floor(); floor /= 2) {
            h = step(h, model, floor, 1);
        }
        for (int i = 0; i < FINAL_STEPS; i++) {
            h = step(h, model, trust.floor(), scale(h));
        }
        return h;
    }

    /** By which factor squared deviations exceed what the covariances promise, at least 1. */
    double scale(Homography h) {
        double[] squares = matches.stream()
                .filter(m -> m.offset(h) < trust.tolerance())
                .mapToDouble(m -> m.distance(h, trust.floor()))
                .sorted()
                .toArray();
        return squares.length == 0 ? 1 : Math.max(1, squares[squares.length / 2] / MEDIAN_OF_TWO);
    }

    /** Whether a match agrees with the motion. */
    boolean agrees(PatchMatch m, Homography h, double scale) {
        return m.distance(h, trust.floor()) < CUT * CUT * scale && m.offset(h) < trust.tolerance();
    }

    /** Squared deviations, none counted for more than the cut, in units of {@code scale}. */
    double cost(Homography h, double scale) {
        return matches.stream()
                .mapToDouble(m -> Math.min(m.distance(h, trust.floor()) / scale, CUT * CUT))
                .sum();
    }

    private NormalEquations.Deviation normalised(PatchMatch m) {
        return new NormalEquations.Deviation(
                normalise.x(m.qx(), m.qy()),
                normalise.y(m.qx(), m.qy()),
                normalise.x(m.px(), m.py()),
                normalise.y(m.px(), m.py()));
    }

    private Homography step(Homography h, MotionModel model, double floor, double scale) {
        Homography inner = normalise.inverse().then(h).then(normalise);
        NormalEquations equations = new NormalEquations(model.basis());
        for (PatchMatch match : matches) {
            double s = match.distance(h, floor) / scale;
            if (s < CUT * CUT) {
                double weight = 1 - s / (CUT * CUT);
                equations.add(normalised(match), match.precision(floor, radius, weight * weight), inner.toArray());
            }
        }
        double[] change = equations.solve();
        if (change.length == 0 || Arrays.stream(change).anyMatch(c -> !(Math.abs(c) < 1))) {
            return h;
        }
        double[] m = inner.toArray();
        for (int i = 0; i < change.length; i++) {
            for (int k = 0; k < 8; k++) {
                m[k] += change[i] * model.basis()[i][k];
            }
        }
        return normalise.then(Homography.of(m)).then(normalise.inverse());
    }
}
