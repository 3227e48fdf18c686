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

    private final SceneClass scene;
    private final float[] lightness;
    private final float[] surfaces;

    AutoTone(SceneClass scene, Grid lightness, LocalLinear base) {
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
        return scene == SceneClass.TWILIGHT ? 10 : 15;
    }

    private double shadows() {
        double dark = 0;
        for (float l : surfaces) {
            dark += Math.max(0, 1 - encoded(l) / 0.3);
        }
        double share = dark / surfaces.length;
        return Math.clamp(share * (scene == SceneClass.TWILIGHT ? 60 : 180), 0, 45);
    }

    private double whites() {
        double top = light(quantile(lightness, 0.995));
        return Math.clamp(100 * Math.log(1 / top) / Math.log(2) / 0.7, 0, scene == SceneClass.TWILIGHT ? 20 : 60);
    }

    private double blacks() {
        double dark = light(quantile(lightness, 0.005));
        return -Math.clamp((dark - 0.003) / 0.025 * 100, 0, 50);
    }

    /** The exposure that brings the surfaces' mean and their upper tenth to the scene's targets, half of it each. */
    private double exposure(ToneSettings rest) {
        double low = -1;
        double high = 2;
        for (int i = 0; i < 12; i++) {
            double middle = (low + high) / 2;
            if (shortfall(new ToneCurve(rest.withExposure(middle))) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.rint(low * 100) / 100;
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
        double meanTarget = scene == SceneClass.INTERIOR ? 0.62 : scene == SceneClass.EXTERIOR ? 0.52 : 0.36;
        double upperTarget = scene == SceneClass.INTERIOR ? 0.86 : scene == SceneClass.EXTERIOR ? 0.8 : 0.6;
        return meanTarget - mean + upperTarget - upper;
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
