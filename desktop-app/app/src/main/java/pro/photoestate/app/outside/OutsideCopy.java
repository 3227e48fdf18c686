package pro.photoestate.app.outside;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that was made of a scene for somebody else's program.
 *
 * @param recipe the short text of the recipe that it shows
 * @param quickId of the file as it went out
 * @param to the editor's or service's name
 */
public record OutsideCopy(
        Path file, UUID scene, String recipe, String quickId, int width, int height, String to, Instant sent) {}
