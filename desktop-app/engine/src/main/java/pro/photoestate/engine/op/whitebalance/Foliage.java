package pro.photoestate.engine.op.whitebalance;

import pro.photoestate.engine.edgeaware.BoxMean;

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
        float[] green = new float[s.count()];
        boolean any = false;
        for (int i = 0; i < green.length; i++) {
            green[i] = s.green(i);
            any |= green[i] > 0;
        }
        float[] share = new float[s.count()];
        if (any) {
            float[] texture = textures(s);
            for (int i = 0; i < share.length; i++) {
                share[i] = green[i] * texture[i];
            }
            float[] rough = cells.blur(cells.mean(i -> share[i]), AROUND);
            float[] all = cells.blur(cells.mean(i -> green[i]), AROUND);
            for (int i = 0; i < rough.length; i++) {
                float part = rough[i] / (all[i] + NO_GREEN);
                rough[i] = Math.clamp((part - MOSTLY_SMOOTH) / (MOSTLY_ROUGH - MOSTLY_SMOOTH), 0, 1);
            }
            float[] believed = cells.spread(rough);
            for (int i = 0; i < share.length; i++) {
                share[i] *= believed[i];
            }
        }
        return new Foliage(share);
    }

    /** How far each patch is rough in every direction, 0..1. */
    private static float[] textures(Surfaces s) {
        float[] xx = new float[s.count()];
        float[] yy = new float[s.count()];
        float[] xy = new float[s.count()];
        for (int y = 0; y < s.height(); y++) {
            for (int x = 0; x < s.width(); x++) {
                int at = y * s.width() + x;
                float across = s.stepAcross(x, y);
                float down = s.stepDown(x, y);
                xx[at] = across * across;
                yy[at] = down * down;
                xy[at] = across * down;
            }
        }
        float[] meanXx = BoxMean.of(xx, s.width(), s.height(), REACH);
        float[] meanYy = BoxMean.of(yy, s.width(), s.height(), REACH);
        float[] meanXy = BoxMean.of(xy, s.width(), s.height(), REACH);
        float[] textures = new float[s.count()];
        for (int i = 0; i < textures.length; i++) {
            float half = (meanXx[i] - meanYy[i]) / 2;
            float difference = (float) Math.sqrt(half * half + meanXy[i] * meanXy[i]);
            float weakest = Math.max((meanXx[i] + meanYy[i]) / 2 - difference, 0);
            textures[i] = weakest / (weakest + ROUGHNESS * ROUGHNESS);
        }
        return textures;
    }
}
