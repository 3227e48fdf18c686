package pro.photoestate.engine.op.tone;

import pro.photoestate.engine.image.SrgbCurve;
import pro.photoestate.engine.image.Tile;

/** Small drawn scenes in linear light. */
final class Scenes {

    private Scenes() {}

    /** Encoded red, green and blue, 0..1, of a place 0..1 from the left and from above. */
    interface Painter {
        double[] at(double u, double v);
    }

    static Tile paint(int width, int height, Painter painter) {
        Tile tile = new Tile();
        tile.place(0, 0, width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double[] rgb = painter.at((x + 0.5) / width, (y + 0.5) / height);
                int i = y * width + x;
                tile.r()[i] = (float) SrgbCurve.decodeExactly(rgb[0]);
                tile.g()[i] = (float) SrgbCurve.decodeExactly(rgb[1]);
                tile.b()[i] = (float) SrgbCurve.decodeExactly(rgb[2]);
            }
        }
        return tile;
    }

    static double[] grey(double encoded) {
        return new double[] {encoded, encoded, encoded};
    }

    /** A grey room, its wall of the given value, with a dark sofa and a bright window. */
    static Tile room(double wall, double window) {
        return paint(600, 400, (u, v) -> {
            if (u > 0.6 && u < 0.85 && v > 0.2 && v < 0.6) {
                return grey(window);
            }
            if (v > 0.7 && u < 0.4) {
                return grey(wall * 0.4);
            }
            return v > 0.75 ? grey(wall * 0.7) : grey(wall * (1 - 0.1 * u));
        });
    }

    /** A grey room with a window of narrow panes: mullions of a hundredth of the width every twentieth. */
    static Tile latticeWindow(double wall, double window, double mullion) {
        return paint(600, 400, (u, v) -> {
            boolean inside = u > 0.6 && u < 0.9 && v > 0.2 && v < 0.6;
            return grey(inside ? (u * 20 % 1 < 0.2 ? mullion : window) : v > 0.75 ? wall * 0.7 : wall);
        });
    }

    /** Sky above, a light house, lawn below. */
    static Tile house() {
        return paint(600, 400, (u, v) -> {
            if (v > 0.75) {
                return new double[] {0.35, 0.5, 0.2};
            }
            boolean house = u > 0.2 && u < 0.8 && v > 0.4;
            return house ? new double[] {0.75, 0.72, 0.66} : new double[] {0.45, 0.62, 0.85};
        });
    }

    /** A dark blue sky, a dark house with warm windows. */
    static Tile dusk() {
        return paint(600, 400, (u, v) -> {
            if (v > 0.5 && v < 0.65 && (int) (u * 10) % 3 == 1) {
                return new double[] {0.95, 0.75, 0.4};
            }
            return v > 0.45 ? new double[] {0.16, 0.15, 0.16} : new double[] {0.15, 0.22, 0.42};
        });
    }

    static Tile copy(Tile tile) {
        return part(tile, 0, 0, tile.width(), tile.height());
    }

    static Tile part(Tile whole, int x, int y, int width, int height) {
        Tile tile = new Tile();
        tile.place(x, y, width, height);
        for (int row = 0; row < height; row++) {
            int from = (y + row) * whole.width() + x;
            System.arraycopy(whole.r(), from, tile.r(), row * width, width);
            System.arraycopy(whole.g(), from, tile.g(), row * width, width);
            System.arraycopy(whole.b(), from, tile.b(), row * width, width);
        }
        return tile;
    }

    /** Encoded green of a pixel. */
    static double value(Tile tile, int x, int y) {
        return SrgbCurve.encodeExactly(tile.g()[y * tile.width() + x]);
    }

    static double mean(Tile tile) {
        double sum = 0;
        int count = tile.width() * tile.height();
        for (int i = 0; i < count; i++) {
            sum += SrgbCurve.encode(tile.g()[i]);
        }
        return sum / count;
    }
}
