package pro.photoestate.engine.render;

import static org.bytedeco.opencv.global.opencv_core.merge;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import pro.photoestate.engine.image.Samples;
import pro.photoestate.engine.image.SrgbCurve;
import pro.photoestate.engine.image.Tile;

/** Writes tiles of linear light into an 8-bit picture: the sRGB curve, then {@link Dither}. Belongs to one thread. */
final class TileWriter implements TileSink {

    private final Mat picture;
    private final Mat floats = new Mat();
    private final Mat[] bytes = {new Mat(), new Mat(), new Mat()};
    private final Mat bgr = new Mat();
    private float[] noise = new float[0];
    private float[] line = new float[0];
    private float[] inner = new float[0];

    /** @param picture 8-bit B, G, R; stays the caller's */
    TileWriter(Mat picture) {
        this.picture = picture;
    }

    @Override
    public void write(Tile tile, int halo) {
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
        Dither.row(x, y, noise);
        System.arraycopy(v, from, line, 0, width);
        SrgbCurve.encode(line, width);
        Dither.add(line, noise, width);
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
