package pro.photoestate.engine.op.tone;

/**
 * The tone curve of the base: linear light in, display light in 0..1 out, rising everywhere, 1 for white. In order:
 * exposure, shadows and highlights as gains that fade across the middle, a soft black point, contrast as a power round
 * middle grey, and a rational shoulder that brings what exceeds white back to white (in the manner of Reinhard et al.,
 * "Photographic Tone Reproduction", SIGGRAPH 2002, eq. 4, but bending only above a knee).
 * Held as a table of the factor on lightness, which is smooth where the light itself spans decades.
 */
final class ToneCurve {

    /** Largest lightness in the table: light 16 times white, more than any white balance gain makes of it. */
    private static final float LARGEST = 2;
    /** Table steps; the factor is smooth, and linear interpolation errs by less than 1e-5. */
    private static final int STEPS = 1024;

    /** Steps from black to white of the fine table: one makes less than a tenth of an 8-bit step. */
    static final int FINE_STEPS = 8192;

    /** Largest factor: 4 EV of light; more would only show the noise at black. */
    private static final double LARGEST_FACTOR = 2;

    /** EV by which shadows at 100 lift the darkest areas: about what a careful hand does before noise shows. */
    private static final double SHADOW_EV = 1.6;
    /** Light at which the shadow gain has halved: the eighth of white where a dim wall lies. */
    private static final double SHADOW_MIDDLE = 0.09;
    /** EV by which highlights at 100 lift the brightest areas. */
    private static final double HIGHLIGHT_EV = 1.5;
    /** Light at which the highlight gain is half: between a lit wall and a window. */
    private static final double HIGHLIGHT_MIDDLE = 0.5;
    /** EV by which whites at 100 lower the level that becomes white. */
    private static final double WHITE_EV = 0.7;
    /** Light that blacks at -100 sink into black. */
    private static final double BLACK_LEVEL = 0.025;
    /** Change of the exponent by contrast at 100. */
    private static final double CONTRAST_POWER = 0.4;
    /** Middle grey, which contrast leaves alone: 18 % reflectance. */
    private static final double GREY = 0.18;
    /** Light, after the gains, that the shoulder still stretches to white: so darkening by an EV leaves no grey sky. */
    private static final double LEAST_WHITE = 0.5;
    /** Display light above which the shoulder bends: below it lie floors, furniture and shaded walls. */
    private static final double KNEE = 0.3;

    private final ToneSettings settings;
    private final double white;
    private final float[] factors = new float[STEPS + 2];

    ToneCurve(ToneSettings settings) {
        this.settings = settings;
        double lowered = Math.pow(2, -WHITE_EV * settings.whites() / 100);
        this.white = Math.max(beforeShoulder(1) * lowered, LEAST_WHITE);
        for (int i = 0; i < factors.length; i++) {
            double lightness = Math.max(i, 0.5) * LARGEST / STEPS;
            double light = Math.pow(lightness, 4);
            factors[i] = (float) Math.min(Math.pow(of(light) / light, 0.25), LARGEST_FACTOR);
        }
    }

    /** Display light 0..1 of linear light. */
    double of(double light) {
        return Math.min(1, shoulder(beforeShoulder(light)));
    }

    /** The factor on lightness at the given base lightness. */
    float factor(float base) {
        float at = Math.max(0, Math.min(base, LARGEST)) * (STEPS / LARGEST);
        int i = (int) at;
        return factors[i] + (at - i) * (factors[i + 1] - factors[i]);
    }

    /** The factors at lightnesses 0, 1 / {@link #FINE_STEPS} and so on, so close that nothing lies between two of them. */
    float[] fine() {
        float[] fine = new float[(int) (LARGEST * FINE_STEPS) + 1];
        for (int i = 0; i < fine.length; i++) {
            fine[i] = factor((float) i / FINE_STEPS);
        }
        return fine;
    }

    /** Display lightness of a lightness. */
    float lightness(float base) {
        return base * factor(base);
    }

    private double beforeShoulder(double light) {
        double x = light * Math.pow(2, settings.exposure());
        double lift = SHADOW_EV * settings.shadows() / 100 / (1 + x / SHADOW_MIDDLE);
        double ratio = HIGHLIGHT_MIDDLE / light;
        double shine = HIGHLIGHT_EV * settings.highlights() / 100 / (1 + ratio * ratio);
        x *= Math.pow(2, lift + shine);
        double level = BLACK_LEVEL * Math.abs(settings.blacks()) / 100;
        x = settings.blacks() < 0 ? x * x / (x + level) : x * (x + 2 * level) / (x + level);
        return GREY * Math.pow(x / GREY, 1 + CONTRAST_POWER * settings.contrast() / 100);
    }

    private double shoulder(double x) {
        if (x <= KNEE) {
            return x;
        }
        double t = (x - KNEE) / (1 - KNEE);
        double full = (white - KNEE) / (1 - KNEE);
        return KNEE + (1 - KNEE) * t / (1 + Math.min(t, full) * (full - 1) / full);
    }
}
