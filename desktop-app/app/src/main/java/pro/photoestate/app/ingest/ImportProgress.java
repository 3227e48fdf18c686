package pro.photoestate.app.ingest;

import java.util.List;
import pro.photoestate.app.queue.Failure;

/**
 * How far an import is. Immutable.
 *
 * @param found files that may be photos
 * @param read files whose header was read
 * @param compared frames that were looked at to group them
 * @param newest frames read since the snapshot before, in order: they can be shown
 * @param failures all so far
 */
public record ImportProgress(
        Phase phase, int found, int read, int compared, List<FoundFrame> newest, List<Failure> failures) {

    public ImportProgress {
        newest = List.copyOf(newest);
        failures = List.copyOf(failures);
    }

    /** In this order. */
    public enum Phase {
        FINDING,
        READING,
        RECOGNISING,
        GROUPING,
        SAVING,
        DONE
    }
}
