package pro.photoestate.app.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one finished run of a job did, for reports and for whoever asks years later. A job that was killed and gone on with
 * has one record; one that failed and was tried again by a person has one for each of these.
 *
 * @param attempt the job's run, from 1
 * @param outcome {@link JobState#DONE}, {@link JobState#FAILED} or {@link JobState#CANCELLED}
 * @param recipe JSON, with the version of each step
 * @param recipeVersion a short text that differs where recipes do
 * @param engineVersion of the program
 * @param pixels of all frames
 * @param stageMillis wall time by stage; empty where nothing was made
 * @param report JSON as of {@code enhance --report}, an empty object where nothing was made
 */
public record ProcessingRecord(
        UUID id,
        UUID job,
        int attempt,
        UUID scene,
        JobState outcome,
        Optional<JobFailure> failure,
        String recipe,
        String recipeVersion,
        String engineVersion,
        long pixels,
        Map<String, Long> stageMillis,
        List<MadeFile> outputs,
        String report,
        Instant started,
        Instant ended) {

    public ProcessingRecord {
        stageMillis = Map.copyOf(stageMillis);
        outputs = List.copyOf(outputs);
    }
}
