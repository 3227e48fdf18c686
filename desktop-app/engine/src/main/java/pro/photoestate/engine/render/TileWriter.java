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
    private float[] inner = new float[0];

    /** Writes the tile without its halo into its place of {@code picture}, 8-bit B, G, R. */
    void write(Tile tile, int halo, Mat picture) {
        float[][] channels = {tile.b(), tile.g(), tile.r()};
        int width = tile.width() - 2 * halo;
        int height = tile.height() - 2 * halo;
        reserve(width, height);
        try (Rect place = new Rect(tile.x() + halo, tile.y() + halo, width, height);
                Mat target = new Mat(picture, place);
                MatVector planes = new MatVector(bytes)) {
            for (int c = 0; c < 3; c++) {
                for (int y = 0; y < height; y++) {
                    int from = (y + halo) * tile.width() + halo;
                    row(channels[c], from, tile.x() + halo, tile.y() + halo + y);
                    System.arraycopy(line, 0, inner, y * width, width);
                }
                Samples.write(inner, width * height, floats);
                floats.convertTo(bytes[c], opencv_core.CV_8UC1);
            }
            merge(planes, bgr);
            bgr.copyTo(target);
        }
    }

    private void reserve(int width, int height) {
        floats.create(height, width, opencv_core.CV_32FC1);
        for (Mat channel : bytes) {
            channel.create(height, width, opencv_core.CV_8UC1);
        }
        if (line.length != width) {
            noise = new float[width];
            line = new float[width];
        }
        if (inner.length < width * height) {
            inner = new float[width * height];
        }
    }

    /** Light from {@code v} at {@code from} to 8-bit steps with the noise of its place, in arrays that share one index. */
    private void row(float[] v, int from, int x, int y) {
        int width = line.length;
        int column = x & PATTERN - 1;
        int pattern = (y & PATTERN - 1) * PATTERN;
        System.arraycopy(NOISE, pattern + column, noise, 0, Math.min(width, PATTERN - column));
        for (int i = PATTERN - column; i < width; i += PATTERN) {
            System.arraycopy(NOISE, pattern, noise, i, Math.min(width - i, PATTERN));
        }
        System.arraycopy(v, from, line, 0, width);
        SrgbCurve.encode(line, width);
        addNoise(line, noise, width);
    }

    private static void addNoise(float[] v, float[] noise, int count) {
        for (int x = 0; x < count; x++) {
            v[x] = v[x] * 255f + noise[x];
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
