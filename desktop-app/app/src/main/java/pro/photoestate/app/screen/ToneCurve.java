package pro.photoestate.app.screen;

import java.nio.ByteBuffer;

/** From the numbers of one channel to linear light, both 0..1, not falling (ICC.1:2022, 10.6 and 10.18). */
@FunctionalInterface
interface ToneCurve {

    int CURVE = 0x63757276; // "curv"
    int PARAMETRIC = 0x70617261; // "para"

    double light(double number);

    /** The curve of a tag. */
    static ToneCurve of(ByteBuffer tag) {
        return switch (tag.getInt(0)) {
            case CURVE -> sampled(tag, tag.getInt(8));
            case PARAMETRIC -> parametric(tag, tag.getShort(8));
            default -> throw new IllegalArgumentException("no curve");
        };
    }

    private static ToneCurve sampled(ByteBuffer tag, int count) {
        if (count == 0) {
            return number -> number;
        }
        if (count == 1) {
            double gamma = Short.toUnsignedInt(tag.getShort(12)) / 256.0;
            return power(gamma);
        }
        if (count < 0 || count > tag.capacity() / 2) {
            throw new IllegalArgumentException("%d samples".formatted(count));
        }
        double[] samples = new double[count];
        for (int i = 0; i < count; i++) {
            samples[i] = Short.toUnsignedInt(tag.getShort(12 + 2 * i)) / 65535.0;
            if (i > 0 && samples[i] < samples[i - 1]) {
                throw new IllegalArgumentException("a curve that falls");
            }
        }
        return number -> between(samples, number);
    }

    private static double between(double[] samples, double number) {
        double at = number * (samples.length - 1);
        int below = Math.min((int) at, samples.length - 2);
        return samples[below] + (at - below) * (samples[below + 1] - samples[below]);
    }

    private static ToneCurve power(double gamma) {
        if (gamma < 0.1) {
            throw new IllegalArgumentException("gamma %f".formatted(gamma));
        }
        return number -> Math.pow(number, gamma);
    }

    /** Types 0 and 3: a power, and one with a straight foot. The others are rare with screens and left to LittleCMS. */
    private static ToneCurve parametric(ByteBuffer tag, int type) {
        double gamma = tag.getInt(12) / 65536.0;
        if (type == 0) {
            return power(gamma);
        }
        if (type != 3 || gamma < 0.1) {
            throw new IllegalArgumentException("type %d, gamma %f".formatted(type, gamma));
        }
        double a = tag.getInt(16) / 65536.0;
        double b = tag.getInt(20) / 65536.0;
        double c = tag.getInt(24) / 65536.0;
        double d = tag.getInt(28) / 65536.0;
        return number -> number >= d ? Math.pow(Math.max(0, a * number + b), gamma) : c * number;
    }
}
