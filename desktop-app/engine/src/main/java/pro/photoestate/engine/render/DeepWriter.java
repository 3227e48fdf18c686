package pro.photoestate.engine.render;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.SrgbCurve;
import pro.photoestate.engine.image.Tile;

/** Writes tiles of linear light into a 16-bit picture by the sRGB curve; its steps need no dither. Belongs to one thread. */
final class DeepWriter implements TileSink {

    private final Mat picture;
    private float[] line = new float[0];
    private short[] bgr = new short[0];

    /** @param picture 16-bit B, G, R; stays the caller's */
    DeepWriter(Mat picture) {
        this.picture = picture;
    }

    @Override
    public void write(Tile tile, int halo) {
        float[][] channels = {tile.b(), tile.g(), tile.r()};
        int width = tile.width() - 2 * halo;
        if (line.length != width) {
            line = new float[width];
            bgr = new short[3 * width];
        }
        for (int y = halo; y < tile.height() - halo; y++) {
            for (int c = 0; c < channels.length; c++) {
                channel(channels[c], y * tile.width() + halo, c);
            }
            try (BytePointer at = picture.ptr(tile.y() + y, tile.x() + halo);
                    ShortPointer row = new ShortPointer(at)) {
                row.put(bgr, 0, bgr.length);
            }
        }
    }

    private void channel(float[] light, int from, int channel) {
        System.arraycopy(light, from, line, 0, line.length);
        SrgbCurve.encode(line, line.length);
        for (int x = 0; x < line.length; x++) {
            bgr[3 * x + channel] = (short) (Math.min(Math.max(line[x], 0f), 1f) * 65535f + 0.5f);
        }
    }

    @Override
    public void close() {}
}
