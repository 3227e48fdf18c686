package pro.photoestate.engine.quality;

import pro.photoestate.engine.image.SrgbCurve;

/**
 * CIELAB (CIE 15:2018, D65 white as in sRGB) and the colour difference CIEDE2000 (CIE 142-2001, after G. Sharma, W. Wu,
 * E. N. Dalal, "The CIEDE2000 color-difference formula", Color Research and Application 30, 2005).
 */
final class Lab {

    private static final float[] LINEAR = new float[256];

    private static final double POW_25_7 = Math.pow(25, 7);

    static {
        for (int i = 0; i < 256; i++) {
            LINEAR[i] = (float) SrgbCurve.decodeExactly(i / 255.0);
        }
    }

    private Lab() {}

    /** L*, a*, b* of 8-bit sRGB. */
    static void of(int red, int green, int blue, float[] lab) {
        double r = LINEAR[red];
        double g = LINEAR[green];
        double b = LINEAR[blue];
        double x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.9504700);
        double y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.0888300);
        lab[0] = (float) (116 * y - 16);
        lab[1] = (float) (500 * (x - y));
        lab[2] = (float) (200 * (y - z));
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /** The difference of two colours. */
    static double ciede2000(double l1, double a1, double b1, double l2, double a2, double b2) {
        double c7 = Math.pow((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2, 7);
        double g = 0.5 * (1 - Math.sqrt(c7 / (c7 + POW_25_7)));
        double ap1 = a1 * (1 + g);
        double ap2 = a2 * (1 + g);
        double cp1 = Math.hypot(ap1, b1);
        double cp2 = Math.hypot(ap2, b2);
        double h1 = hue(ap1, b1);
        double h2 = hue(ap2, b2);
        boolean grey = cp1 * cp2 == 0;
        double dh = grey ? 0 : turn(h2 - h1);
        double meanHue = grey ? h1 + h2 : h1 + dh / 2;
        double meanChroma = (cp1 + cp2) / 2;
        double meanL = (l1 + l2) / 2 - 50;
        double sl = 1 + 0.015 * meanL * meanL / Math.sqrt(20 + meanL * meanL);
        double dl = (l2 - l1) / sl;
        double dc = (cp2 - cp1) / (1 + 0.045 * meanChroma);
        double dH = 2 * Math.sqrt(cp1 * cp2) * sin(dh / 2) / (1 + 0.015 * meanChroma * weight(meanHue));
        double m7 = Math.pow(meanChroma, 7);
        double spread = (meanHue + (meanHue < 0 ? 360 : 0) - 275) / 25;
        double rt = -2 * Math.sqrt(m7 / (m7 + POW_25_7)) * sin(60 * Math.exp(-spread * spread));
        return Math.sqrt(dl * dl + dc * dc + dH * dH + rt * dc * dH);
    }

    private static double weight(double hue) {
        return 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.20 * cos(4 * hue - 63);
    }

    private static double hue(double a, double b) {
        return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double turn(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
