package pro.photoestate.app.outside;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A picture of a scene that was made outside. The scene's frames and recipes stay beside it.
 *
 * @param recipe the short text of the recipe that it was made from; empty when nobody knows
 * @param file where it lies; it is referenced, never moved
 * @param quickId of its content, see {@link pro.photoestate.app.catalog.QuickId}
 * @param sha256 of its content, in hexadecimal
 * @param width upright, px
 * @param height upright, px
 * @param declaration what was done; empty until somebody has said so
 * @param came when it was noticed
 */
public record OutsideVersion(
        UUID id,
        UUID scene,
        String recipe,
        Path file,
        String quickId,
        String sha256,
        int width,
        int height,
        Optional<Declaration> declaration,
        Instant came) {

    /** The same with a declaration. */
    OutsideVersion declared(Declaration said) {
        return new OutsideVersion(id, scene, recipe, file, quickId, sha256, width, height, Optional.of(said), came);
    }
}
