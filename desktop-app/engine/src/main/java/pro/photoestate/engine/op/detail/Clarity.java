package pro.photoestate.engine.op.detail;

import pro.photoestate.engine.edgeaware.Lightness;
import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.GridLines;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.TileRow;
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
        TileRow samples = new TileRow(count);
        float[] lightness = new float[count];
        float[] slope = new float[count];
        float[] offset = new float[count];
        GridLines slopes = new GridLines(base.slope(), tile, view);
        GridLines offsets = new GridLines(base.offset(), tile, view);
        for (int row = 0; row < tile.height(); row++) {
            samples.load(tile, row);
            Lightness.row(samples, lightness, slope);
            slopes.row(tile.y() + row, slope);
            offsets.row(tile.y() + row, offset);
            gains(lightness, slope, offset, count);
            samples.multiply(slope);
            samples.store(tile, row);
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
}
