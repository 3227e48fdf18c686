package pro.photoestate.engine.op.verticals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the vanishing point that most of the evidence agrees with: every pair of strong segments proposes one, the
 * best distinct proposals are refined by iteratively reweighted least squares (Gauss-Newton with Tukey's biweight,
 * Beaton and Tukey 1974), the best refined one wins.
 */
final class VanishingPointSearch {

    private static final int PROPOSERS = 70;
    private static final int PEAKS = 6;
    private static final double WIDEST_R = 0.30;
    private static final double WIDEST_K = 0.50;
    private static final double VOTE_SIGMAS = 3;
    private static final double FIT_SIGMAS = 3.5;
    private static final int ROUNDS = 15;

    /** Degrees that all verticals of a room may be out of plumb together, and the lens bends them. */
    private static final double COMMON_DEG = 0.08;

    /** How much more likely a point is for its votes: as the power of their ratio. */
    private static final double DECISIVENESS = 12;

    /** Distance in r, or twice in k, of proposals that are worth refining both: about a degree. */
    private static final double DISTINCT = 0.02;

    private final Evidence evidence;
    private final double halfWidth;
    private final double halfHeight;

    /** @param halfWidth half the picture's width in half diagonals */
    VanishingPointSearch(Evidence evidence, double halfWidth, double halfHeight) {
        this.evidence = evidence;
        this.halfWidth = halfWidth;
        this.halfHeight = halfHeight;
    }

    /** The best fit, or nothing where fewer than two segments agree on anything. */
    Optional<Fit> best() {
        List<Fit> fits = fits();
        Optional<Fit> best = fits.stream().max(Comparator.comparingDouble(Fit::score));
        return best.map(b -> b.doubted(fits.stream().mapToDouble(f -> doubtDeg(b, f)).max().orElse(0)));
    }

    /** What the possibility that the rival is right adds to the standard deviation of the best, degrees. */
    private double doubtDeg(Fit best, Fit rival) {
        double odds = Math.pow(rival.score() / best.score(), DECISIVENESS);
        return best.point().differenceDeg(rival.point(), halfWidth, halfHeight) * Math.sqrt(odds / (1 + odds));
    }

    /** The refined proposals. */
    List<Fit> fits() {
        return peaks().stream().map(p -> measure(refine(p))).toList();
    }

    private record Proposal(VanishingPoint point, double score) {}

    private List<VanishingPoint> peaks() {
        int n = Math.min(PROPOSERS, evidence.size());
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                VanishingPoint p = meet(i, j);
                if (Math.abs(p.r()) < WIDEST_R && Math.abs(p.k()) < WIDEST_K) {
                    proposals.add(new Proposal(p, score(p)));
                }
            }
        }
        proposals.sort(Comparator.comparingDouble(p -> -p.score()));
        List<VanishingPoint> peaks = new ArrayList<>();
        for (Proposal p : proposals) {
            if (peaks.size() == PEAKS) {
                break;
            }
            if (peaks.stream().allMatch(q -> Math.hypot(p.point().r() - q.r(), (p.point().k() - q.k()) / 2) > DISTINCT)) {
                peaks.add(p.point());
            }
        }
        return peaks;
    }

    /** Where two segments' lines meet; far out of range for parallel ones on one line. */
    private VanishingPoint meet(int i, int j) {
        Evidence e = evidence;
        // the line through segment i: dy x - dx y = c; (r, 1, k) lies on it when dy r - dx = c k
        double ci = e.dy[i] * e.x[i] - e.dx[i] * e.y[i];
        double cj = e.dy[j] * e.x[j] - e.dx[j] * e.y[j];
        double det = e.dy[j] * ci - e.dy[i] * cj;
        if (Math.abs(det) < 1e-9) {
            return new VanishingPoint(9, 9);
        }
        return new VanishingPoint(
                (e.dx[j] * ci - e.dx[i] * cj) / det, (e.dx[j] * e.dy[i] - e.dx[i] * e.dy[j]) / det);
    }

    private double score(VanishingPoint p) {
        double sum = 0;
        for (int i = 0; i < evidence.size(); i++) {
            double q = evidence.residual(i, p.r(), p.k()) / (VOTE_SIGMAS * evidence.sigma[i]);
            double inside = 1 - q * q;
            if (inside > 0) {
                sum += evidence.share[i] * evidence.length[i] * inside * inside;
            }
        }
        return sum * prior(p);
    }

    /** A weak belief that photographers hold the camera almost level. */
    private static double prior(VanishingPoint p) {
        double r = p.r() / 0.25;
        double k = p.k() / 0.5;
        return Math.exp(-(r * r + k * k) / 2);
    }

    private VanishingPoint refine(VanishingPoint start) {
        VanishingPoint p = start;
        for (int round = 0; round < ROUNDS; round++) {
            Normal n = normal(p, 1);
            if (n.det() < 1e-9) {
                return p;
            }
            VanishingPoint next = new VanishingPoint(p.r() + n.stepR(), p.k() + n.stepK());
            boolean still = Math.abs(n.stepR()) + Math.abs(n.stepK()) < 1e-7;
            p = next;
            if (still) {
                break;
            }
        }
        return p;
    }

    /** The normal equations of the weighted least squares at p, and their sums. */
    private record Normal(double rr, double rk, double kk, double gr, double gk, double chi, double weight) {
        double det() {
            return rr * kk - rk * rk;
        }

        double stepR() {
            return (kk * gr - rk * gk) / det();
        }

        double stepK() {
            return (rr * gk - rk * gr) / det();
        }
    }

    /** @param power of the share in the weights */
    private Normal normal(VanishingPoint p, int power) {
        Evidence e = evidence;
        double rr = 0;
        double rk = 0;
        double kk = 0;
        double gr = 0;
        double gk = 0;
        double chi = 0;
        double weight = 0;
        for (int i = 0; i < e.size(); i++) {
            double residual = e.residual(i, p.r(), p.k());
            double q = residual / (FIT_SIGMAS * e.sigma[i]);
            if (q * q >= 1) {
                continue;
            }
            double say = (power == 1 ? e.share[i] : e.share[i] * e.share[i]) * (1 - q * q) * (1 - q * q);
            double w = say / (e.sigma[i] * e.sigma[i]);
            double vx = p.r() - p.k() * e.x[i];
            double vy = 1 - p.k() * e.y[i];
            double norm = vx * vx + vy * vy;
            double jr = vy / norm;
            double jk = (-e.x[i] * vy + vx * e.y[i]) / norm;
            rr += w * jr * jr;
            rk += w * jr * jk;
            kk += w * jk * jk;
            gr += w * jr * residual;
            gk += w * jk * residual;
            chi += w * residual * residual;
            weight += say;
        }
        return new Normal(rr, rk, kk, gr, gk, chi, weight);
    }

    private Fit measure(VanishingPoint p) {
        double inlier = 0;
        double all = 0;
        for (int i = 0; i < evidence.size(); i++) {
            all += evidence.length[i];
            if (Math.abs(evidence.residual(i, p.r(), p.k())) < VOTE_SIGMAS * evidence.sigma[i]) {
                inlier += evidence.length[i];
            }
        }
        return new Fit(p, score(p), uncertaintyDeg(p), inlier / all, inlier);
    }

    /**
     * From the covariance of r and k. Edges of one thing err together, so here a crowd counts less than in the fit;
     * edges that disagree more than they should widen it; and what all edges of a house share is added.
     */
    private double uncertaintyDeg(VanishingPoint p) {
        Normal n = normal(p, 2);
        double det = n.det();
        if (det < 1e-9) {
            return 90;
        }
        double spread = Math.max(1, n.chi() / n.weight());
        double variance = VanishingPoint.mean(halfWidth, halfHeight, (x, y) -> {
            // lean = (r - k x) / (1 - k y): its change with r and with k
            double jr = 1 / (1 - p.k() * y);
            double jk = (-x * (1 - p.k() * y) + (p.r() - p.k() * x) * y) * jr * jr;
            return (n.kk() * jr * jr - 2 * n.rk() * jr * jk + n.rr() * jk * jk) / det;
        });
        return Math.min(90, Math.hypot(Math.toDegrees(Math.sqrt(variance * spread)), COMMON_DEG));
    }
}
