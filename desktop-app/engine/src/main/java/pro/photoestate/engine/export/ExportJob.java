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
 */
public record ExportJob(
        ExportProfile profile, Path target, boolean overwrite, Path source, Provenance provenance) {}
