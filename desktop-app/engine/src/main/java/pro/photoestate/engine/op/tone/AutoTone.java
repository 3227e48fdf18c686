package pro.photoestate.engine.op.tone;

import java.util.Arrays;
import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.SrgbCurve;

/**
 * Chooses tone settings from the distribution of lightness. Targets are stated as encoded values, 0..1, of the finished
 * photo; a photo that already meets them is left alone.
 */
final class AutoTone {

    /** Lightness from which an area counts as a window or a lamp and not as a surface (encoded 0.955). */
    private static final float GLARE = 0.975f;

    /** EV that a photo may be off its target and still be left alone. */
    private static final double TOLERANCE = 0.1;
    /** The same for a bright photo: bright is what a listing wants. */
    private static final double DARKEN_TOLERANCE = 0.3;
    /** EV up to which the target is met fully, and the share that is followed beyond: noise comes up with the dark. */
    private static final double KNEE = 1.2;
    private static final double BEYOND_KNEE = 0.6;
    /** EV beyond which the engine does not go by itself: no listing is darkened much, and no night becomes day. */
    private static final double DARKEN_LIMIT = -0.7;
    private static final double BRIGHTEN_LIMIT = 2.2;

    private final SceneSense scene;
    private final float[] lightness;
    private final float[] surfaces;

    AutoTone(SceneSense scene, Grid lightness, LocalLinear base) {
        this.scene = scene;
        this.lightness = lightness.values().clone();
        Arrays.sort(this.lightness);
        float[] all = base.over(lightness);
        Arrays.sort(all);
        int end = all.length;
        while (end > all.length / 2 && all[end - 1] > GLARE) {
            end--;
        }
        this.surfaces = Arrays.copyOf(all, end);
    }

    ToneSettings settings() {
        ToneSettings start = new ToneSettings(0, 0, shadows(), whites(), blacks(), 0, localContrast());
        double ev = exposure(start);
        double highlights = -50 * Math.clamp(ev, 0, 1.6);
        ToneSettings second = new ToneSettings(
                ev, highlights, start.shadows(), start.whites(), start.blacks(), 0, start.localContrast());
        return second.withExposure(exposure(second));
    }

    private double localContrast() {
        return byScene(15, 15, 10);
    }

    private double shadows() {
        double dark = 0;
        for (float l : surfaces) {
            dark += Math.max(0, 1 - encoded(l) / 0.3);
        }
        double share = dark / surfaces.length;
        return Math.clamp(share * byScene(180, 150, 60), 0, 45);
    }

    private double whites() {
        double top = light(quantile(lightness, 0.995));
        return Math.clamp(100 * Math.log(1 / top) / Math.log(2) / 0.7, 0, byScene(60, 60, 20));
    }

    private double blacks() {
        double dark = light(quantile(lightness, 0.005));
        return -Math.clamp((dark - 0.003) / 0.025 * 100, 0, 50);
    }

    /** The exposure that brings the surfaces' mean and their upper tenth to the scene's targets, half of it each. */
    private double exposure(ToneSettings rest) {
        double low = DARKEN_LIMIT;
        double high = BRIGHTEN_LIMIT;
        for (int i = 0; i < 12; i++) {
            double middle = (low + high) / 2;
            if (shortfall(new ToneCurve(rest.withExposure(middle))) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double size = Math.max(0, Math.abs(low) - (low > 0 ? TOLERANCE : DARKEN_TOLERANCE));
        double damped = Math.min(size, KNEE) + Math.max(0, size - KNEE) * BEYOND_KNEE;
        return Math.rint(Math.copySign(damped, low) * 100) / 100;
    }

    private double shortfall(ToneCurve curve) {
        double sum = 0;
        int step = Math.max(1, surfaces.length / 4000);
        int count = 0;
        for (int i = 0; i < surfaces.length; i += step) {
            sum += encoded(curve.lightness(surfaces[i]));
            count++;
        }
        double mean = sum / count;
        double upper = encoded(curve.lightness(quantile(surfaces, 0.85)));
        return byScene(0.64, 0.55, 0.38) - mean + byScene(0.87, 0.82, 0.62) - upper;
    }

    private double byScene(double interior, double exterior, double twilight) {
        return scene.interior() * interior + scene.exterior() * exterior + scene.twilight() * twilight;
    }

    private static float quantile(float[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    private static double light(float lightness) {
        return Math.pow(lightness, 4);
    }

    private static double encoded(float lightness) {
        return SrgbCurve.encode((float) light(lightness));
    }
}
