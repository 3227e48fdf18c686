package pro.photoestate.engine.op.whitebalance;

/**
 * The colour of a light by correlated colour temperature and tint, as it looks in a picture whose white is
 * {@link #NEUTRAL_KELVIN} on the Planckian locus.
 *
 * <p>Sources: the locus in CIE 1960 (u, v) by Krystek, "An algorithm to calculate correlated colour temperature", Color
 * Research and Application 10 (1985), good to 1e-4 from 1000 to 15000 K and smooth beyond. Tint is the distance from the
 * locus in units of 1/3000, greenish lights being positive, as in Adobe's DNG SDK (dng_temperature). XYZ to linear sRGB by IEC
 * 61966-2-1.
 */
final class LightTemperature {

    /** The temperature that leaves a file as it is: that of D65, the white of sRGB. */
    static final double NEUTRAL_KELVIN = 6504;

    /** Tint of one unit of (u, v). */
    private static final double TINT_SCALE = 3000;

    /** Least share of a channel, which keeps candle light (outside of sRGB) from asking for endless blue. */
    private static final double LEAST = 0.02;

    private LightTemperature() {}

    /** Natural logarithms of red / green and blue / green of the light, 0 and 0 for the neutral one. */
    static double[] logs(double kelvin, double tint) {
        double[] light = linear(kelvin, tint);
        double[] white = linear(NEUTRAL_KELVIN, 0);
        return new double[] {
            Math.log(light[0] / light[1] * white[1] / white[0]), Math.log(light[2] / light[1] * white[1] / white[2])
        };
    }

    /**
     * The temperature in K and the tint whose light has these logarithms, by Newton's steps in mired and tint; the
     * nearest end of the ranges where there is none.
     */
    static double[] nearest(double logRed, double logBlue) {
        double mired = 1e6 / NEUTRAL_KELVIN;
        double tint = 0;
        for (int i = 0; i < 12; i++) {
            double[] at = logs(1e6 / mired, tint);
            double[] dm = logs(1e6 / (mired + 1), tint);
            double[] dt = logs(1e6 / mired, tint + 1);
            double a = dm[0] - at[0];
            double b = dt[0] - at[0];
            double c = dm[1] - at[1];
            double d = dt[1] - at[1];
            double det = a * d - b * c;
            double er = logRed - at[0];
            double eb = logBlue - at[1];
            mired = Math.clamp(mired + Math.clamp((d * er - b * eb) / det, -60, 60), 40, 1000);
            tint = Math.clamp(tint + Math.clamp((a * eb - c * er) / det, -40, 40), -150, 150);
        }
        return new double[] {1e6 / mired, tint};
    }

    private static double[] linear(double kelvin, double tint) {
        double[] at = locus(kelvin);
        double[] beside = locus(kelvin * 1.001);
        double du = beside[0] - at[0];
        double dv = beside[1] - at[1];
        double length = Math.hypot(du, dv);
        // along the normal that points to green, where v grows
        double u = at[0] + dv / length * tint / TINT_SCALE;
        double v = at[1] - du / length * tint / TINT_SCALE;
        double x = 3 * u / (2 * u - 8 * v + 4);
        double y = 2 * v / (2 * u - 8 * v + 4);
        return srgb(x / y, (1 - x - y) / y);
    }

    private static double[] locus(double t) {
        double u = (0.860117757 + 1.54118254e-4 * t + 1.28641212e-7 * t * t)
                / (1 + 8.42420235e-4 * t + 7.08145163e-7 * t * t);
        double v = (0.317398726 + 4.22806245e-5 * t + 4.20481691e-8 * t * t)
                / (1 - 2.89741816e-5 * t + 1.61456053e-7 * t * t);
        return new double[] {u, v};
    }

    private static double[] srgb(double x, double z) {
        return new double[] {
            Math.max(3.2406 * x - 1.5372 - 0.4986 * z, LEAST),
            Math.max(-0.9689 * x + 1.8758 + 0.0415 * z, LEAST),
            Math.max(0.0557 * x - 0.2040 + 1.0570 * z, LEAST)
        };
    }
}
