package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.SrgbCurve;

/** A room of known radiance with a bright window, photographed as a bracket with sensor noise. */
final class MergeScene {

    /** Light of one channel (0 red, 1 green, 2 blue) at (u, v), 0..1 over the picture; 1 is white in the 0 EV frame. */
    interface Light {
        double at(double u, double v, int channel);
    }

    final int width;
    final int height;
    private final Depth depth;
    private final boolean halfChroma;
    private final PlaneStore store;
    private double noise = 0.004;

    MergeScene(int width, int height, Depth depth, boolean halfChroma, PlaneStore store) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.halfChroma = halfChroma;
        this.store = store;
    }

    MergeScene noise(double sigma) {
        noise = sigma;
        return this;
    }

    /** Warm textured walls between 0.02 and 0.3, and a window of 6 with a fine pattern. */
    static double room(double u, double v, int channel) {
        if (window(u, v)) {
            return (channel == 2 ? 7 : 5.5) * (1 + 0.4 * Math.sin(u * 260) * Math.sin(v * 190));
        }
        double wall = 0.02 + 0.28 * u * (1 + 0.2 * Math.sin(u * 310 + v * 170));
        return wall * (channel == 0 ? 1.1 : channel == 1 ? 1 : 0.85);
    }

    static boolean window(double u, double v) {
        return u > 0.55 && u < 0.85 && v > 0.2 && v < 0.6;
    }

    /** One frame of {@code light} at {@code ev}. */
    Picture frame(Light light, double ev, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Picture picture = Picture.lend(store, width, height, halfChroma, depth);
        double[][] ycc = new double[3][width * height];
        for (int i = 0; i < width * height; i++) {
            int line = i / width;
            double[] rgb = new double[3];
            for (int c = 0; c < 3; c++) {
                double linear = light.at((i % width + 0.5) / width, (line + 0.5) / height, c) * Math.pow(2, ev);
                linear += random.nextGaussian() * noise * Math.sqrt(linear + 0.01);
                rgb[c] = SrgbCurve.encodeExactly(Math.clamp(linear, 0, 1));
            }
            ycc[0][i] = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
            ycc[1][i] = (rgb[2] - ycc[0][i]) / 1.772;
            ycc[2][i] = (rgb[0] - ycc[0][i]) / 1.402;
        }
        fill(picture.y(), ycc[0], 0);
        fill(picture.cb(), ycc[1], 128 / 255.0);
        fill(picture.cr(), ycc[2], 128 / 255.0);
        return picture;
    }

    /** A bracket of {@code light} at the given exposures. */
    List<Picture> bracket(Light light, double... evs) {
        List<Picture> frames = new ArrayList<>();
        for (int k = 0; k < evs.length; k++) {
            frames.add(frame(light, evs[k], k));
        }
        return frames;
    }

    private void fill(Plane plane, double[] values, double add) {
        boolean half = plane.width() != width;
        for (int y = 0; y < plane.height(); y++) {
            short[] shorts = new short[plane.width()];
            byte[] bytes = new byte[plane.width()];
            for (int x = 0; x < plane.width(); x++) {
                double v = half ? quad(values, x, y) : values[y * width + x];
                shorts[x] = (short) Math.clamp(Math.round((v + add) * 65535), 0, 65535);
                bytes[x] = (byte) Math.clamp(Math.round((v + add) * 255), 0, 255);
            }
            if (depth == Depth.U8) {
                plane.write(0, y, bytes, bytes.length);
            } else {
                plane.write(0, y, shorts, shorts.length);
            }
        }
    }

    private double quad(double[] values, int x, int y) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += values[Math.min(2 * y + i / 2, height - 1) * width + Math.min(2 * x + i % 2, width - 1)];
        }
        return sum / 4;
    }

    /** Samples of a U16 plane as 0..1. */
    static double[] values(Plane plane) {
        double[] out = new double[plane.width() * plane.height()];
        short[] row = new short[plane.width()];
        for (int y = 0; y < plane.height(); y++) {
            plane.read(0, y, row, row.length);
            for (int x = 0; x < row.length; x++) {
                out[y * row.length + x] = Short.toUnsignedInt(row[x]) / 65535.0;
            }
        }
        return out;
    }
}
