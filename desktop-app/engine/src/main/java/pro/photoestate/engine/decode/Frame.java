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

    /** The file's name without its folder. */
    public String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
