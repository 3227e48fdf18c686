package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.List;
import pro.photoestate.engine.image.Homography;

/**
 * The motion between two frames. First pieces at full size where they lie: a tripod needs nothing else. If they do not
 * agree, a whole-picture search and pieces on ever finer levels, and pieces at full size again.
 */
final class PairAlignment {

    /** Side of the pieces, px: small on the coarsest level, which has few pixels, larger where noise is stronger. */
    private static final int SMALL = 32;
    private static final int LARGE = 48;
    /** How far a piece may lie from where it is expected, px; beyond, the search would slide into another minimum. */
    private static final double REACH = 3;
    /** Pieces at full size that tell whether anything moved at all. */
    private static final int FOR_STILL = 44;
    /** Pieces at full size for a homography: enough for a tenth of a pixel, few enough for some milliseconds. */
    private static final int FOR_MOVED = 60;
    /** Pieces for a first impression at full size. */
    private static final int FEW = 12;
    /** Columns and rows of pieces on reduced levels. */
    private static final int COLUMNS = 10;
    private static final int ROWS = 7;

    private final LumaPyramid reference;
    private final LumaPyramid frame;
    private final ToneGap gap;

    PairAlignment(LumaPyramid reference, LumaPyramid frame) {
        this.reference = reference;
        this.frame = frame;
        this.gap = ToneGap.between(reference.coarsest(), frame.coarsest());
    }

    /** The motion at full size; not proven when the frames do not match or there is too little to match. */
    Motion solve() {
        List<PatchChoice.Spot> spots = spots(Homography.IDENTITY, FOR_STILL);
        int few = Math.min(FEW, spots.size());
        List<PatchMatch> matches = match(Homography.IDENTITY, spots.subList(0, few));
        if (fit(matches, Homography.IDENTITY, few).promising()) {
            matches.addAll(match(Homography.IDENTITY, spots.subList(few, spots.size())));
            Motion still = fit(matches, Homography.IDENTITY, spots.size());
            if (still.proven()) {
                return still;
            }
        }
        Motion reduced = onReducedLevels();
        if (!reduced.proven()) {
            return reduced.after(spots.size());
        }
        Homography prior = reduced.toFrame();
        List<PatchChoice.Spot> found = spots(prior, FOR_MOVED);
        Motion full = fit(match(prior, found), prior, found.size());
        return full.proven() ? full : reduced;
    }

    private List<PatchChoice.Spot> spots(Homography prior, int most) {
        return PatchChoice.choose(reference, frame, prior.rescaled(1.0 / reference.factor()), most);
    }

    private List<PatchMatch> match(Homography prior, List<PatchChoice.Spot> spots) {
        PatchMatcher matcher = new PatchMatcher(reference.full(), frame.full(), gap, LARGE, REACH);
        List<PatchMatch> matches = new ArrayList<>();
        for (PatchChoice.Spot spot : spots) {
            int x = spot.x() * reference.factor();
            int y = spot.y() * reference.factor();
            matcher.match(x, y, prior).ifPresent(matches::add);
        }
        return matches;
    }

    private Motion fit(List<PatchMatch> matches, Homography prior, int tried) {
        int width = reference.full().width();
        int height = reference.full().height();
        return new MotionFit(matches, width, height, Trust.across(gap)).solve(prior, tried);
    }

    private Motion onReducedLevels() {
        Homography prior = GlobalSearch.toFrame(reference.coarsest(), frame.coarsest());
        int last = reference.reduced().size() - 1;
        Motion motion = onLevel(last, prior);
        for (int level = last; level >= 0 && motion.proven(); level--) {
            motion = onLevel(level, level == last ? motion.toFrame() : motion.toFrame().rescaled(2));
        }
        return motion.enlarged(reference.factor());
    }

    private Motion onLevel(int level, Homography prior) {
        ReducedLuma a = reference.reduced().get(level);
        ReducedLuma b = frame.reduced().get(level);
        int size = level == reference.reduced().size() - 1 ? SMALL : LARGE;
        PatchMatcher matcher = new PatchMatcher(a, b, gap, size, REACH);
        List<PatchMatch> matches = new ArrayList<>();
        int margin = size / 2 + (int) REACH;
        for (int j = 0; j < ROWS; j++) {
            for (int i = 0; i < COLUMNS; i++) {
                int x = margin + i * (a.width() - 2 * margin) / (COLUMNS - 1);
                int y = margin + j * (a.height() - 2 * margin) / (ROWS - 1);
                matcher.match(x, y, prior).ifPresent(matches::add);
            }
        }
        return new MotionFit(matches, a.width(), a.height(), Trust.across(gap)).solve(prior, COLUMNS * ROWS);
    }
}
