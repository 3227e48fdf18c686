package pro.photoestate.engine.render;

import pro.photoestate.engine.image.SrgbCurve;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.quality.Histogram;

/**
 * Writes tiles of linear light as pixels of the screen, 0xFFRRGGBB in sRGB with {@link Dither} as in a file, and counts
 * one in four of them while they are in the cache. Belongs to one thread.
 */
final class ScreenWriter implements TileSink {

    /** Every how many columns and rows a pixel is counted. */
    private static final int COUNTED = 2;

    private final int[] argb;
    private final int width;
    private final Histogram.Count all;
    private final Histogram.Count own = new Histogram.Count();
    private float[] noise = new float[0];
    private float[] r = new float[0];
    private float[] g = new float[0];
    private float[] b = new float[0];

    /**
     * @param argb the picture, row-major
     * @param width px of its rows
     * @param all takes what was counted, when this is closed
     */
    ScreenWriter(int[] argb, int width, Histogram.Count all) {
        this.argb = argb;
        this.width = width;
        this.all = all;
    }

    @Override
    public void write(Tile tile, int halo) {
        int columns = tile.width() - 2 * halo;
        reserve(columns);
        for (int y = halo; y < tile.height() - halo; y++) {
            int from = y * tile.width() + halo;
            int row = tile.y() + y;
            int to = row * width + tile.x() + halo;
            Dither.row(tile.x() + halo, row, noise);
            encode(tile.r(), from, r);
            encode(tile.g(), from, g);
            encode(tile.b(), from, b);
            pack(to, columns);
            if (row % COUNTED == 0) {
                own.add(argb, to, to + columns, COUNTED);
            }
        }
    }

    private void reserve(int columns) {
        if (noise.length != columns) {
            noise = new float[columns];
            r = new float[columns];
            g = new float[columns];
            b = new float[columns];
        }
    }

    private void encode(float[] light, int from, float[] line) {
        System.arraycopy(light, from, line, 0, line.length);
        SrgbCurve.encode(line, line.length);
        Dither.add(line, noise, line.length);
    }

    private void pack(int to, int count) {
        for (int x = 0; x < count; x++) {
            argb[to + x] = 0xFF000000 | step(r[x]) << 16 | step(g[x]) << 8 | step(b[x]);
        }
    }

    private static int step(float v) {
        return (int) (Math.min(Math.max(v, 0f), 255f) + 0.5f);
    }

    @Override
    public void close() {
        all.add(own);
    }
}
