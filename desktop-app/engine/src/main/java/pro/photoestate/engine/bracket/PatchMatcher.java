package pro.photoestate.engine.bracket;

import java.util.Optional;
import pro.photoestate.engine.image.Homography;

/**
 * Finds pieces of a reference in a frame of any exposure, to a few hundredths of a pixel, by Lucas-Kanade registration
 * with efficient second-order gradients (Benhimane and Malis, "Real-time image-based tracking of planes using efficient
 * second-order minimization", IROS 2004) and a gain and an offset for each piece (Bartoli, "Groupwise geometric and
 * photometric direct image registration", PAMI 2008). Clipped pixels do not take part. Holds buffers: for one thread.
 */
final class PatchMatcher {

    /** Steps of the search; it doubles its digits in each, so a good piece needs two or three. */
    private static final int STEPS = 10;
    /** A step smaller than this is the last, px: what it leaves is smaller by another digit. */
    private static final double SETTLED = 0.05;
    /** Columns and rows lost on each side by smoothing, plus one for gradients. */
    private static final int RIM = 3;
    /** The share of a piece that must be well exposed in both frames. */
    private static final double USABLE = 0.5;
    /** Least share of the variance that the match must explain: a correlation of 0.7. */
    private static final double EXPLAINED = 0.5;
    /** Noise is smoothed over about this many pixels, so that they count as one, square px. */
    private static final double CORRELATED = 8;

    private final Luma reference;
    private final Luma frame;
    private final float[] referenceCurve;
    private final float[] frameCurve;
    private final int size;
    private final double reach;
    private final float[] template;
    private final float[] warped;
    private float[] raw = new float[0];
    private float[] smooth = new float[0];
    private int regionX;
    private int regionY;
    private int regionColumns;
    private int regionRows;
    private final float[] limits;
    private final PatchSums sums = new PatchSums();

    /**
     * @param size side of a piece, px, even
     * @param reach how far a piece may lie from where it is expected, px
     */
    PatchMatcher(Luma reference, Luma frame, ToneGap gap, int size, double reach) {
        this.reference = reference;
        this.frame = frame;
        this.referenceCurve = gap.referenceCurve();
        this.frameCurve = gap.frameCurve();
        this.size = size;
        this.reach = reach;
        this.template = new float[(size + 2) * (size + 2)];
        this.warped = new float[(size + 2) * (size + 2)];
        this.limits = gap.limits();
    }

    /**
     * Finds the piece around (x, y) of the reference.
     *
     * @param expected the map from reference to frame as far as it is known
     */
    Optional<PatchMatch> match(int x, int y, Homography expected) {
        double left = x - size / 2.0;
        double top = y - size / 2.0;
        Affine2 map = Affine2.of(expected, x, y);
        if (!loadTemplate((int) left, (int) top) || !loadRegion(map)) {
            return Optional.empty();
        }
        double dx = 0;
        double dy = 0;
        sums.restart();
        for (int i = 0; i < STEPS; i++) {
            warp(map, dx, dy);
            if (!sums.step(template, warped, size, limits) || sums.count() < USABLE * size * size) {
                return Optional.empty();
            }
            dx += sums.dx();
            dy += sums.dy();
            if (Math.abs(dx) > reach || Math.abs(dy) > reach) {
                return Optional.empty();
            }
            if (Math.hypot(sums.dx(), sums.dy()) < SETTLED) {
                return result(x, y, map, dx, dy);
            }
        }
        return Optional.empty();
    }

    private Optional<PatchMatch> result(int x, int y, Affine2 map, double dx, double dy) {
        if (sums.explained() < EXPLAINED) {
            return Optional.empty();
        }
        double u = dx - 0.5; // an even patch is centred between pixels
        double v = dy - 0.5;
        double[] c = sums.covariance();
        return Optional.of(new PatchMatch(
                x - 0.5, y - 0.5, map.x(u, v), map.y(u, v), c[0] * CORRELATED, c[1] * CORRELATED, c[2] * CORRELATED));
    }

    private boolean loadTemplate(int left, int top) {
        int side = size + 2 * RIM;
        if (left < RIM || top < RIM || left + side - RIM > reference.width() || top + side - RIM > reference.height()) {
            return false;
        }
        reserve(side * side);
        reference.read(left - RIM, top - RIM, side, side, raw);
        ToneGap.apply(referenceCurve, raw, side * side);
        Smoothing.binomial(raw, smooth, side, side);
        System.arraycopy(smooth, 0, template, 0, template.length);
        return true;
    }

    private boolean loadRegion(Affine2 map) {
        double h = size / 2.0 + 1;
        double halfX = h * (Math.abs(map.xx()) + Math.abs(map.xy())) + reach + RIM;
        double halfY = h * (Math.abs(map.yx()) + Math.abs(map.yy())) + reach + RIM;
        int x0 = (int) Math.floor(map.x(0, 0) - halfX);
        int y0 = (int) Math.floor(map.y(0, 0) - halfY);
        int columns = (int) Math.ceil(2 * halfX) + 2;
        int rows = (int) Math.ceil(2 * halfY) + 2;
        if (x0 < 0 || y0 < 0 || x0 + columns > frame.width() || y0 + rows > frame.height()) {
            return false;
        }
        reserve(columns * rows);
        frame.read(x0, y0, columns, rows, raw);
        ToneGap.apply(frameCurve, raw, columns * rows);
        Smoothing.binomial(raw, smooth, columns, rows);
        regionX = x0 + 2;
        regionY = y0 + 2;
        regionColumns = columns - 4;
        regionRows = rows - 4;
        return true;
    }

    private void reserve(int count) {
        if (raw.length < count) {
            raw = new float[count];
            smooth = new float[count];
        }
    }

    /** The frame as the template would see it, bilinear. */
    private void warp(Affine2 map, double dx, double dy) {
        int side = size + 2;
        float stepX = (float) map.xx();
        float stepY = (float) map.yx();
        for (int j = 0; j < side; j++) {
            double u = dx - 1 - size / 2.0;
            double v = dy - 1 - size / 2.0 + j;
            float x = (float) (map.x(u, v) - regionX);
            float y = (float) (map.y(u, v) - regionY);
            for (int i = 0; i < side; i++) {
                warped[j * side + i] = sample(x + i * stepX, y + i * stepY);
            }
        }
    }

    private float sample(float x, float y) {
        float sx = Math.min(Math.max(x, 0), regionColumns - 1.001f);
        float sy = Math.min(Math.max(y, 0), regionRows - 1.001f);
        int column = (int) sx;
        int row = (int) sy;
        int k = row * regionColumns + column;
        float fx = sx - column;
        float upper = smooth[k] + fx * (smooth[k + 1] - smooth[k]);
        float lower = smooth[k + regionColumns] + fx * (smooth[k + regionColumns + 1] - smooth[k + regionColumns]);
        return upper + (sy - row) * (lower - upper);
    }
}
