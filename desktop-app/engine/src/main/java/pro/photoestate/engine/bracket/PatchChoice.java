package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pro.photoestate.engine.image.Homography;

/** Where in the reference to look closely: textured places, well exposed in both frames, spread over the picture. */
final class PatchChoice {

    /** Side of the blocks that are judged, px of the finest reduced level; about one full-size piece. */
    private static final int BLOCK = 10;
    /** Cells along the long and the short side that the choice is spread over. */
    private static final int LONG_CELLS = 8;
    private static final int SHORT_CELLS = 6;
    /** Pieces a cell may have in each round of the choice. */
    private static final int[] QUOTAS = {1, 3, 8};
    /** Weight of the stronger direction: an edge alone is better than nothing. */
    private static final float EDGE = 0.03f;
    /** Gradient energy a pixel below which there is only noise, 0..255 squared. */
    private static final float LEAST = 0.15f;

    /** A place. */
    record Spot(int x, int y, float score) {}

    private PatchChoice() {}

    /**
     * Chooses places.
     *
     * @param toFrame reference -> frame as far as known, px of the finest reduced level
     * @param most how many places to choose at most
     * @return places in the reference, px of the finest reduced level
     */
    static List<Spot> choose(ReducedLuma reference, ReducedLuma frame, Homography toFrame, int most) {
        List<Spot> spots = new ArrayList<>();
        for (int y = 1; y + BLOCK < reference.height(); y += BLOCK) {
            for (int x = 1; x + BLOCK < reference.width(); x += BLOCK) {
                float here = texture(reference, x, y);
                int u = (int) Math.round(toFrame.x(x, y));
                int v = (int) Math.round(toFrame.y(x, y));
                boolean inside = u >= 1 && v >= 1 && u + BLOCK < frame.width() && v + BLOCK < frame.height();
                if (here > LEAST && inside) {
                    float score = Math.min(here, texture(frame, u, v));
                    if (score > LEAST) {
                        spots.add(new Spot(x + BLOCK / 2, y + BLOCK / 2, score));
                    }
                }
            }
        }
        spots.sort(Comparator.comparingDouble(Spot::score).reversed());
        return spread(spots, reference, most);
    }

    private static List<Spot> spread(List<Spot> spots, ReducedLuma reference, int most) {
        boolean wide = reference.width() >= reference.height();
        int columns = wide ? LONG_CELLS : SHORT_CELLS;
        int rows = wide ? SHORT_CELLS : LONG_CELLS;
        int[] taken = new int[columns * rows];
        List<Spot> left = new ArrayList<>(spots);
        List<Spot> chosen = new ArrayList<>();
        for (int quota : QUOTAS) {
            List<Spot> rest = new ArrayList<>();
            for (Spot spot : left) {
                int cell = spot.y() * rows / reference.height() * columns + spot.x() * columns / reference.width();
                if (taken[cell] < quota && chosen.size() < most) {
                    taken[cell]++;
                    chosen.add(spot);
                } else {
                    rest.add(spot);
                }
            }
            left = rest;
        }
        return chosen;
    }

    /** Mean gradient energy a pixel, mostly of the weaker direction (Shi and Tomasi 1994); 0 where half is clipped. */
    private static float texture(ReducedLuma luma, int x, int y) {
        float xx = 0;
        float yy = 0;
        float xy = 0;
        int usable = 0;
        float[] v = luma.values();
        int w = luma.width();
        for (int j = y; j < y + BLOCK; j++) {
            for (int k = j * w + x; k < j * w + x + BLOCK; k++) {
                if (v[k] > ToneGap.DARKEST && v[k] < ToneGap.LIGHTEST) {
                    float gx = (v[k + 1] - v[k - 1]) / 2;
                    float gy = (v[k + w] - v[k - w]) / 2;
                    xx += gx * gx;
                    yy += gy * gy;
                    xy += gx * gy;
                    usable++;
                }
            }
        }
        if (usable * 2 < BLOCK * BLOCK) {
            return 0;
        }
        float half = (xx + yy) / 2;
        float root = (float) Math.sqrt(Math.max(0, half * half - (xx * yy - xy * xy)));
        return (half - root + EDGE * (half + root)) / usable;
    }
}
