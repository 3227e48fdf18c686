package pro.photoestate.app.queue;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was made of a scene, as the catalog remembers it.
 *
 * @param recipeVersion see {@link ProcessingRecord}
 */
public record StoredRendition(UUID job, UUID scene, MadeFile file, Instant made, String recipeVersion) {}
