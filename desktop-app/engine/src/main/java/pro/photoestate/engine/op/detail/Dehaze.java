package pro.photoestate.engine.op.detail;

import pro.photoestate.engine.edgeaware.Lightness;
import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.GridLines;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.TileRow;
import pro.photoestate.engine.image.View;

/** Takes the haze out, {@code J = (I - A) / t + A}, or adds more of it. */
final class Dehaze implements PixelOperation {

    /** Least transmission divided by: below it there is nothing but noise behind the haze. */
    private static final float LEAST = 0.25f;

    private final float strength;
    private final float[] air;
    private final LocalLinear transmission;
    private final View view;

    Dehaze(double amount, Haze haze, View view) {
        this.strength = (float) amount / 100;
        this.air = new float[] {(float) haze.red(), (float) haze.green(), (float) haze.blue()};
        this.transmission = haze.transmission().seen(view);
        this.view = view;
    }

    @Override
    public void apply(Tile tile) {
        int count = tile.width();
        TileRow samples = new TileRow(count);
        float[] lightness = new float[count];
        float[] gain = new float[count];
        float[] offset = new float[count];
        GridLines slopes = new GridLines(transmission.slope(), tile, view);
        GridLines offsets = new GridLines(transmission.offset(), tile, view);
        for (int row = 0; row < tile.height(); row++) {
            samples.load(tile, row);
            Lightness.row(samples, lightness, gain);
            slopes.row(tile.y() + row, gain);
            offsets.row(tile.y() + row, offset);
            gains(lightness, gain, offset, count);
            clear(samples.r(), gain, air[0], count);
            clear(samples.g(), gain, air[1], count);
            clear(samples.b(), gain, air[2], count);
            samples.store(tile, row);
        }
    }

    private void gains(float[] lightness, float[] gain, float[] offset, int count) {
        float amount = strength;
        for (int i = 0; i < count; i++) {
            float through = Math.max(LEAST, Math.min(1, gain[i] * lightness[i] + offset[i]));
            float share = 1 - Math.abs(amount) * (1 - through);
            gain[i] = amount > 0 ? 1 / share : share;
        }
    }

    private static void clear(float[] channel, float[] gain, float air, int count) {
        for (int i = 0; i < count; i++) {
            channel[i] = Math.max(0, air + (channel[i] - air) * gain[i]);
        }
    }
}
