package pro.photoestate.engine.render;

import static org.bytedeco.opencv.global.opencv_core.merge;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import pro.photoestate.engine.image.Samples;
import pro.photoestate.engine.image.SrgbCurve;
import pro.photoestate.engine.image.Tile;

/**
 * Writes tiles of linear light into an 8-bit picture: the sRGB curve, then an ordered dither of one 8-bit step by
 * interleaved gradient noise (Jimenez, "Next Generation Post Processing in Call of Duty", SIGGRAPH 2014), so that smooth
 * walls show no bands. The noise depends on the place alone: the same picture gives the same file. Belongs to one thread.
 */
final class TileWriter implements AutoCloseable {

    /** Side of the noise pattern in px, a power of two. */
    private static final int PATTERN = 64;

    private static final float[] NOISE = new float[PATTERN * PATTERN];

    static {
        for (int i = 0; i < NOISE.length; i++) {
            int row = i / PATTERN;
            double along = 0.06711056 * (i % PATTERN) + 0.00583715 * row;
            double noise = 52.9829189 * (along - Math.floor(along));
            NOISE[i] = (float) (noise - Math.floor(noise) - 0.5);
        }
    }

    private final Mat floats = new Mat();
    private final Mat[] bytes = {new Mat(), new Mat(), new Mat()};
    private final Mat bgr = new Mat();
    private float[] noise = new float[0];
    private float[] line = new float[0];

    /** Writes the tile without its halo into its place of {@code picture}, 8-bit B, G, R. Destroys the tile. */
    void write(Tile tile, int halo, Mat picture) {
        float[][] channels = {tile.b(), tile.g(), tile.r()};
        int width = tile.width() - 2 * halo;
        int height = tile.height() - 2 * halo;
        try (Rect inner = new Rect(halo, halo, width, height);
                Rect place = new Rect(tile.x() + halo, tile.y() + halo, width, height);
                Mat target = new Mat(picture, place)) {
            for (int c = 0; c < 3; c++) {
                SrgbCurve.encode(channels[c], tile.width() * tile.height());
                dither(tile, channels[c]);
                toBytes(tile, channels[c], inner, bytes[c]);
            }
            try (MatVector planes = new MatVector(bytes)) {
                merge(planes, bgr);
            }
            bgr.copyTo(target);
        }
    }

    /** Encoded values 0..1 to 8-bit steps with noise, a row at a time in arrays that share one index. */
    private void dither(Tile tile, float[] v) {
        int width = tile.width();
        if (noise.length < width) {
            noise = new float[width];
            line = new float[width];
        }
        int column = tile.x() & PATTERN - 1;
        for (int y = 0; y < tile.height(); y++) {
            int row = (tile.y() + y & PATTERN - 1) * PATTERN;
            System.arraycopy(NOISE, row + column, noise, 0, Math.min(width, PATTERN - column));
            for (int x = PATTERN - column; x < width; x += PATTERN) {
                System.arraycopy(NOISE, row, noise, x, Math.min(width - x, PATTERN));
            }
            System.arraycopy(v, y * width, line, 0, width);
            addNoise(line, noise, width);
            System.arraycopy(line, 0, v, y * width, width);
        }
    }

    private static void addNoise(float[] v, float[] noise, int count) {
        for (int x = 0; x < count; x++) {
            v[x] = v[x] * 255f + noise[x];
        }
    }

    private void toBytes(Tile tile, float[] v, Rect inner, Mat target) {
        floats.create(tile.height(), tile.width(), opencv_core.CV_32FC1);
        Samples.write(v, tile.width() * tile.height(), floats);
        try (Mat part = new Mat(floats, inner)) {
            part.convertTo(target, opencv_core.CV_8UC1);
        }
    }

    @Override
    public void close() {
        floats.close();
        bgr.close();
        for (Mat m : bytes) {
            m.close();
        }
    }
}
