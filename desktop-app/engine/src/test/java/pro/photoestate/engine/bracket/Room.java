package pro.photoestate.engine.bracket;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.SrgbCurve;

/**
 * A scene that a test can photograph: furniture-like boxes and fine texture of 10 EV of contrast, known everywhere in
 * the plane.
 */
final class Room {

    /** Radiance of a box with soft edges. */
    private record Box(double x, double y, double w, double h, double light, double grain) {}

    private final Box[] boxes;
    private final int width;
    private final int height;

    Room(int width, int height, long seed) {
        this.width = width;
        this.height = height;
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        boxes = new Box[70];
        for (int i = 0; i < boxes.length; i++) {
            double size = Math.pow(2, -1.5 - dice.nextDouble() * 3) * width;
            boxes[i] = new Box(
                    dice.nextDouble(-0.2, 1.1) * width,
                    dice.nextDouble(-0.2, 1.1) * height,
                    size,
                    size * dice.nextDouble(0.4, 1.6),
                    Math.pow(2, dice.nextDouble(-5, 5)) * 0.1,
                    dice.nextDouble(0.2, 1.5));
        }
    }

    /** Light at a point of the scene, 0.18 for mid grey in the middle exposure. */
    double light(double x, double y) {
        double light = 0.12;
        double grain = 0.5;
        for (Box box : boxes) {
            double edge = Math.min(
                    Math.min(x - box.x(), box.x() + box.w() - x), Math.min(y - box.y(), box.y() + box.h() - y));
            double inside = Math.clamp(edge / 2 + 0.5, 0, 1);
            light += inside * (box.light() - light);
            grain += inside * (box.grain() - grain);
        }
        double texture = Math.sin(x * 0.21 * grain) * Math.sin(y * 0.17 * grain + x * 0.03);
        return light * (1 + 0.25 * texture);
    }

    /**
     * Photographs the scene.
     *
     * @param ev exposure relative to the middle one
     * @param toScene frame px -> scene
     * @param noise standard deviation of the noise in encoded values, 0..255
     */
    Picture photograph(PlaneStore store, double ev, Homography toScene, double noise) {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(Double.hashCode(ev));
        Picture picture = Picture.lend(store, width, height, true, Depth.U8);
        byte[] row = new byte[width];
        double gain = Math.pow(2, ev);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double light = light(toScene.x(x, y), toScene.y(x, y)) * gain;
                double value = 255 * SrgbCurve.encode((float) light) + noise * dice.nextGaussian();
                row[x] = (byte) Math.clamp(Math.round(value), 0, 255);
            }
            picture.y().write(0, y, row, width);
        }
        for (int y = 0; y < picture.cb().height(); y++) {
            Arrays.fill(row, (byte) 128);
            picture.cb().write(0, y, row, picture.cb().width());
            picture.cr().write(0, y, row, picture.cb().width());
        }
        return picture;
    }
}
