package pro.photoestate.engine.op.detail;

import pro.photoestate.engine.edgeaware.Lightness;
import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

/** Contrast of middle-sized structures: their difference from an edge-keeping base is amplified, edges are not. */
final class Clarity implements PixelOperation {

    /** Gain of the difference at 100. */
    private static final float GAIN = 1.2f;
    /** Largest difference of lightness that is amplified; a larger one is an edge, and would ring. */
    private static final float LIMIT = 0.06f;

    private final float amount;
    private final LocalLinear base;
    private final View view;

    Clarity(double clarity, LocalLinear base, View view) {
        this.amount = GAIN * (float) clarity / 100;
        this.base = base.seen(view);
        this.view = view;
    }

    @Override
    public void apply(Tile tile) {
        int count = tile.width();
        float[] lightness = new float[count];
        float[] slope = new float[count];
        float[] offset = new float[count];
        for (int row = 0; row < tile.height(); row++) {
            int from = row * count;
            Lightness.row(tile, from, count, lightness);
            base.slope().row(tile.x(), tile.y() + row, count, view.width(), view.height(), slope, 0);
            base.offset().row(tile.x(), tile.y() + row, count, view.width(), view.height(), offset, 0);
            gains(lightness, slope, offset, count);
            multiply(tile.r(), from, slope, count);
            multiply(tile.g(), from, slope, count);
            multiply(tile.b(), from, slope, count);
        }
    }

    /** Writes gains on light over the slopes; strongest in the middle tones, none at black and white. */
    private void gains(float[] lightness, float[] slope, float[] offset, int count) {
        float gain = amount;
        for (int i = 0; i < count; i++) {
            float own = lightness[i];
            float difference = Math.max(-LIMIT, Math.min(LIMIT, own - (slope[i] * own + offset[i])));
            float middle = Math.max(0, 4 * own * own * (1 - own * own));
            float factor = (own + gain * middle * difference) / own;
            float square = factor * factor;
            slope[i] = square * square;
        }
    }

    private static void multiply(float[] channel, int from, float[] gain, int count) {
        for (int i = 0; i < count; i++) {
            channel[from + i] *= gain[i];
        }
    }
}
