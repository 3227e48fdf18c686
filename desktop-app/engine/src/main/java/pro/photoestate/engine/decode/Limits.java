package pro.photoestate.engine.decode;

/**
 * What a file may ask for; checked on the header, before anything is allocated.
 *
 * @param pixels pixels of a picture
 * @param side longest side, px
 * @param decodedBytes bytes of all samples as the file holds them
 * @param fileBytes bytes of the file
 */
public record Limits(long pixels, int side, long decodedBytes, long fileBytes) {

    /**
     * 250 megapixels (the largest sensors have 151), the side that a JPEG can have, a 16-bit colour picture of 134
     * megapixels, and files that fit into one buffer of a decoder.
     */
    public static final Limits STANDARD = new Limits(250_000_000, 65_500, 768L << 20, 1L << 30);
}
