package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Grid;

/**
 * Where single frames are to be taken, with soft edges: the weights of all frames go over to 1 for the chosen one. The
 * pyramid of the weights then hides the edge. Immutable.
 */
final class GhostMasks {

    private final int factor;
    private final int width;
    private final int height;
    private final byte[] chosen;
    private final double percent;

    /**
     * @param level the level of the map
     * @param width columns of the map
     * @param height rows of the map
     * @param chosen the frame to take plus one, or 0 for the blend; row-major
     */
    GhostMasks(int level, int width, int height, byte[] chosen) {
        factor = 1 << (level - 1);
        this.width = width;
        this.height = height;
        this.chosen = chosen;
        int count = 0;
        for (byte c : chosen) {
            count += c == 0 ? 0 : 1;
        }
        percent = 100.0 * count / chosen.length;
    }

    /** Nothing moved. */
    static GhostMasks none() {
        return new GhostMasks(1, 1, 1, new byte[1]);
    }

    /** Share of the picture that is taken from single frames, in percent. */
    double percent() {
        return percent;
    }

    /** 1 where a single frame is taken, 0 where all are blended. */
    Grid map() {
        float[] taken = new float[chosen.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = chosen[i] == 0 ? 0 : 1;
        }
        return new Grid(width, height, taken);
    }

    /** Changes the weights of all frames along row {@code y} of level 1. */
    void apply(int y, FusionPhases[] weights) {
        if (percent == 0) {
            return;
        }
        double row = Math.clamp((y + 0.5) / factor - 0.5, 0, height - 1);
        int upper = (int) row;
        int lower = Math.min(upper + 1, height - 1);
        if (empty(upper) && empty(lower)) {
            return;
        }
        float[] share = new float[weights.length + 1];
        float down = (float) (row - upper);
        for (int i = 0; i < 2 * weights[0].even().length; i++) {
            float column = Math.clamp((i + 0.5f) / factor - 0.5f, 0, width - 1);
            int left = (int) column;
            int right = Math.min(left + 1, width - 1);
            byte a = chosen[upper * width + left];
            byte b = chosen[upper * width + right];
            byte c = chosen[lower * width + left];
            byte d = chosen[lower * width + right];
            if ((a | b | c | d) != 0) {
                float over = column - left;
                share[a] += (1 - over) * (1 - down);
                share[b] += over * (1 - down);
                share[c] += (1 - over) * down;
                share[d] += over * down;
                blend(weights, i, share);
            }
        }
    }

    /** Leaves {@code share[0]} of the blend, adds the other shares to their frames, and clears them. */
    private static void blend(FusionPhases[] weights, int column, float[] share) {
        for (int k = 0; k < weights.length; k++) {
            float[] row = column % 2 == 0 ? weights[k].even() : weights[k].odd();
            row[column / 2] = row[column / 2] * share[0] + share[k + 1];
            share[k + 1] = 0;
        }
        share[0] = 0;
    }

    private boolean empty(int row) {
        for (int x = 0; x < width; x++) {
            if (chosen[row * width + x] != 0) {
                return false;
            }
        }
        return true;
    }
}
