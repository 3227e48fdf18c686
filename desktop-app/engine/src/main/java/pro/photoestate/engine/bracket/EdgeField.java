package pro.photoestate.engine.bracket;

/**
 * Direction and certainty of the edges of a thumbnail: gradients whose length saturates, so that a faint edge of a dark
 * frame counts nearly as much as the same edge of a bright one. Clipped pixels are marked as unknown.
 *
 * @param width columns
 * @param height rows
 * @param x horizontal part, -1..1
 * @param y vertical part, -1..1
 * @param known 1 where the pixel and its neighbours are not clipped, else 0
 */
record EdgeField(int width, int height, float[] x, float[] y, float[] known) {

    /** Values at or beyond these are clipped, 0..255. */
    private static final float BLACK = 2.5f;
    private static final float WHITE = 250;
    /** A gradient of this many steps of 0..255 counts half. */
    private static final float HALF = 1.5f;

    static EdgeField of(Signature luma) {
        int w = luma.width();
        int h = luma.height();
        float[] v = luma.values();
        EdgeField field = new EdgeField(w, h, new float[w * h], new float[w * h], new float[w * h]);
        for (int j = 1; j < h - 1; j++) {
            for (int k = j * w + 1; k < j * w + w - 1; k++) {
                if (inside(v[k]) && inside(v[k - 1]) && inside(v[k + 1]) && inside(v[k - w]) && inside(v[k + w])) {
                    float gx = (v[k + 1] - v[k - 1]) / 2;
                    float gy = (v[k + w] - v[k - w]) / 2;
                    float f = 1 / ((float) Math.sqrt(gx * gx + gy * gy) + HALF);
                    field.x[k] = gx * f;
                    field.y[k] = gy * f;
                    field.known[k] = 1;
                }
            }
        }
        return field;
    }

    private static boolean inside(float value) {
        return value > BLACK && value < WHITE;
    }

    /**
     * How well the other field, moved by (dx, dy), agrees with this one: the normalised correlation of their vectors over
     * pixels known in both, times the certainty that many such pixels give.
     */
    Agreement against(EdgeField other, int dx, int dy) {
        float both = 0;
        float mine = 0;
        float theirs = 0;
        float count = 0;
        int from = Math.max(0, -dx);
        int to = Math.min(width, other.width - dx);
        for (int j = Math.max(0, -dy); j < Math.min(height, other.height - dy); j++) {
            int k = j * width;
            int o = (j + dy) * other.width + dx;
            for (int i = from; i < to; i++) {
                float seen = known[k + i] * other.known[o + i];
                both += seen * (x[k + i] * other.x[o + i] + y[k + i] * other.y[o + i]);
                mine += seen * (x[k + i] * x[k + i] + y[k + i] * y[k + i]);
                theirs += seen * (other.x[o + i] * other.x[o + i] + other.y[o + i] * other.y[o + i]);
                count += seen;
            }
        }
        float share = count / (width * height);
        return new Agreement(both / (float) Math.sqrt(mine * theirs + 1e-6f), share, dx, dy);
    }

    /**
     * @param correlation -1..1
     * @param share of the pixels that are known in both
     * @param dx how far the other is moved, px
     * @param dy likewise
     */
    record Agreement(float correlation, float share, int dx, int dy) {}
}
