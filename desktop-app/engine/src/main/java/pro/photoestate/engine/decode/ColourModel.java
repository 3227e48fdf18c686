package pro.photoestate.engine.decode;

/** What the samples of a file mean. */
enum ColourModel {
    GREY(1),
    RGB(3),
    /** Indices into a table of RGB colours. */
    PALETTE(3),
    YCBCR(3),
    CMYK(4),
    /** CMYK whose first three are held as YCbCr (Adobe). */
    YCCK(4);

    private final int components;

    ColourModel(int components) {
        this.components = components;
    }

    /** Components after decoding, without alpha. */
    int components() {
        return components;
    }
}
