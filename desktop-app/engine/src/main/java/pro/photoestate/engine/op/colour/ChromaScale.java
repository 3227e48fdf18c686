package pro.photoestate.engine.op.colour;

import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;

/**
 * Moves every pixel away from, or towards, the grey of its own luminance: {@code out = Y + s (rgb - Y)} in linear light,
 * so luminance (ITU-R BT.709) is exactly kept. The factor s comes from hue and chroma in an opponent space over the
 * square root of light: Oklab's matrices with a square root in place of the cube root, which the compiler can turn into
 * vector instructions (B. Ottosson, "A perceptual color space for image processing", 2020). s is limited so that
 * no channel falls below black.
 */
final class ChromaScale implements PixelOperation {

    /** Hue angles of the sectors' centres in degrees of the opponent plane, and of wood and skin. */
    private static final Hue RED = Hue.of(0.75, 0.10, 0.08);

    private static final Hue YELLOW = Hue.of(0.80, 0.50, 0.05);
    private static final Hue GREEN = Hue.of(0.15, 0.45, 0.06);
    private static final Hue BLUE = Hue.of(0.10, 0.30, 0.80);
    private static final Hue WOOD = Hue.of(0.60, 0.30, 0.12);

    /** Share of vibrance that wood and skin are spared. */
    private static final float SPARED = 0.67f;

    /** Chroma (opponent units, red of sRGB being about 0.4) at which vibrance has faded to half. */
    private static final float MUTED = 0.09f;

    private final float vibrance;
    private final float saturation;
    private final float reds;
    private final float yellows;
    private final float greens;
    private final float blues;

    ChromaScale(ColourParams params) {
        vibrance = (float) params.vibrance() / 100;
        saturation = (float) params.saturation() / 100;
        reds = (float) params.reds() / 100;
        yellows = (float) params.yellows() / 100;
        greens = (float) params.greens() / 100;
        blues = (float) params.blues() / 100;
    }

    @Override
    public void apply(Tile tile) {
        scale(tile.r(), tile.g(), tile.b(), tile.width() * tile.height());
    }

    private void scale(float[] red, float[] green, float[] blue, int count) {
        for (int i = 0; i < count; i++) {
            float r = red[i];
            float g = green[i];
            float b = blue[i];
            float l = (float) Math.sqrt(Math.max(0.41222f * r + 0.53633f * g + 0.05145f * b, 0));
            float m = (float) Math.sqrt(Math.max(0.21190f * r + 0.68070f * g + 0.10740f * b, 0));
            float s = (float) Math.sqrt(Math.max(0.08830f * r + 0.28172f * g + 0.62998f * b, 0));
            float u = 1.97800f * l - 2.42859f * m + 0.45059f * s;
            float v = 0.02591f * l + 0.78277f * m - 0.80868f * s;
            float chroma = (float) Math.sqrt(u * u + v * v + 1e-9f);
            u /= chroma;
            v /= chroma;
            float byHue = reds * RED.share(u, v)
                    + yellows * YELLOW.share(u, v)
                    + greens * GREEN.share(u, v)
                    + blues * BLUE.share(u, v);
            float muted = MUTED / (MUTED + chroma) * (1 - SPARED * WOOD.share(u, v));
            float factor = Math.max(1 + vibrance * muted + saturation, 0) * Math.max(1 + byHue, 0);
            float y = 0.2126f * r + 0.7152f * g + 0.0722f * b;
            float least = Math.min(r, Math.min(g, b));
            float most = Math.max(Math.max(y, 1e-7f) / Math.max(y - least, 1e-7f), 1);
            factor = Math.min(factor, most);
            red[i] = y + factor * (r - y);
            green[i] = y + factor * (g - y);
            blue[i] = y + factor * (b - y);
        }
    }

    /** A hue as a unit vector of the opponent plane. */
    private record Hue(float u, float v) {

        /** Cosine at which a hue's share has fallen to nothing: 50 degrees from its centre. */
        private static final float EDGE = 0.643f;

        /** The hue of a colour in linear light. */
        static Hue of(double r, double g, double b) {
            double l = Math.sqrt(0.41222 * r + 0.53633 * g + 0.05145 * b);
            double m = Math.sqrt(0.21190 * r + 0.68070 * g + 0.10740 * b);
            double s = Math.sqrt(0.08830 * r + 0.28172 * g + 0.62998 * b);
            double u = 1.97800 * l - 2.42859 * m + 0.45059 * s;
            double v = 0.02591 * l + 0.78277 * m - 0.80868 * s;
            return new Hue((float) (u / Math.hypot(u, v)), (float) (v / Math.hypot(u, v)));
        }

        /** 1 at this hue, smoothly 0 beyond the edge. */
        float share(float u, float v) {
            float t = Math.min(Math.max((u * this.u + v * this.v - EDGE) / (1 - EDGE), 0), 1);
            return t * (2 - t);
        }
    }
}
