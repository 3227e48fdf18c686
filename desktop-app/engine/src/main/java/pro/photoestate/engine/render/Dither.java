package pro.photoestate.engine.render;

/**
 * An ordered dither of one 8-bit step by interleaved gradient noise (Jimenez, "Next Generation Post Processing in Call of
 * Duty", SIGGRAPH 2014), so that smooth walls show no bands. It depends on the place alone: the same picture gives the
 * same file, and the same preview.
 */
final class Dither {

    /** Side of the noise pattern in px, a power of two. */
    private static final int PATTERN = 64;

    private static final float[] NOISE = new float[PATTERN * PATTERN];

    static {
        for (int i = 0; i < NOISE.length; i++) {
            int row = i / PATTERN;
            double along = 0.06711056 * (i % PATTERN) + 0.00583715 * row;
            double noise = 52.9829189 * (along - Math.floor(along));
            NOISE[i] = (float) (noise - Math.floor(noise) - 0.5);
        }
    }

    private Dither() {}

    /** Fills {@code noise} with that of row {@code y} from column {@code x} on, -0.5..0.5 of a step. */
    static void row(int x, int y, float[] noise) {
        int width = noise.length;
        int column = x & PATTERN - 1;
        int pattern = (y & PATTERN - 1) * PATTERN;
        System.arraycopy(NOISE, pattern + column, noise, 0, Math.min(width, PATTERN - column));
        for (int i = PATTERN - column; i < width; i += PATTERN) {
            System.arraycopy(NOISE, pattern, noise, i, Math.min(width - i, PATTERN));
        }
    }

    /** Encoded values 0..1 to 8-bit steps with their noise, in place. */
    static void add(float[] v, float[] noise, int count) {
        for (int x = 0; x < count; x++) {
            v[x] = v[x] * 255f + noise[x];
        }
    }
}
