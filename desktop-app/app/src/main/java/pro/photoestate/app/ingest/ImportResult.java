package pro.photoestate.app.ingest;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.sentence.Sentence;

/**
 * What an import did.
 *
 * @param shoot that the photos are in now; empty when all of them were in others already
 * @param isNew whether the shoot was made
 * @param scenes that were added, in their order
 * @param frames photos that were added
 * @param changed photos of the shoot whose file has other content than when they came in; the catalog knows it now
 * @param duplicates files that were not added again
 * @param failures files that look like photos and cannot be read
 * @param skipped what was passed over on purpose, with the reason
 */
public record ImportResult(
        Optional<Shoot> shoot,
        boolean isNew,
        List<UUID> scenes,
        int frames,
        List<Path> changed,
        List<Duplicate> duplicates,
        List<Failure> failures,
        Map<Path, Sentence> skipped) {

    public ImportResult {
        scenes = List.copyOf(scenes);
        changed = List.copyOf(changed);
        duplicates = List.copyOf(duplicates);
        failures = List.copyOf(failures);
        skipped = Collections.unmodifiableMap(skipped);
    }

    /**
     * A file whose content was there already.
     *
     * @param file that was not added
     * @param of the file that it equals
     * @param shoot that has it; empty when the other came in by the same import
     * @param sentence for people
     */
    public record Duplicate(Path file, Path of, Optional<UUID> shoot, Sentence sentence) {}
}
