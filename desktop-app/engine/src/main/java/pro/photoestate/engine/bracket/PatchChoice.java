package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pro.photoestate.engine.image.Homography;

/** Where in the reference to look closely: textured places, well exposed in both frames, spread over the picture. */
final class PatchChoice {

    /** Cells along the long and the short side that the choice is spread over. */
    private static final int LONG_CELLS = 8;
    private static final int SHORT_CELLS = 6;
    /** Pieces a cell may have in each round of the choice. */
    private static final int[] QUOTAS = {1, 3, 8};
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
    static List<Spot> choose(LumaPyramid reference, LumaPyramid frame, Homography toFrame, int most) {
        List<Spot> spots = new ArrayList<>();
        Texture here = reference.texture();
        Texture there = frame.texture();
        for (int j = 0; j < here.rows(); j++) {
            for (int i = 0; i < here.columns(); i++) {
                double x = Texture.centre(i);
                double y = Texture.centre(j);
                float score = Math.min(here.at(x, y), there.at(toFrame.x(x, y), toFrame.y(x, y)));
                if (score > LEAST) {
                    spots.add(new Spot((int) x, (int) y, score));
                }
            }
        }
        spots.sort(Comparator.comparingDouble(Spot::score).reversed());
        return spread(spots, reference.finest(), most);
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
}
