package pro.photoestate.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;

/** Draws rooms with a bright window and photographs them in small JPEGs without metadata. */
public final class TestShoot {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private TestShoot() {}

    /** A bracket of a room, {@code name-0.jpg} the darkest; rooms of different seeds look different. */
    public static void bracket(Path folder, String name, int seed, double... ev) throws IOException {
        double[] light = room(seed);
        for (int i = 0; i < ev.length; i++) {
            write(folder.resolve(name + "-" + i + ".jpg"), light, Math.pow(2, ev[i]));
        }
    }

    /** One frame of a room. */
    public static void single(Path file, int seed) throws IOException {
        write(file, room(seed), 1);
    }

    /** A bracket of three frames of a living room and a single frame of a hall: two scenes, four files. */
    public static void livingAndHall(Path folder) throws IOException {
        bracket(folder, "living", 1, -3, -1.5, 0);
        single(folder.resolve("hall.jpg"), 2);
    }

    private static double[] room(int seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] light = new double[WIDTH * HEIGHT * 3];
        fill(light, 0, 0, WIDTH, HEIGHT, 0.25, 0.24, 0.22);
        for (int i = 0; i < 60; i++) {
            int x = chance.nextInt(WIDTH - 20);
            int y = chance.nextInt(HEIGHT - 20);
            double v = chance.nextDouble(0.03, 0.5);
            fill(
                    light,
                    x,
                    y,
                    x + chance.nextInt(8, 90),
                    y + chance.nextInt(8, 90),
                    v * chance.nextDouble(0.6, 1),
                    v * chance.nextDouble(0.6, 1),
                    v * chance.nextDouble(0.6, 1));
        }
        int left = chance.nextInt(100, 300);
        fill(light, left, 60, left + 110, 190, 3.2, 3.6, 4.2);
        for (int i = 0; i < 12; i++) {
            int x = left + chance.nextInt(100);
            int y = 65 + chance.nextInt(100);
            fill(light, x, y, Math.min(left + 110, x + 14), y + 20, 1.6, 2.4, 1.2);
        }
        return light;
    }

    private static void fill(
            double[] light, int x0, int y0, int x1, int y1, double red, double green, double blue) {
        for (int y = y0; y < Math.min(y1, HEIGHT); y++) {
            for (int x = x0; x < Math.min(x1, WIDTH); x++) {
                int i = 3 * (y * WIDTH + x);
                light[i] = red;
                light[i + 1] = green;
                light[i + 2] = blue;
            }
        }
    }

    private static void write(Path file, double[] light, double gain) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int rgb = encoded(light[3 * i] * gain) << 16
                    | encoded(light[3 * i + 1] * gain) << 8
                    | encoded(light[3 * i + 2] * gain);
            image.setRGB(i % WIDTH, i / WIDTH, rgb);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "jpg", file.toFile());
    }

    private static int encoded(double linear) {
        double v = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.clamp(Math.round(v * 255), 0, 255);
    }
}
