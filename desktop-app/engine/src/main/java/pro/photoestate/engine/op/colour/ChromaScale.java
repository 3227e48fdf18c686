package pro.photoestate.engine.op.colour;

import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;

/**
 * Moves every pixel away from, or towards, the grey of its own luminance: {@code out = Y + s (rgb - Y)} in linear light,
 * so luminance (ITU-R BT.709) is exactly kept. The factor s comes from hue and chroma in an opponent space over the
 * square root of light: Oklab's matrices (B. Ottosson, "A perceptual color space for image processing", 2020) with a
 * square root in place of the cube root, which a processor has in hardware. s is limited so that no channel falls below
 * black.
 */
final class ChromaScale implements PixelOperation {

    /** Pixels at a time, so that all scratch stays in the first cache. */
    private static final int BLOCK = 512;

    /** Share of vibrance that wood and skin are spared. */
    private static final double SPARED = 0.67;

    /** Chroma (opponent units, sRGB's red being about 0.4) at which vibrance has faded to half. */
    private static final float MUTED = 0.09f;

    /** Red, green, blue; then what the steps need. */
    private static final ThreadLocal<float[][]> SCRATCH = ThreadLocal.withInitial(() -> new float[8][BLOCK]);

    /** Factor of chroma by hue. */
    private final HueSeries byHue;

    /** What vibrance adds to the factor where chroma is small, by hue. */
    private final HueSeries vibrance;

    ChromaScale(ColourParams p) {
        byHue = HueSeries.of(hue -> 1
                + (p.saturation()
                                + p.reds() * Hue.RED.share(hue)
                                + p.yellows() * Hue.YELLOW.share(hue)
                                + p.greens() * Hue.GREEN.share(hue)
                                + p.blues() * Hue.BLUE.share(hue))
                        / 100);
        vibrance = HueSeries.of(hue -> p.vibrance() / 100 * (1 - SPARED * Hue.WOOD.share(hue)));
    }

    @Override
    public void apply(Tile tile) {
        float[][] s = SCRATCH.get();
        int count = tile.width() * tile.height();
        for (int from = 0; from < count; from += BLOCK) {
            int n = Math.min(BLOCK, count - from);
            System.arraycopy(tile.r(), from, s[0], 0, n);
            System.arraycopy(tile.g(), from, s[1], 0, n);
            System.arraycopy(tile.b(), from, s[2], 0, n);
            opponents(s, n);
            factors(s, n);
            limit(s[0], s[1], s[2], s[3], n);
            scale(s[0], s[1], s[2], s[3], n);
            System.arraycopy(s[0], 0, tile.r(), from, n);
            System.arraycopy(s[1], 0, tile.g(), from, n);
            System.arraycopy(s[2], 0, tile.b(), from, n);
        }
    }

    // Many short loops: the compiler makes vector instructions of them, and of one long loop it does not.

    /** Into 3 and 4: u and v. */
    private static void opponents(float[][] s, int n) {
        cone(s, 0.41222f, 0.53633f, 0.05145f, s[5], n);
        cone(s, 0.21190f, 0.68070f, 0.10740f, s[6], n);
        cone(s, 0.08830f, 0.28172f, 0.62998f, s[7], n);
        mix(s, 1.97800f, -2.42859f, 0.45059f, s[3], n);
        mix(s, 0.02591f, 0.78277f, -0.80868f, s[4], n);
    }

    private static void cone(float[][] s, float fromRed, float fromGreen, float fromBlue, float[] out, int n) {
        float[] r = s[0];
        float[] g = s[1];
        float[] b = s[2];
        for (int i = 0; i < n; i++) {
            out[i] = (float) Math.sqrt(Math.max(fromRed * r[i] + fromGreen * g[i] + fromBlue * b[i], 0));
        }
    }

    private static void mix(float[][] s, float fromLong, float fromMiddle, float fromShort, float[] out, int n) {
        float[] l = s[5];
        float[] m = s[6];
        float[] c = s[7];
        for (int i = 0; i < n; i++) {
            out[i] = fromLong * l[i] + fromMiddle * m[i] + fromShort * c[i];
        }
    }

    /** From u and v in 3 and 4 to the factor in 3. */
    private void factors(float[][] s, int n) {
        normalise(s[3], s[4], s[5], n);
        byHue.at(s[3], s[4], s[6], n);
        vibrance.at(s[3], s[4], s[7], n);
        combine(s[6], s[7], s[5], s[3], n);
    }

    private static void normalise(float[] u, float[] v, float[] chroma, int n) {
        for (int i = 0; i < n; i++) {
            chroma[i] = (float) Math.sqrt(u[i] * u[i] + v[i] * v[i] + 1e-9f);
        }
        for (int i = 0; i < n; i++) {
            u[i] /= chroma[i];
            v[i] /= chroma[i];
        }
    }

    private static void combine(float[] hues, float[] muted, float[] chroma, float[] factor, int n) {
        for (int i = 0; i < n; i++) {
            factor[i] = Math.max(hues[i] + muted[i] * (MUTED / (MUTED + chroma[i])), 0);
        }
    }

    /** Not so far that a channel falls below black; what is there already is let be. */
    private static void limit(float[] r, float[] g, float[] b, float[] factor, int n) {
        for (int i = 0; i < n; i++) {
            float y = 0.2126f * r[i] + 0.7152f * g[i] + 0.0722f * b[i];
            float depth = y - Math.min(r[i], Math.min(g[i], b[i]));
            factor[i] = Math.min(factor[i], Math.max(y / (depth + 1e-9f), 1));
        }
    }

    private static void scale(float[] r, float[] g, float[] b, float[] factor, int n) {
        for (int i = 0; i < n; i++) {
            float y = 0.2126f * r[i] + 0.7152f * g[i] + 0.0722f * b[i];
            r[i] = y + factor[i] * (r[i] - y);
            g[i] = y + factor[i] * (g[i] - y);
            b[i] = y + factor[i] * (b[i] - y);
        }
    }
}
