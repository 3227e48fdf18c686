package pro.photoestate.app.pictures;

import java.nio.file.Path;

/**
 * A thumbnail that somebody wants to see.
 *
 * @param file the photo
 * @param quickId what its content is known by; see {@link pro.photoestate.app.catalog.QuickId}
 */
public record ThumbnailRequest(Path file, String quickId, ThumbnailSize size) {}
