package pro.photoestate.app.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to come into the catalog.
 *
 * @param paths files and folders, which stay where they lie
 * @param into the shoot that they are added to; empty for the shoot of that very folder, or a new one
 * @param name of a new shoot; empty for its folder's
 * @param address of a new shoot; may be empty
 */
public record ImportRequest(List<Path> paths, Optional<UUID> into, String name, String address) {

    public ImportRequest {
        paths = paths.stream().map(p -> p.toAbsolutePath().normalize()).toList();
    }

    /** What somebody dropped on the window. */
    public static ImportRequest of(List<Path> paths) {
        return new ImportRequest(paths, Optional.empty(), "", "");
    }

    /** More for a shoot. */
    public static ImportRequest into(UUID shoot, List<Path> paths) {
        return new ImportRequest(paths, Optional.of(shoot), "", "");
    }
}
