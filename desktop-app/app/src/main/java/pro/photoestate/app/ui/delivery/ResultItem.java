package pro.photoestate.app.ui.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.MadeFile;
import pro.photoestate.sentence.Sentence;

/**
 * What became of one photo, or of its original.
 *
 * @param name of its first file
 * @param progress 0..1
 * @param files that it was written to
 * @param failure one sentence, if it failed
 */
record ResultItem(
        UUID job, String name, JobState state, double progress, List<MadeFile> files, Optional<Sentence> failure) {}
