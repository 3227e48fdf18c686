package pro.photoestate.engine.op.detail;

import pro.photoestate.engine.edgeaware.Lightness;
import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
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
        float[] lightness = new float[count];
        float[] gain = new float[count];
        float[] offset = new float[count];
        for (int row = 0; row < tile.height(); row++) {
            int from = row * count;
            Lightness.row(tile, from, count, lightness);
            transmission.slope().row(tile.x(), tile.y() + row, count, view.width(), view.height(), gain, 0);
            transmission.offset().row(tile.x(), tile.y() + row, count, view.width(), view.height(), offset, 0);
            gains(lightness, gain, offset, count);
            clear(tile.r(), from, gain, air[0], count);
            clear(tile.g(), from, gain, air[1], count);
            clear(tile.b(), from, gain, air[2], count);
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

    private static void clear(float[] channel, int from, float[] gain, float air, int count) {
        for (int i = 0; i < count; i++) {
            channel[from + i] = Math.max(0, air + (channel[from + i] - air) * gain[i]);
        }
    }
}
