package pro.photoestate.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For screens of three primaries: sums of linear light in one long, three fields of 21 bits, then a table for each curve.
 * Three times as fast as {@link TableLoop}, and exact.
 */
final class MatrixLoop implements PixelLoop {

    /** Linear light that a field holds: colours outside the screen's are cut only in the end. */
    private static final double LEAST = -0.5;

    private static final double MOST = 1.5;
    private static final int FIELD = 21;

    /** Bits of a field that the tables of the curves leave aside: a step is 8e-6 of the light. */
    private static final int FINE = 3;

    private static final int MASK = (1 << (FIELD - FINE)) - 1;
    private static final double UNIT = (1 << FIELD) / (MOST - LEAST);

    private final long[] reds;
    private final long[] greens;
    private final long[] blues;
    private final List<byte[]> curves = new ArrayList<>();

    private MatrixLoop(MatrixScreen screen) {
        reds = channel(screen, 0);
        greens = channel(screen, 1);
        blues = channel(screen, 2);
        screen.curves().forEach(c -> curves.add(curve(c)));
    }

    /** Empty when its colours are too far from those of sRGB. */
    static Optional<PixelLoop> of(MatrixScreen screen) {
        for (double[] row : screen.fromSrgb()) {
            double least = 0;
            double most = 0;
            for (double share : row) {
                least += Math.min(0, share);
                most += Math.max(0, share);
            }
            if (!(least > LEAST && most < MOST - 0.01)) {
                return Optional.empty();
            }
        }
        return Optional.of(new MatrixLoop(screen));
    }

    @Override
    public void convert(int[] from, int[] to, int begin, int end) {
        long[] red = reds;
        long[] green = greens;
        long[] blue = blues;
        byte[] first = curves.get(0);
        byte[] second = curves.get(1);
        byte[] third = curves.get(2);
        for (int i = begin; i < end; i++) {
            int pixel = from[i];
            long light = red[(pixel >> 16) & 255] + green[(pixel >> 8) & 255] + blue[pixel & 255];
            to[i] = (pixel & 0xff000000)
                    | ((first[(int) (light >> (2 * FIELD + FINE)) & MASK] & 255) << 16)
                    | ((second[(int) (light >> (FIELD + FINE)) & MASK] & 255) << 8)
                    | (third[(int) (light >> FINE) & MASK] & 255);
        }
    }

    /** What a channel of sRGB gives to each of the screen's; the red one also brings the zero of the fields. */
    private static long[] channel(MatrixScreen screen, int channel) {
        double zero = channel == 0 ? -LEAST * UNIT : 0;
        long[] light = new long[256];
        for (int v = 0; v < light.length; v++) {
            double linear = linear(v / 255.0);
            for (double[] row : screen.fromSrgb()) {
                light[v] = (light[v] << FIELD) + Math.round(zero + linear * row[channel] * UNIT);
            }
        }
        return light;
    }

    /** IEC 61966-2-1. */
    private static double linear(double srgb) {
        return srgb <= 0.04045 ? srgb / 12.92 : Math.pow((srgb + 0.055) / 1.055, 2.4);
    }

    /** Each level up to the light that is nearer to the next. */
    private static byte[] curve(ToneCurve curve) {
        byte[] levels = new byte[MASK + 1];
        int level = 0;
        for (int i = 0; i < levels.length; i++) {
            double light = LEAST + ((i + 0.5) * (1 << FINE)) / UNIT;
            while (level < 255 && light > curve.light((level + 0.5) / 255)) {
                level++;
            }
            levels[i] = (byte) level;
        }
        return levels;
    }
}
