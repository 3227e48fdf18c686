package pro.photoestate.engine.op.windowpull;

import pro.photoestate.engine.image.SrgbCurve;

/**
 * Raises a frame's light by some EV with a shoulder, on encoded luma: a table of the new value. White stays white, and
 * the shoulder is that of the tone curve, so the view keeps its highlights.
 */
final class ViewCurve {

    private static final int STEPS = 1024;
    /** Light above which the shoulder bends. */
    private static final double KNEE = 0.35;

    private final float[] values = new float[STEPS + 2];

    ViewCurve(double liftEv) {
        double gain = Math.pow(2, liftEv);
        double full = Math.max(1, (gain - KNEE) / (1 - KNEE));
        for (int i = 0; i < values.length; i++) {
            double light = gain * SrgbCurve.decodeExactly((double) i / STEPS);
            double t = Math.max(0, (light - KNEE) / (1 - KNEE));
            double bent = KNEE + (1 - KNEE) * t / (1 + t * (full - 1) / full);
            values[i] = (float) SrgbCurve.encodeExactly(Math.min(1, t > 0 ? bent : light));
        }
    }

    /** The encoded value that takes the place of an encoded value, both 0..1. */
    float of(float encoded) {
        float at = encoded * STEPS;
        int i = (int) at;
        return values[i] + (at - i) * (values[i + 1] - values[i]);
    }
}
