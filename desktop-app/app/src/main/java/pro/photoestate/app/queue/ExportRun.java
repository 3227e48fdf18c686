package pro.photoestate.app.queue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.identity.Ids;
import pro.photoestate.recipe.RecipeJson;

/**
 * One run of a job, such that its work is done exactly once wherever the process dies. Thread-safe.
 *
 * <ol>
 *   <li><b>claimed</b>: the row is {@code running}. The final names are in it since it was queued.
 *   <li><b>made</b>: all files are whole and on the disk, beside their final places under hidden names of this job. Dead
 *       before the next step: the next run makes them again and replaces them.
 *   <li><b>noted</b>: the row holds names, sizes and SHA-256 of the files, and is on the disk itself. From here nothing is
 *       made again: the next run finds each file, by its digest, under its hidden or its final name.
 *   <li><b>named</b>: each file is renamed, one after the other; one that has its name already is left. A foreign file is
 *       never replaced unless that was asked for; a file that this job noted earlier is its own.
 *   <li><b>ended</b>: one transaction makes the row {@code done}, adds the one record of this run and its renditions, and
 *       moves the scene on.
 * </ol>
 *
 * <p>At the start of the program {@link JobRepository#recover} puts rows that are {@code running} back in line; the next
 * run goes on from the last step that is told by row and files. A cancel is heeded up to <i>noted</i>.
 */
final class ExportRun {

    private final JobRepository jobs;
    private final SceneMaker maker;
    private final Clock clock;
    private final Ids ids;
    private final Consumer<Step> passed;

    /** The steps after which a process may die. */
    enum Step {
        CLAIMED,
        MADE,
        NOTED,
        NAMED,
        ENDED
    }

    /** @param passed told of each step; tests die there */
    ExportRun(JobRepository jobs, SceneMaker maker, Clock clock, Ids ids, Consumer<Step> passed) {
        this.jobs = jobs;
        this.maker = maker;
        this.clock = clock;
        this.ids = ids;
        this.passed = passed;
    }

    /**
     * Does a claimed job to its end.
     *
     * @param listener hears how it comes on
     * @throws RuntimeException when it did not come to that; the row is running still
     */
    void run(Claim claim, Cancel cancel, JobListener listener) {
        passed.accept(Step.CLAIMED);
        var staged = new StagedFiles(claim.job().id());
        Optional<Made> whole = whole(claim);
        Made made = whole.isPresent() ? whole.get() : make(claim, cancel, listener);
        listener.begun(JobStage.NAMING);
        for (MadeFile file : made.files()) {
            staged.name(file, made.earlier(), claim.task().overwrite());
            passed.accept(Step.NAMED);
        }
        jobs.end(entry(claim, made));
        passed.accept(Step.ENDED);
    }

    /** What an earlier run has noted, if all of it is there still: from then on a cancel is not heeded. */
    static Optional<Made> whole(Claim claim) {
        return claim.made().filter(new StagedFiles(claim.job().id())::complete);
    }

    private Made make(Claim claim, Cancel cancel, JobListener listener) {
        refuseTakenNames(claim);
        var staged = new StagedFiles(claim.job().id());
        Made made = maker.make(claim, staged::place, cancel, listener).after(claim.made());
        cancel.check();
        passed.accept(Step.MADE);
        jobs.note(claim.job().id(), made);
        passed.accept(Step.NOTED);
        return made;
    }

    private static void refuseTakenNames(Claim claim) {
        List<MadeFile> own = claim.made().map(Made::all).orElse(List.of());
        TakenNames.refuse(
                claim.task().outputs(), path -> claim.task().overwrite() || StagedFiles.isOneOf(path, own));
    }

    private ProcessingRecord entry(Claim claim, Made made) {
        return entry(claim, JobState.DONE, Optional.empty(), made);
    }

    /** The record of a run that made nothing. */
    ProcessingRecord entry(Claim claim, JobState outcome, Optional<JobFailure> failure) {
        return entry(claim, outcome, failure, new Made(List.of(), List.of(), Map.of(), "{}"));
    }

    private ProcessingRecord entry(Claim claim, JobState outcome, Optional<JobFailure> failure, Made made) {
        Job job = claim.job();
        return new ProcessingRecord(
                ids.next(),
                job.id(),
                job.attempt(),
                job.scene(),
                outcome,
                failure,
                RecipeJson.write(claim.task().recipe()),
                claim.task().fileVersion(),
                Batch.ENGINE_VERSION,
                job.pixels(),
                made.stageMillis(),
                made.files(),
                made.report(),
                job.started().orElseThrow(),
                clock.instant());
    }
}
