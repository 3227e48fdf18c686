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
        Rows rows = new Rows(count);
        for (int row = 0; row < tile.height(); row++) {
            int from = row * count;
            int y = tile.y() + row;
            System.arraycopy(tile.r(), from, rows.r, 0, count);
            System.arraycopy(tile.g(), from, rows.g, 0, count);
            System.arraycopy(tile.b(), from, rows.b, 0, count);
            Lightness.row(rows.r, rows.g, rows.b, rows.lightness, count);
            base.slope().row(tile.x(), y, count, view.width(), view.height(), rows.slope, 0);
            base.offset().row(tile.x(), y, count, view.width(), view.height(), rows.bases, 0);
            bases(rows.lightness, rows.slope, rows.bases, rows.gains, count);
            curve.factors(rows.gains, count);
            gains(rows.lightness, rows.bases, rows.gains, count);
            paint(rows, count);
            System.arraycopy(rows.r, 0, tile.r(), from, count);
            System.arraycopy(rows.g, 0, tile.g(), from, count);
            System.arraycopy(rows.b, 0, tile.b(), from, count);
        }
    }

    /** Copies of one row: loops over arrays with one and the same index run in vectors, others do not. */
    private static final class Rows {
        private final float[] r;
        private final float[] g;
        private final float[] b;
        private final float[] lightness;
        private final float[] slope;
        private final float[] bases;
        private final float[] gains;

        Rows(int count) {
            r = new float[count];
            g = new float[count];
            b = new float[count];
            lightness = new float[count];
            slope = new float[count];
            bases = new float[count];
            gains = new float[count];
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

    /** Gains, then the way back into the gamut; in small loops, because C2 does not make vectors of large ones. */
    private static void paint(Rows rows, int count) {
        multiply(rows.r, rows.gains, count);
        multiply(rows.g, rows.gains, count);
        multiply(rows.b, rows.gains, count);
        float[] luminance = rows.slope;
        float[] most = rows.bases;
        luminance(rows.r, rows.g, rows.b, luminance, count);
        strongest(rows.r, rows.g, rows.b, most, count);
        float[] scale = rows.gains;
        hold(rows.lightness, luminance, scale, count);
        multiply(luminance, scale, count);
        multiply(most, scale, count);
        float[] saturation = rows.lightness;
        saturations(luminance, most, saturation, count);
        mix(rows.r, scale, luminance, saturation, count);
        mix(rows.g, scale, luminance, saturation, count);
        mix(rows.b, scale, luminance, saturation, count);
    }

    private static void multiply(float[] values, float[] factors, int count) {
        for (int i = 0; i < count; i++) {
            values[i] *= factors[i];
        }
    }

    private static void luminance(float[] r, float[] g, float[] b, float[] target, int count) {
        for (int i = 0; i < count; i++) {
            target[i] = Lightness.RED * r[i] + Lightness.GREEN * g[i] + Lightness.BLUE * b[i];
        }
    }

    private static void strongest(float[] r, float[] g, float[] b, float[] target, int count) {
        for (int i = 0; i < count; i++) {
            target[i] = Math.max(r[i], Math.max(g[i], b[i]));
        }
    }

    /** Gains in, and factors out that hold bright pixels below white; nearness to white takes the lightness's place. */
    private static void hold(float[] lightness, float[] luminance, float[] gains, int count) {
        for (int i = 0; i < count; i++) {
            lightness[i] = Math.max(0, Math.min(1, (lightness[i] - BRIGHT) * (1 / (1 - BRIGHT))));
        }
        for (int i = 0; i < count; i++) {
            float y = luminance[i];
            float over = Math.max(0, y - HELD_FROM);
            float held = y - over + over / (1 + over * (1 / (HELD_TO - HELD_FROM)));
            float square = lightness[i] * lightness[i];
            float light = held + (1 - held) * square * square;
            gains[i] = Math.min(1, Math.max(light / Math.max(y, 1e-6f), 1 / gains[i]));
        }
    }

    /** Nearness to white in, share of the saturation that is kept out. */
    private static void saturations(float[] luminance, float[] most, float[] near, int count) {
        for (int i = 0; i < count; i++) {
            float inGamut = (1 - luminance[i]) / Math.max(most[i] - luminance[i], 1e-6f);
            float kept = 1 - WHITE_FADE * near[i] * near[i] * near[i];
            near[i] = Math.max(0, Math.min(1, inGamut)) * kept;
        }
    }

    private static void mix(float[] channel, float[] scale, float[] luminance, float[] saturation, int count) {
        for (int i = 0; i < count; i++) {
            channel[i] = luminance[i] + (channel[i] * scale[i] - luminance[i]) * saturation[i];
        }
    }
}
