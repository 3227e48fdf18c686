package pro.photoestate.app.ui.compare;

import pro.photoestate.app.studio.Raster;

/**
 * How far two pictures are apart.
 *
 * @param raster the absolute difference of the sRGB values, amplified; black where they are the same, or where only one
 *     has a picture
 * @param meanLevels the mean difference of a channel over what both show, in levels of 255, not amplified
 */
record Difference(Raster raster, double meanLevels) {

    /** By how much it may be amplified. */
    static final int[] GAINS = {1, 4, 16};

    /**
     * Compares pixel by pixel, each with the nearest of the other picture.
     *
     * @param map from spots of {@code a} to those of {@code b}
     */
    static Difference of(Raster a, Raster b, SideMap map, int gain) {
        boolean alike = map.equals(SideMap.SAME) && a.width() == b.width() && a.height() == b.height();
        int[] argb = new int[a.argb().length];
        long sum = 0;
        long pixels = 0;
        for (int i = 0; i < argb.length; i++) {
            int j = alike ? i : index(a, i, b, map);
            int distance = j < 0 ? 0 : distance(a.argb()[i], b.argb()[j]);
            argb[i] = 0xFF000000 | amplified(distance, gain);
            sum += (distance >> 16) + (distance >> 8 & 255) + (distance & 255);
            pixels += j < 0 ? 0 : 1;
        }
        return new Difference(new Raster(a.width(), a.height(), argb), pixels == 0 ? 0 : sum / 3.0 / pixels);
    }

    /** The pixel of the other picture that shows the same; less than 0 when it lies outside. */
    private static int index(Raster a, int i, Raster b, SideMap map) {
        int row = i / a.width();
        double u = (i % a.width() + 0.5) / a.width();
        double v = (row + 0.5) / a.height();
        int x = (int) Math.floor(map.u(u, v) * b.width());
        int y = (int) Math.floor(map.v(u, v) * b.height());
        return x < 0 || y < 0 || x >= b.width() || y >= b.height() ? -1 : y * b.width() + x;
    }

    private static int distance(int a, int b) {
        int red = Math.abs((a >> 16 & 255) - (b >> 16 & 255));
        int green = Math.abs((a >> 8 & 255) - (b >> 8 & 255));
        int blue = Math.abs((a & 255) - (b & 255));
        return red << 16 | green << 8 | blue;
    }

    private static int amplified(int distance, int gain) {
        int red = Math.min(255, (distance >> 16) * gain);
        int green = Math.min(255, (distance >> 8 & 255) * gain);
        int blue = Math.min(255, (distance & 255) * gain);
        return red << 16 | green << 8 | blue;
    }
}
