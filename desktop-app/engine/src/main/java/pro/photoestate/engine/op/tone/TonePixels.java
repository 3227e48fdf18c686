package pro.photoestate.engine.op.tone;

import pro.photoestate.engine.edgeaware.Lightness;
import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.GridLines;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.TileRow;
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

    /** Light below this is divided by as if it were this: a three hundredth of an 8-bit step, so ratios stay finite. */
    private static final float DARK = 1e-6f;

    private final float[] curve;
    private final LocalLinear base;
    private final View view;
    private final float detail;
    private final boolean greens;

    /** @param greens whether there are greens that could glow */
    TonePixels(ToneSettings settings, LocalLinear base, boolean greens, View view) {
        this.greens = greens;
        this.curve = new ToneCurve(settings).fine();
        this.base = base.seen(view);
        this.view = view;
        this.detail = DETAIL_GAIN * (float) settings.localContrast() / 100;
    }

    @Override
    public void apply(Tile tile) {
        int count = tile.width();
        Rows rows = new Rows(count);
        GridLines slopes = new GridLines(base.slope(), tile, view);
        GridLines offsets = new GridLines(base.offset(), tile, view);
        for (int row = 0; row < tile.height(); row++) {
            rows.samples.load(tile, row);
            Lightness.luminance(rows.samples, rows.luminance);
            Lightness.strongest(rows.samples, rows.most);
            Lightness.of(rows.luminance, rows.most, rows.lightness);
            nearness(rows.lightness, rows.near, count);
            slopes.row(tile.y() + row, rows.slope);
            offsets.row(tile.y() + row, rows.bases);
            bases(rows, count);
            steps(rows.bases, rows.factors, curve.length - 1, count);
            factors(curve, rows.factors, count);
            gains(rows, count);
            hold(rows, count);
            saturations(rows, count);
            if (greens) {
                Greens.tame(rows.samples, rows.gains, rows.factors, count);
            }
            paint(rows, count);
            rows.samples.store(tile, row);
        }
    }

    /** What is known of one row. Loops are kept small: the compiler makes no vectors of large ones. */
    private static final class Rows {
        private final TileRow samples;
        private final float[] luminance;
        private final float[] most;
        private final float[] lightness;
        private final float[] near;
        private final float[] slope;
        private final float[] bases;
        private final float[] factors;
        private final float[] gains;

        Rows(int count) {
            samples = new TileRow(count);
            luminance = new float[count];
            most = new float[count];
            lightness = new float[count];
            near = new float[count];
            slope = new float[count];
            bases = new float[count];
            factors = new float[count];
            gains = new float[count];
        }
    }

    /** How near to white a pixel is, 0..1. */
    private static void nearness(float[] lightness, float[] near, int count) {
        for (int i = 0; i < count; i++) {
            near[i] = Math.max(0, Math.min(1, (lightness[i] - BRIGHT) * (1 / (1 - BRIGHT))));
        }
    }

    /** The base of each pixel, drawn to the pixel itself towards white. */
    private static void bases(Rows rows, int count) {
        float[] lightness = rows.lightness;
        float[] slope = rows.slope;
        float[] near = rows.near;
        float[] bases = rows.bases;
        for (int i = 0; i < count; i++) {
            float base = slope[i] * lightness[i] + bases[i];
            bases[i] = base + (lightness[i] - base) * near[i] * near[i];
        }
    }

    /** Where in the curve's table a base lies; rounded up by half, for a cast cuts off. */
    private static void steps(float[] bases, float[] target, float last, int count) {
        for (int i = 0; i < count; i++) {
            target[i] = Math.max(0, Math.min(last, bases[i] * ToneCurve.FINE_STEPS + 0.5f));
        }
    }

    private static void factors(float[] curve, float[] steps, int count) {
        for (int i = 0; i < count; i++) {
            steps[i] = curve[(int) steps[i]];
        }
    }

    /** Gains on light from the curve's factors on lightness, with the detail amplified. */
    private void gains(Rows rows, int count) {
        float amount = detail;
        float[] lightness = rows.lightness;
        float[] bases = rows.bases;
        float[] factors = rows.factors;
        float[] gains = rows.gains;
        for (int i = 0; i < count; i++) {
            float share = 1 - bases[i] / lightness[i];
            float kept = Math.max(-DETAIL_LIMIT, Math.min(DETAIL_LIMIT, share));
            float factor = factors[i] * (1 + amount * kept);
            float square = factor * factor;
            gains[i] = square * square;
        }
    }

    /** Lowers gains that would bring bright pixels too near to white; what was not brightened stays. */
    private static void hold(Rows rows, int count) {
        float[] luminance = rows.luminance;
        float[] near = rows.near;
        float[] gains = rows.gains;
        float[] held = rows.factors;
        for (int i = 0; i < count; i++) {
            float y = luminance[i] * gains[i];
            float over = Math.max(0, y - HELD_FROM);
            held[i] = y - over + over / (1 + over * (1 / (HELD_TO - HELD_FROM)));
        }
        for (int i = 0; i < count; i++) {
            float square = near[i] * near[i];
            float light = held[i] + (1 - held[i]) * square * square;
            gains[i] = Math.min(gains[i], Math.max(1, light / Math.max(luminance[i], DARK)));
        }
    }

    /** Shares of the saturation that stay in the gamut, into the factors' place; white itself loses some. */
    private static void saturations(Rows rows, int count) {
        float[] luminance = rows.luminance;
        float[] most = rows.most;
        float[] near = rows.near;
        float[] gains = rows.gains;
        float[] saturation = rows.factors;
        for (int i = 0; i < count; i++) {
            float y = luminance[i] * gains[i];
            float colour = most[i] * gains[i] - y;
            float kept = 1 - WHITE_FADE * near[i] * near[i] * near[i];
            saturation[i] = kept * Math.max(0, Math.min(1, (1 - y) / Math.max(colour, DARK)));
        }
    }

    /** Mixes each channel with the luminance by the saturation, times the gain. */
    private static void paint(Rows rows, int count) {
        float[] luminance = rows.luminance;
        float[] saturation = rows.factors;
        float[] gains = rows.gains;
        float[] grey = rows.most;
        for (int i = 0; i < count; i++) {
            float coloured = gains[i] * saturation[i];
            grey[i] = luminance[i] * (gains[i] - coloured);
            gains[i] = coloured;
        }
        mix(rows.samples.r(), gains, grey, count);
        mix(rows.samples.g(), gains, grey, count);
        mix(rows.samples.b(), gains, grey, count);
    }

    private static void mix(float[] channel, float[] gains, float[] grey, int count) {
        for (int i = 0; i < count; i++) {
            channel[i] = grey[i] + channel[i] * gains[i];
        }
    }
}
