package pro.photoestate.engine.bracket;

import java.util.List;
import pro.photoestate.engine.image.Homography;

/**
 * From matched pieces to a motion: a consensus, a refinement for each model, and the model by evidence. The criterion is
 * a robust one (Torr, "An assessment of information criteria for motion model selection", CVPR 1997): every free number
 * must pay for itself. Deterministic.
 */
final class MotionFit {

    /** Matches that a full homography must have. */
    private static final int PERSPECTIVE_NEEDS = 14;
    /** Matches that a rotation must have. */
    private static final int SIMILARITY_NEEDS = 5;
    /** What a free number costs, times the logarithm of the data; 1 would be the Bayesian criterion. */
    private static final double PRICE = 2;
    /** Pairs of matches closer than this share of the half diagonal do not start a consensus. */
    private static final double APART = 0.15;

    private final List<PatchMatch> matches;
    private final double centreX;
    private final double centreY;
    private final Consensus consensus;
    private final MotionRefinement refinement;

    /**
     * @param matches pieces of one reference in one frame
     * @param width width of the reference at the size that was matched, px
     * @param height its height
     */
    MotionFit(List<PatchMatch> matches, int width, int height, Trust trust) {
        this.matches = matches;
        this.centreX = matches.stream().mapToDouble(PatchMatch::qx).average().orElse(0);
        this.centreY = matches.stream().mapToDouble(PatchMatch::qy).average().orElse(0);
        this.consensus = new Consensus(matches, APART * Math.hypot(width, height) / 2, trust.tolerance());
        this.refinement = new MotionRefinement(matches, width, height, trust);
    }

    /**
     * The motion that the evidence asks for; {@code prior} without inliers where there is none.
     *
     * @param tried pieces that were looked for
     */
    Motion solve(Homography prior, int tried) {
        if (matches.size() < 3) {
            return new Motion(prior, MotionModel.NONE, tried, matches.size(), 0, 0, 0);
        }
        Homography rough = consensus.best(prior);
        Homography shift = refinement.refine(shiftOf(rough), MotionModel.SHIFT);
        Homography similarity = refinement.refine(similarityOf(rough), MotionModel.SIMILARITY);
        boolean rich = matches.size() >= PERSPECTIVE_NEEDS;
        Homography perspective = rich ? refinement.refine(rough, MotionModel.PERSPECTIVE) : similarity;
        double scale = refinement.scale(perspective);
        Candidate best = new Candidate(Homography.IDENTITY, MotionModel.NONE);
        best = better(best, new Candidate(shift, MotionModel.SHIFT), scale);
        if (matches.size() >= SIMILARITY_NEEDS) {
            best = better(best, new Candidate(similarity, MotionModel.SIMILARITY), scale);
        }
        if (rich) {
            best = better(best, new Candidate(perspective, MotionModel.PERSPECTIVE), scale);
        }
        return judge(best, scale, tried);
    }

    private record Candidate(Homography toFrame, MotionModel model) {}

    private Candidate better(Candidate a, Candidate b, double scale) {
        return price(b, scale) < price(a, scale) ? b : a;
    }

    private double price(Candidate c, double scale) {
        return refinement.cost(c.toFrame(), scale) + PRICE * c.model().freedom() * Math.log(2.0 * matches.size());
    }

    private Homography shiftOf(Homography rough) {
        Affine2 local = Affine2.of(rough, centreX, centreY);
        return Homography.shift(local.x0() - centreX, local.y0() - centreY);
    }

    private Homography similarityOf(Homography rough) {
        Affine2 local = Affine2.of(rough, centreX, centreY);
        double c = (local.xx() + local.yy()) / 2;
        double s = (local.yx() - local.xy()) / 2;
        double dx = local.x0() - c * centreX + s * centreY;
        double dy = local.y0() - s * centreX - c * centreY;
        return new Homography(c, -s, dx, s, c, dy, 0, 0);
    }

    private Motion judge(Candidate best, double scale, int tried) {
        Homography h = best.toFrame();
        List<PatchMatch> agreeing =
                matches.stream().filter(m -> refinement.agrees(m, h, scale)).toList();
        double residual = median(agreeing, h);
        double moved = median(agreeing, Homography.IDENTITY);
        return new Motion(h, best.model(), tried, matches.size(), agreeing.size(), residual, moved);
    }

    private static double median(List<PatchMatch> matches, Homography h) {
        double[] offsets = matches.stream().mapToDouble(m -> m.offset(h)).sorted().toArray();
        return offsets.length == 0 ? 0 : offsets[offsets.length / 2];
    }
}
