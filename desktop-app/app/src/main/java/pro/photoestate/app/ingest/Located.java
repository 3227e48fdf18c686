package pro.photoestate.app.ingest;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pro.photoestate.app.catalog.FileRepository;

/**
 * What of a moved shoot was found again.
 *
 * @param shoot that was looked for
 * @param folder where it lies now; where nothing was found, the one that was searched
 * @param found where photos lie now
 * @param missing those that were not found
 */
public record Located(UUID shoot, Path folder, Map<UUID, Path> found, List<FileRepository.Known> missing) {

    public Located {
        found = Collections.unmodifiableMap(found);
        missing = List.copyOf(missing);
    }

    /** How many photos the shoot has. */
    public int photos() {
        return found.size() + missing.size();
    }
}
