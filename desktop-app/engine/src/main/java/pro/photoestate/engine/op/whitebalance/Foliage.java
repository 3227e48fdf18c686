package pro.photoestate.engine.op.whitebalance;

/**
 * Where a picture shows leaves or lawn. They are green, and rough wherever one looks and in every direction; a wall, a
 * vault or a cupboard under a green light is as green, but rough only along its edges and mouldings. So the roughness of
 * a patch is that across the weakest direction of its neighbourhood (smaller eigenvalue of the structure tensor: Förstner
 * and Gülch, 1987), and leaves are believed only where most of the green around is rough.
 *
 * @param share how far each patch is foliage or lawn, 0..1
 */
record Foliage(float[] share) {

    /** Patches to each side over which directions are compared: wider than the trace of an edge, which is three. */
    private static final int REACH = 2;

    /** Roughness in the weakest direction at which a patch counts half as leaves. */
    private static final float ROUGHNESS = 0.05f;

    /** Cells over which greens are taken together: a window with a tree is as large. */
    private static final double AROUND = 2;

    /** Parts of the green around that must be rough for leaves to be believed: not at all, and wholly. */
    private static final float MOSTLY_SMOOTH = 0.5f;

    private static final float MOSTLY_ROUGH = 0.7f;

    /** Part of green in a neighbourhood that is none: of a single patch no roughness can be told. */
    private static final float NO_GREEN = 0.001f;

    static Foliage of(Surfaces s, Cells cells) {
        float[] across = new float[s.count()];
        float[] down = new float[s.count()];
        for (int y = 0; y < s.height(); y++) {
            for (int x = 0; x < s.width(); x++) {
                across[y * s.width() + x] = s.stepAcross(x, y);
                down[y * s.width() + x] = s.stepDown(x, y);
            }
        }
        float[] green = new float[s.count()];
        float[] share = new float[s.count()];
        for (int i = 0; i < share.length; i++) {
            green[i] = s.green(i);
            share[i] = green[i] > 0 ? green[i] * texture(s, across, down, i) : 0;
        }
        float[] believed = cells.spread(believed(cells, share, green));
        for (int i = 0; i < share.length; i++) {
            share[i] *= believed[i];
        }
        return new Foliage(share);
    }

    /** How far leaves are believed in each cell, by the part of the green around that is rough. */
    private static float[] believed(Cells cells, float[] rough, float[] green) {
        float[] believed = cells.blur(cells.mean(i -> rough[i]), AROUND);
        float[] all = cells.blur(cells.mean(i -> green[i]), AROUND);
        for (int i = 0; i < believed.length; i++) {
            float part = believed[i] / (all[i] + NO_GREEN);
            believed[i] = Math.clamp((part - MOSTLY_SMOOTH) / (MOSTLY_ROUGH - MOSTLY_SMOOTH), 0, 1);
        }
        return believed;
    }

    /** How far the neighbourhood of a patch is rough in every direction, 0..1. */
    private static float texture(Surfaces s, float[] across, float[] down, int at) {
        int x = at % s.width();
        int left = Math.max(0, x - REACH) - x;
        int right = Math.min(s.width() - 1, x + REACH) - x;
        float xx = 0;
        float yy = 0;
        float xy = 0;
        int count = 0;
        for (int row = at - REACH * s.width(); row <= at + REACH * s.width(); row += s.width()) {
            if (row + left >= 0 && row + right < s.count()) {
                for (int i = row + left; i <= row + right; i++) {
                    xx += across[i] * across[i];
                    yy += down[i] * down[i];
                    xy += across[i] * down[i];
                }
                count += right - left + 1;
            }
        }
        float half = (xx - yy) / 2;
        float weakest = Math.max((xx + yy) / 2 - (float) Math.sqrt(half * half + xy * xy), 0) / count;
        return weakest / (weakest + ROUGHNESS * ROUGHNESS);
    }
}
