package pro.photoestate.engine.decode;

import java.nio.file.Path;

/**
 * A file that passed the header check.
 *
 * @param file where it lies
 * @param kind what its bytes are
 * @param width width of the upright picture, px
 * @param height height of the upright picture, px
 * @param bits bits a sample as stored, 1..16
 * @param halfChroma whether it decodes into half-size chroma (an 8-bit 4:2:0 JPEG without a foreign ICC profile)
 * @param metadata what the camera wrote
 */
public record Frame(
        Path file, FileKind kind, int width, int height, int bits, boolean halfChroma, Metadata metadata) {

    /**
     * About the memory that must be there at once to decode it at full size, in bytes: what a decoder fills in one go,
     * and a TIFF's file, which may be as large.
     */
    public long decodingBytes() {
        double samples = halfChroma ? 2.25 : kind == FileKind.TIFF ? 6 : 3;
        return (long) (samples * width * height * (bits > 8 ? 2 : 1));
    }

    /** The memory of its planes at full size, in bytes. */
    public long planeBytes() {
        return (long) ((halfChroma ? 1.5 : 3) * width * height * (bits > 8 ? 2 : 1));
    }

    /** The file's name without its folder. */
    public String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
