package pro.photoestate.engine.screen;

/**
 * Pixels for the screen. Immutable by convention: the array is not copied and must not be changed.
 *
 * @param width px
 * @param height px
 * @param argb rows of opaque sRGB pixels, 0xFFRRGGBB
 */
public record ScreenPicture(int width, int height, int[] argb) {

    /** Memory that it holds, bytes. */
    public long bytes() {
        return 4L * argb.length;
    }
}
