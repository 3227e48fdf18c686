package pro.photoestate.app.queue;

import java.nio.file.Path;

/**
 * A finished file.
 *
 * @param path its final name
 * @param profile the export profile's name
 * @param bytes its length
 * @param sha256 of its bytes, in hexadecimal
 * @param width px
 * @param height px
 */
public record MadeFile(Path path, String profile, long bytes, String sha256, int width, int height) {}
