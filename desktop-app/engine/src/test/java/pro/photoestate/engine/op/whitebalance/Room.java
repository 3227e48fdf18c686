package pro.photoestate.engine.op.whitebalance;

import pro.photoestate.engine.image.Tile;

/** Paints simple scenes in linear light: areas of a reflectance under lights that differ from place to place. */
final class Room {

    static final int WIDTH = 480;
    static final int HEIGHT = 320;

    static final double[] WHITE = {0.80, 0.80, 0.80};
    static final double[] OAK = {0.42, 0.27, 0.14};
    static final double[] LAWN = {0.09, 0.16, 0.03};
    static final double[] SKY = {0.25, 0.42, 0.75};
    static final double[] BRICK = {0.35, 0.14, 0.09};
    static final double[] NEUTRAL = {1, 1, 1};
    static final double[] TUNGSTEN = {1.0, 0.78, 0.50};
    static final double[] GREEN_LAMP = {0.8, 1.0, 0.25};

    private final Tile tile = new Tile();

    Room() {
        tile.place(0, 0, WIDTH, HEIGHT);
    }

    /** A light at (u, v), 0..1 over the picture. */
    @FunctionalInterface
    interface Light {
        double[] at(double u, double v);
    }

    static Light everywhere(double... rgb) {
        return (u, v) -> rgb;
    }

    /** One light on the left, another on the right, and a slow change between. */
    static Light fromTo(double[] left, double[] right) {
        return (u, v) -> {
            double t = u * u * (3 - 2 * u);
            return new double[] {
                left[0] + t * (right[0] - left[0]), left[1] + t * (right[1] - left[1]), left[2] + t * (right[2] - left[2])
            };
        };
    }

    /** An area from (u0, v0) to (u1, v1), with texture of the given depth, 0..1. */
    Room area(double[] extent, double[] reflectance, double texture, Light light) {
        for (int y = (int) (extent[1] * HEIGHT); y < (int) (extent[3] * HEIGHT); y++) {
            for (int x = (int) (extent[0] * WIDTH); x < (int) (extent[2] * WIDTH); x++) {
                double[] l = light.at((x + 0.5) / WIDTH, (y + 0.5) / HEIGHT);
                double shade = 0.9 * (1 + texture * (grain(x, y) - 0.5));
                int at = y * WIDTH + x;
                tile.r()[at] = (float) (reflectance[0] * l[0] * shade);
                tile.g()[at] = (float) (reflectance[1] * l[1] * shade);
                tile.b()[at] = (float) (reflectance[2] * l[2] * shade);
            }
        }
        return this;
    }

    /** White walls and ceiling, an oak floor, a red sofa and a green cabinet. */
    static Room furnished(Light light) {
        return new Room()
                .area(new double[] {0, 0, 1, 0.7}, WHITE, 0.01, light)
                .area(new double[] {0, 0.7, 1, 1}, OAK, 0.2, light)
                .area(new double[] {0.1, 0.5, 0.35, 0.8}, new double[] {0.4, 0.06, 0.05}, 0.1, light)
                .area(new double[] {0.7, 0.35, 0.85, 0.8}, new double[] {0.10, 0.25, 0.14}, 0.1, light);
    }

    Tile tile() {
        return tile;
    }

    /** Red / green and blue / green of the mean over 9 x 9 pixels round (u, v). */
    double[] ratios(double u, double v) {
        double r = 0;
        double g = 0;
        double b = 0;
        for (int j = -4; j <= 4; j++) {
            for (int i = -4; i <= 4; i++) {
                int at = ((int) (v * HEIGHT) + j) * WIDTH + (int) (u * WIDTH) + i;
                r += tile.r()[at];
                g += tile.g()[at];
                b += tile.b()[at];
            }
        }
        return new double[] {r / g, b / g};
    }

    private static double grain(int x, int y) {
        int h = x / 4 * 374761393 + y / 4 * 668265263;
        h = (h ^ h >>> 13) * 1274126177;
        return ((h ^ h >>> 16) & 0xffff) / 65535.0;
    }
}
