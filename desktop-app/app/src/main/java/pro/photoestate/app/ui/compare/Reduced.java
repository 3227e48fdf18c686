package pro.photoestate.app.ui.compare;

import pro.photoestate.app.studio.Raster;

/** Pixels made fewer, each the mean of those it stands for. */
final class Reduced {

    private Reduced() {}

    /** Halved so often; an edge that cannot be halved is rounded up. */
    static Raster of(Raster raster, int halvings) {
        Raster now = raster;
        for (int i = 0; i < halvings; i++) {
            now = half(now);
        }
        return now;
    }

    private static Raster half(Raster from) {
        int width = (from.width() + 1) / 2;
        int height = (from.height() + 1) / 2;
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            int upper = 2 * y * from.width();
            int lower = Math.min(2 * y + 1, from.height() - 1) * from.width();
            for (int x = 0; x < width; x++) {
                int next = Math.min(2 * x + 1, from.width() - 1);
                argb[y * width + x] =
                        mean(from.argb()[upper + 2 * x], from.argb()[upper + next], from.argb()[lower + 2 * x], from.argb()[lower + next]);
            }
        }
        return new Raster(width, height, argb);
    }

    private static int mean(int a, int b, int c, int d) {
        return 0xFF000000 | mean(a, b, c, d, 16) | mean(a, b, c, d, 8) | mean(a, b, c, d, 0);
    }

    private static int mean(int a, int b, int c, int d, int shift) {
        int sum = (a >> shift & 255) + (b >> shift & 255) + (c >> shift & 255) + (d >> shift & 255);
        return ((sum + 2) / 4) << shift;
    }
}
