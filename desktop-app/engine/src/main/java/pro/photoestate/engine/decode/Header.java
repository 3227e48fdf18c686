package pro.photoestate.engine.decode;

import java.util.Optional;

/**
 * What a file says about itself before its samples.
 *
 * @param width width as stored, before turning, px
 * @param height height as stored, px
 * @param bits bits a sample, 1..16
 * @param model what the samples mean
 * @param alpha whether there is an opacity channel or a transparent colour
 * @param halved whether Cb and Cr have half the size in both directions (4:2:0), or none at all (grey JPEG)
 * @param progressive whether the samples come in several passes
 * @param icc the embedded colour profile as found, not yet checked
 * @param exif the TIFF structure with camera data
 */
record Header(
        FileKind kind,
        int width,
        int height,
        int bits,
        ColourModel model,
        boolean alpha,
        boolean halved,
        boolean progressive,
        Optional<byte[]> icc,
        Optional<Exif> exif) {

    /** Bytes of all samples once decoded, and of the coefficients that a progressive JPEG needs all at once. */
    long decodedBytes() {
        return samples() * (bits > 8 ? 2 : 1) + coefficientBytes();
    }

    /** Bytes of the coefficients that a decoder holds of a progressive JPEG. */
    long coefficientBytes() {
        return progressive && kind == FileKind.JPEG ? 2 * samples() : 0;
    }

    private long samples() {
        return (long) width * height * (model.components() + (alpha ? 1 : 0));
    }
}
