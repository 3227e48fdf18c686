package pro.photoestate.engine.op.whitebalance;

import pro.photoestate.engine.image.Tile;

/**
 * A picture reduced to patches for the search of its lights: per patch the mean light, and the natural logarithms of red
 * and blue relative to green. Row-major.
 *
 * @param width patches in a row
 * @param height rows
 * @param luma linear luminance (ITU-R BT.709)
 * @param red log(red / green)
 * @param blue log(blue / green)
 * @param rough mean relative step of luminance to the neighbours: 0 on smooth surfaces
 * @param usable 1 where the patch is neither clipped nor too dark to have a colour, else 0
 */
record Surfaces(int width, int height, float[] luma, float[] red, float[] blue, float[] rough, float[] usable) {

    /** Patches at the long side: fine enough for window panes, small enough for a few milliseconds. */
    private static final int LONG_SIDE = 256;

    /** Light of a channel from which on it may be clipped (97 % of the encoded range). */
    private static final float CLIPPED = 0.94f;

    /** Luminance under which flare and noise decide the colour: 8 stops below white. */
    private static final float DARK = 0.004f;

    /** Luminance from which on an unusable patch is white rather than black. */
    private static final float WHITE = 0.8f;

    /** Roughness at which a patch counts half as a surface: steps of a tenth of its luminance. */
    private static final float SURFACE_ROUGHNESS = 0.1f;

    static Surfaces of(Tile proxy) {
        int step = Math.max(1, Math.ceilDiv(Math.max(proxy.width(), proxy.height()), LONG_SIDE));
        int side = Math.min(step, Math.min(proxy.width(), proxy.height()));
        int width = Math.max(1, proxy.width() / step);
        int height = Math.max(1, proxy.height() / step);
        int count = width * height;
        Surfaces s = new Surfaces(
                width,
                height,
                new float[count],
                new float[count],
                new float[count],
                new float[count],
                new float[count]);
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                int from = j * step * proxy.width() + i * step;
                s.put(
                        j * width + i,
                        mean(proxy.r(), from, proxy.width(), side),
                        mean(proxy.g(), from, proxy.width(), side),
                        mean(proxy.b(), from, proxy.width(), side));
            }
        }
        s.measureRoughness();
        return s;
    }

    int count() {
        return luma.length;
    }

    /** 1 on perfectly smooth patches, 0.5 at the roughness of a coarse surface, towards 0 on texture and edges. */
    float smoothness(int at) {
        float relative = rough[at] / SURFACE_ROUGHNESS;
        return 1 / (1 + relative * relative);
    }

    /** How green a patch is in the way of leaves and lawn, 0..1: green above red, and well above blue. */
    float green(int at) {
        return ramp((-blue[at] - 0.25f) / 0.3f) * ramp((0.08f - red[at]) / 0.15f);
    }

    /** How blue a patch is in the way of a clear sky, 0..1. */
    float skyBlue(int at) {
        return ramp((blue[at] - 0.2f) / 0.2f) * ramp((-red[at] - 0.05f) / 0.2f);
    }

    /** Whether the patch is blown out. */
    boolean white(int at) {
        return usable[at] == 0 && luma[at] > WHITE;
    }

    private void put(int at, float r, float g, float b) {
        luma[at] = 0.2126f * r + 0.7152f * g + 0.0722f * b;
        red[at] = (float) Math.log(Math.max(r, 1e-4f) / Math.max(g, 1e-4f));
        blue[at] = (float) Math.log(Math.max(b, 1e-4f) / Math.max(g, 1e-4f));
        boolean lit = Math.max(r, Math.max(g, b)) < CLIPPED && Math.min(r, Math.min(g, b)) > DARK / 4;
        usable[at] = lit && luma[at] > DARK ? 1 : 0;
    }

    private void measureRoughness() {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rough[y * width + x] = (Math.abs(stepAcross(x, y)) + Math.abs(stepDown(x, y))) / 2;
            }
        }
    }

    /** Relative step of luminance from a patch to its right neighbour, as half that between both its neighbours. */
    float stepAcross(int x, int y) {
        int row = y * width;
        return step(luma[row + Math.max(x - 1, 0)], luma[row + Math.min(x + 1, width - 1)], luma[row + x]);
    }

    /** The same towards the neighbour below. */
    float stepDown(int x, int y) {
        int at = y * width + x;
        return step(luma[y == 0 ? at : at - width], luma[y == height - 1 ? at : at + width], luma[at]);
    }

    private static float step(float before, float after, float here) {
        return (after - before) / (here + 0.01f) / 2;
    }

    private static float mean(float[] channel, int from, int stride, int side) {
        float sum = 0;
        for (int y = 0; y < side; y++) {
            for (int x = from + y * stride; x < from + y * stride + side; x++) {
                sum += channel[x];
            }
        }
        return sum / (side * side);
    }

    private static float ramp(float t) {
        return Math.min(Math.max(t, 0), 1);
    }
}
