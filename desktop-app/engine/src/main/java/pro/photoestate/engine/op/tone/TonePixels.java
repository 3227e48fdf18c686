package pro.photoestate.engine.op.tone;

import pro.photoestate.engine.edgeaware.Lightness;
import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

/**
 * Tone on tiles: base lightness from the guide's own lightness, its factor from the curve, one gain for all three
 * channels so that colours keep their ratios, and a way back into the gamut by giving up saturation, not luminance.
 */
final class TonePixels implements PixelOperation {

    /** Lightness above which a pixel follows the curve itself rather than its surroundings' (light of 0.81). */
    private static final float BRIGHT = 0.95f;
    /** Display light above which brightened pixels are held back, encoded 0.91. */
    private static final float HELD_FROM = 0.8f;
    /** Light that brightened pixels approach but never reach, encoded 0.97: only what came in white goes out white. */
    private static final float HELD_TO = 0.92f;
    /** Saturation that white itself loses: colours of nearly clipped light are not to be trusted. */
    private static final float WHITE_FADE = 0.5f;
    /** Largest share of lightness that counts as detail to be amplified; more is an edge, and would ring. */
    private static final float DETAIL_LIMIT = 0.12f;
    /** Detail gain of local contrast at 100. */
    private static final float DETAIL_GAIN = 0.6f;

    private final ToneCurve curve;
    private final LocalLinear base;
    private final View view;
    private final float detail;

    TonePixels(ToneSettings settings, LocalLinear base, View view) {
        this.curve = new ToneCurve(settings);
        this.base = base.seen(view);
        this.view = view;
        this.detail = DETAIL_GAIN * (float) settings.localContrast() / 100;
    }

    @Override
    public void apply(Tile tile) {
        int count = tile.width();
        float[] lightness = new float[count];
        float[] slope = new float[count];
        float[] bases = new float[count];
        float[] factors = new float[count];
        for (int row = 0; row < tile.height(); row++) {
            int from = row * count;
            int y = tile.y() + row;
            Lightness.row(tile, from, count, lightness);
            base.slope().row(tile.x(), y, count, view.width(), view.height(), slope, 0);
            base.offset().row(tile.x(), y, count, view.width(), view.height(), bases, 0);
            bases(lightness, slope, bases, factors, count);
            curve.factors(factors, count);
            gains(lightness, bases, factors, count);
            paint(tile, from, lightness, factors, count);
        }
    }

    /** The base of each pixel, drawn to the pixel itself towards white, into {@code bases} and {@code copy}. */
    private static void bases(float[] lightness, float[] slope, float[] bases, float[] copy, int count) {
        for (int i = 0; i < count; i++) {
            float own = lightness[i];
            float base = slope[i] * own + bases[i];
            float near = Math.max(0, Math.min(1, (own - BRIGHT) * (1 / (1 - BRIGHT))));
            base += (own - base) * near * near;
            bases[i] = base;
            copy[i] = base;
        }
    }

    /** Turns factors on lightness into gains on light, with the detail amplified. */
    private void gains(float[] lightness, float[] bases, float[] factors, int count) {
        float amount = detail;
        for (int i = 0; i < count; i++) {
            float share = 1 - bases[i] / lightness[i];
            float kept = Math.max(-DETAIL_LIMIT, Math.min(DETAIL_LIMIT, share));
            float factor = factors[i] * (1 + amount * kept);
            float square = factor * factor;
            factors[i] = square * square;
        }
    }

    private static void paint(Tile tile, int from, float[] lightness, float[] gains, int count) {
        float[] red = tile.r();
        float[] green = tile.g();
        float[] blue = tile.b();
        for (int i = 0; i < count; i++) {
            float r = red[from + i] * gains[i];
            float g = green[from + i] * gains[i];
            float b = blue[from + i] * gains[i];
            float y = Lightness.RED * r + Lightness.GREEN * g + Lightness.BLUE * b;
            float most = Math.max(r, Math.max(g, b));
            float near = Math.max(0, Math.min(1, (lightness[i] - BRIGHT) * (1 / (1 - BRIGHT))));
            float over = Math.max(0, y - HELD_FROM);
            float held = y - over + over / (1 + over * (1 / (HELD_TO - HELD_FROM)));
            float light = held + (1 - held) * near * near * near * near;
            float scale = Math.min(1, Math.max(light / Math.max(y, 1e-6f), 1 / gains[i]));
            r *= scale;
            g *= scale;
            b *= scale;
            y *= scale;
            most *= scale;
            float inGamut = Math.max(0, Math.min(1, (1 - y) / Math.max(most - y, 1e-6f)));
            float saturation = inGamut * (1 - WHITE_FADE * near * near * near);
            red[from + i] = y + (r - y) * saturation;
            green[from + i] = y + (g - y) * saturation;
            blue[from + i] = y + (b - y) * saturation;
        }
    }
}
