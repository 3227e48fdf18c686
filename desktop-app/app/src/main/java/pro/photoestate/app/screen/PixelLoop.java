package pro.photoestate.app.screen;

/** Changes sRGB pixels to those of a screen. Thread-safe. */
interface PixelLoop {

    /** @see SoftProof#apply */
    void convert(int[] from, int[] to, int begin, int end);
}
