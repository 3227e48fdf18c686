package pro.photoestate.engine.op.whitebalance;

import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;

/** Multiplies red and blue by a smooth map of gains and keeps the luminance of every pixel (ITU-R BT.709 weights). */
final class GainMap implements PixelOperation {

    /** Where gains begin to fade, as the smallest channel of a pixel: what is white in the file stays white. */
    private static final float FADE_FROM = 0.9f;

    private static final float FADE = 1 / (1 - FADE_FROM);

    private static final ThreadLocal<float[][]> SCRATCH = ThreadLocal.withInitial(() -> new float[2][0]);

    private final int width;
    private final int height;
    private final Grid red;
    private final Grid blue;

    /**
     * @param width width of the finished picture, px
     * @param height its height, px
     * @param red factors of red over the finished picture
     * @param blue factors of blue
     */
    GainMap(int width, int height, Grid red, Grid blue) {
        this.width = width;
        this.height = height;
        this.red = red;
        this.blue = blue;
    }

    @Override
    public void apply(Tile tile) {
        int count = tile.width() * tile.height();
        float[][] scratch = SCRATCH.get();
        if (scratch[0].length < count) {
            scratch[0] = new float[count];
            scratch[1] = new float[count];
        }
        for (int j = 0; j < tile.height(); j++) {
            int offset = j * tile.width();
            red.row(tile.x(), tile.y() + j, tile.width(), width, height, scratch[0], offset);
            blue.row(tile.x(), tile.y() + j, tile.width(), width, height, scratch[1], offset);
        }
        multiply(tile.r(), tile.g(), tile.b(), scratch, count);
    }

    /** One loop over five arrays at one index, which the compiler turns into vector instructions. */
    private static void multiply(float[] r, float[] g, float[] b, float[][] gains, int count) {
        float[] gr = gains[0];
        float[] gb = gains[1];
        for (int i = 0; i < count; i++) {
            float red = r[i];
            float green = g[i];
            float blue = b[i];
            float least = Math.min(red, Math.min(green, blue));
            float share = 1 - Math.min(Math.max((least - FADE_FROM) * FADE, 0), 1);
            float newRed = red * (1 + (gr[i] - 1) * share);
            float newBlue = blue * (1 + (gb[i] - 1) * share);
            float before = 0.2126f * red + 0.7152f * green + 0.0722f * blue;
            float after = 0.2126f * newRed + 0.7152f * green + 0.0722f * newBlue;
            float keep = Math.max(before, 1e-7f) / Math.max(after, 1e-7f);
            r[i] = newRed * keep;
            g[i] = green * keep;
            b[i] = newBlue * keep;
        }
    }
}
