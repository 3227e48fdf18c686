package pro.photoestate.app.ingest;

import java.util.List;
import pro.photoestate.app.catalog.FileRepository;

/**
 * Whether a shoot's files are where the catalog says, at this moment; never stored.
 *
 * @param folder whether its folder is there: an unplugged drive takes it away, and brings it back
 * @param photos how many there are
 * @param missing those whose file is not there
 */
public record Presence(boolean folder, int photos, List<FileRepository.Known> missing) {

    public Presence {
        missing = List.copyOf(missing);
    }

    /** Whether everything is there. */
    public boolean isWhole() {
        return missing.isEmpty();
    }
}
