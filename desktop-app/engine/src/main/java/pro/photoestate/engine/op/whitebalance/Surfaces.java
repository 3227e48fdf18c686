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

    /** Light of a channel from which on it may be clipped, and under which noise and flare decide its colour. */
    private static final float CLIPPED = 0.94f;

    private static final float DARK = 0.004f;

    static Surfaces of(Tile proxy) {
        int step = Math.max(1, Math.ceilDiv(Math.max(proxy.width(), proxy.height()), LONG_SIDE));
        int width = Math.max(1, proxy.width() / step);
        int height = Math.max(1, proxy.height() / step);
        float[] luma = new float[width * height];
        float[] red = new float[width * height];
        float[] blue = new float[width * height];
        float[] usable = new float[width * height];
        int side = Math.min(step, Math.min(proxy.width(), proxy.height()));
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                int at = j * width + i;
                int from = j * step * proxy.width() + i * step;
                float r = mean(proxy.r(), from, proxy.width(), side);
                float g = mean(proxy.g(), from, proxy.width(), side);
                float b = mean(proxy.b(), from, proxy.width(), side);
                luma[at] = 0.2126f * r + 0.7152f * g + 0.0722f * b;
                red[at] = (float) Math.log(Math.max(r, 1e-4f) / Math.max(g, 1e-4f));
                blue[at] = (float) Math.log(Math.max(b, 1e-4f) / Math.max(g, 1e-4f));
                boolean lit = Math.max(r, Math.max(g, b)) < CLIPPED && Math.min(r, Math.min(g, b)) > DARK / 4;
                usable[at] = lit && luma[at] > DARK ? 1 : 0;
            }
        }
        return new Surfaces(width, height, luma, red, blue, roughness(luma, width, height), usable);
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

    private static float[] roughness(float[] luma, int width, int height) {
        float[] rough = new float[luma.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                float left = luma[y * width + Math.max(x - 1, 0)];
                float right = luma[y * width + Math.min(x + 1, width - 1)];
                float up = luma[Math.max(y - 1, 0) * width + x];
                float down = luma[Math.min(y + 1, height - 1) * width + x];
                rough[at] = (Math.abs(right - left) + Math.abs(down - up)) / (luma[at] + 0.01f) / 4;
            }
        }
        return rough;
    }
}
