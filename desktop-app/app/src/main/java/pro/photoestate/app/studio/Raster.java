package pro.photoestate.app.studio;

/**
 * Pixels for the screen, 0xAARRGGBB with colours multiplied by alpha, row-major. Immutable by convention: the array must
 * not be changed by anyone.
 *
 * @param width px
 * @param height px
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record Raster(int width, int height, int[] argb) {
    public Raster {
        if (argb.length != width * height) {
            throw new IllegalArgumentException("%d pixels for %d x %d".formatted(argb.length, width, height));
        }
    }
}
