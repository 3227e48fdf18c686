package pro.photoestate.engine.op.tone;

import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.TileRow;

/**
 * Keeps greens from glowing: a lawn or a green lit vault that is made as light as a wall looks fluorescent, for no
 * surface is at once so light and so green. What tone adds to such a green takes saturation from it; what came in so
 * stays so.
 */
final class Greens {

    /** Light by which green exceeds the other channels from which it begins to glow: grass in the sun (encoded 0.42). */
    private static final float GLOW_FROM = 0.15f;
    /** Share of saturation lost for each unit that was added to the excess: so it stays about as it came in. */
    private static final float LOSS = 1.7f;
    /** Share of saturation that is left at least: less, and a lawn looks withered. */
    private static final float LEAST = 0.65f;
    /** Green counts in full from where it exceeds red by a third of what it exceeds blue; yellow does not count. */
    private static final float NOT_YELLOW = 3;

    /** Excess in shares of green from which a pixel counts as green: leaves have 0.6 and more, sage paint 0.3. */
    private static final float VIVID = 0.4f;
    /** Green light too little to glow even if it is brightened four stops. */
    private static final float DARK = 0.01f;
    /** Share of a picture below which its greens are too small to be seen glowing: a flower pot. */
    private static final double FEW = 0.002;
    /** Pixels looked at, about. */
    private static final int SAMPLES = 60_000;

    private Greens() {}

    /** Whether there are enough greens in a picture that could glow. */
    static boolean in(Tile picture) {
        int step = (int) Math.max(1, Math.sqrt((double) picture.width() * picture.height() / SAMPLES));
        int greens = 0;
        int all = 0;
        for (int y = step / 2; y < picture.height(); y += step) {
            for (int x = step / 2; x < picture.width(); x += step) {
                int i = y * picture.width() + x;
                float green = picture.g()[i];
                all++;
                greens += green > DARK && excess(picture.r()[i], green, picture.b()[i]) > VIVID * green ? 1 : 0;
            }
        }
        return greens > FEW * all;
    }

    /** Lowers shares of saturation, 0..1, where gains make greens glow. */
    static void tame(TileRow samples, float[] gains, float[] saturations, int count) {
        float[] r = samples.r();
        float[] g = samples.g();
        float[] b = samples.b();
        for (int i = 0; i < count; i++) {
            float before = excess(r[i], g[i], b[i]);
            float green = before * gains[i];
            float added = Math.max(0, Math.min(green - GLOW_FROM, green - before));
            saturations[i] *= Math.max(LEAST, 1 - LOSS * added);
        }
    }

    private static float excess(float r, float g, float b) {
        return Math.min(g - b, NOT_YELLOW * (g - r));
    }
}
