package pro.photoestate.engine.bracket;

/**
 * Whether two thumbnails show the same view, whatever their exposures.
 *
 * @param correlation of their edges at the best shift, -1..1; unrelated rooms give 0.1..0.25
 * @param share of the pixels that could be compared, 0..1; little for a nearly black frame
 * @param shift how far the view moved, as a share of the long side
 */
record Similarity(double correlation, double share, double shift) {

    /** How far a hand-held view may move, px of the coarse field (a tenth of its long side). */
    private static final int REACH = 3;
    /** Less of the picture than this says nothing. */
    private static final double LEAST_SHARE = 0.02;

    static Similarity of(Signature a, Signature b) {
        if (a.width() != b.width() || a.height() != b.height()) {
            return new Similarity(0, 0, 0);
        }
        EdgeField.Agreement rough = best(EdgeField.of(a.half()), EdgeField.of(b.half()), 0, 0, REACH);
        EdgeField.Agreement fine = best(EdgeField.of(a), EdgeField.of(b), 2 * rough.dx(), 2 * rough.dy(), 1);
        int side = Math.max(a.width(), a.height());
        return new Similarity(fine.correlation(), fine.share(), Math.hypot(fine.dx(), fine.dy()) / side);
    }

    private static EdgeField.Agreement best(EdgeField a, EdgeField b, int cx, int cy, int reach) {
        EdgeField.Agreement best = a.against(b, cx, cy);
        for (int dy = cy - reach; dy <= cy + reach; dy++) {
            for (int dx = cx - reach; dx <= cx + reach; dx++) {
                EdgeField.Agreement other = a.against(b, dx, dy);
                if (other.correlation() > best.correlation() && other.share() > LEAST_SHARE) {
                    best = other;
                }
            }
        }
        return best;
    }
}
