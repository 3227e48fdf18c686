package pro.photoestate.engine.bracket;

import java.util.List;
import pro.photoestate.engine.image.Homography;

/**
 * The shift, rotation and scale that most matches agree with, tried for every pair of matches: random sample consensus
 * (Fischler and Bolles 1981) without the dice, affordable because matches are few.
 *
 * @param matches pieces of the reference in the frame
 * @param apart pairs closer than this tell no rotation, px
 * @param tolerance how far off an agreeing match may be, px
 */
record Consensus(List<PatchMatch> matches, double apart, double tolerance) {

    /** Hand-held brackets turn and zoom less than this (tangent of about 8 degrees). */
    private static final double MOST_TURN = 0.14;

    Homography best(Homography prior) {
        Homography best = prior;
        double most = score(prior);
        for (int i = 0; i < matches.size(); i++) {
            for (int j = i; j < matches.size(); j++) {
                Homography candidate = i == j ? moved(prior, matches.get(i)) : through(matches.get(i), matches.get(j));
                double score = score(candidate);
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private double score(Homography h) {
        double sum = 0;
        for (PatchMatch match : matches) {
            sum += Math.max(0, 1 - match.distance(h, tolerance / 2) / 4);
        }
        return sum;
    }

    private static Homography moved(Homography prior, PatchMatch m) {
        return prior.then(
                Homography.shift(m.px() - prior.x(m.qx(), m.qy()), m.py() - prior.y(m.qx(), m.qy())));
    }

    /** The similarity that takes both matches along; the identity for pairs that are too close or turn too far. */
    private Homography through(PatchMatch a, PatchMatch b) {
        double qx = b.qx() - a.qx();
        double qy = b.qy() - a.qy();
        double px = b.px() - a.px();
        double py = b.py() - a.py();
        double square = qx * qx + qy * qy;
        if (square < apart * apart) {
            return Homography.IDENTITY;
        }
        double c = (qx * px + qy * py) / square;
        double s = (qx * py - qy * px) / square;
        if (Math.hypot(c - 1, s) > MOST_TURN) {
            return Homography.IDENTITY;
        }
        return new Homography(c, -s, a.px() - c * a.qx() + s * a.qy(), s, c, a.py() - s * a.qx() - c * a.qy(), 0, 0);
    }
}
