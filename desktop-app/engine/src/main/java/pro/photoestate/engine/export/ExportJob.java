package pro.photoestate.engine.export;

import java.nio.file.Path;

/**
 * One file to write.
 *
 * @param profile how
 * @param target where, with the profile's ending
 * @param overwrite whether a file that stands there may be replaced
 * @param source the reference frame's file, whose metadata is taken over
 * @param provenance what the photo was made from
 * @param disclosure what the file tells about that in words
 */
public record ExportJob(
        ExportProfile profile,
        Path target,
        boolean overwrite,
        Path source,
        Provenance provenance,
        Disclosure disclosure) {

    /** A file that tells nothing in words. */
    public ExportJob(ExportProfile profile, Path target, boolean overwrite, Path source, Provenance provenance) {
        this(profile, target, overwrite, source, provenance, Disclosure.NONE);
    }
}
