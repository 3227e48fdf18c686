package pro.photoestate.app.queue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.render.Cancel;

/**
 * What becomes of a job when its run is over. Of one that ends without being done no file stays; files go before the row
 * says so, such that a process that dies between the two leaves a job that is tried again.
 */
record JobEnd(JobRepository jobs, ExportRun work, QueueTools tools) {

    private static final Logger LOG = Logger.getLogger(JobEnd.class.getName());

    /** How a run ended; {@code fault} is null when it is done. */
    record Outcome(@Nullable Throwable fault) {}

    /** Runs a claimed job. */
    Outcome run(Claim claim, Cancel cancel, JobListener listener) {
        try {
            work.run(claim, cancel, listener);
            return new Outcome(null);
        } catch (Throwable e) { // a job's boundary: its worker goes on, also when a mapped file's disk is gone
            return new Outcome(e);
        }
    }

    /**
     * Writes down how a run ended.
     *
     * @param unwanted whether a person wants it broken off for good
     * @return how the job ended, or that it is back in line
     */
    JobState settle(Claim claim, Outcome outcome, boolean unwanted) {
        return switch (outcome.fault()) {
            case null -> JobState.DONE;
            case CancellationException e -> broken(claim, unwanted);
            case Throwable fault -> unwanted ? broken(claim, true) : fail(claim, JobFault.of(fault));
        };
    }

    private JobState broken(Claim claim, boolean unwanted) {
        if (!unwanted) {
            jobs.interrupted(claim.job().id());
            return JobState.QUEUED;
        }
        tidy(claim);
        jobs.end(work.entry(claim, JobState.CANCELLED, Optional.empty()));
        return JobState.CANCELLED;
    }

    private JobState fail(Claim claim, JobFault fault) {
        Optional<Duration> wait =
                fault.mayPass() ? RetryPolicy.STANDARD.after(claim.job().setbacks()) : Optional.empty();
        if (wait.isPresent()) {
            jobs.again(claim.job().id(), fault.failure(), tools.clock().instant().plus(wait.get()));
            return JobState.QUEUED;
        }
        tidy(claim);
        jobs.end(work.entry(claim, JobState.FAILED, Optional.of(fault.failure())));
        return JobState.FAILED;
    }

    /**
     * Takes a job that waits out of the line. One that has all its files since before a crash is done instead.
     *
     * @throws JobException when it is gone, running or ended
     */
    void cancelWaiting(Claim waiting) {
        if (ExportRun.whole(waiting).isPresent()) {
            Claim mine = jobs.claim(waiting.job().id(), tools.clock().instant());
            settle(mine, run(mine, new Cancel(), stage -> {}), true);
            return;
        }
        tidy(waiting);
        jobs.cancel(waiting.job().id(), tools.clock().instant());
    }

    private void tidy(Claim claim) {
        try {
            new StagedFiles(claim.job().id()).discard(claim.task(), jobs.unrecorded(claim.job().id()));
        } catch (PhotoException e) {
            LOG.log(Level.WARNING, "what a job has begun cannot be removed", e);
        }
    }
}
