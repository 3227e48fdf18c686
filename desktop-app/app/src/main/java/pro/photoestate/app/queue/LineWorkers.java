package pro.photoestate.app.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.platform.SleepInhibitor;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;

/**
 * The threads that work off the line, each one job at a time. One lock guards who has which job; under it are only claims
 * and short writes, never work on photos.
 */
final class LineWorkers implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LineWorkers.class.getName());

    /** Before another look at a catalog that could not be read or written. */
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final JobRepository jobs;
    private final LineRepository line;
    private final JobEnd end;
    private final QueueTools tools;
    private final Runnable changed;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<UUID, Active> active = new HashMap<>();
    private final List<Ended> unwritten = new ArrayList<>();
    private SleepInhibitor.@Nullable Awake awake;
    private @Nullable Sentence trouble;
    private boolean closed;
    private int done;
    private int failed;

    /** A job in work, and what is to become of it when it is broken off. */
    private static final class Active {
        private final Cancel cancel = new Cancel();
        private final Reached reached = new Reached();
        private boolean unwanted;
    }

    /** A run that is over, of which the catalog does not know yet. */
    private record Ended(Claim claim, JobEnd.Outcome outcome, boolean unwanted) {}

    LineWorkers(JobRepository jobs, LineRepository line, ExportRun work, QueueTools tools, Runnable changed) {
        this.jobs = jobs;
        this.line = line;
        this.end = new JobEnd(jobs, work, tools);
        this.tools = tools;
        this.changed = changed;
    }

    /** Begins to work, several jobs at once. */
    synchronized void start(int atOnce) {
        for (int i = threads.size(); i < atOnce; i++) {
            threads.add(Thread.ofPlatform().name("queue-" + (i + 1)).daemon().start(this::workOff));
        }
    }

    /** There may be something to do now. */
    synchronized void wake() {
        notifyAll();
    }

    /** Why nothing can be done at the moment. */
    synchronized Optional<Sentence> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Breaks off a job for good; one that is not running here at once, before it can be claimed.
     *
     * @throws JobException when it is gone or ended
     */
    synchronized void cancel(UUID job) {
        Active running = active.get(job);
        if (running == null) {
            end.cancelWaiting(jobs.waiting(job));
            return;
        }
        running.unwanted = true;
        running.cancel.cancel();
    }

    /** Breaks off what runs and puts it back in line. */
    synchronized void interrupt() {
        active.values().forEach(a -> a.cancel.cancel());
    }

    private void workOff() {
        for (Optional<Claim> claim = next(); claim.isPresent(); claim = next()) {
            Claim mine = claim.get();
            changed.run();
            Active hand = inHand(mine);
            settle(mine, end.run(mine, hand.cancel, listener(mine.job().id(), hand.reached)));
            changed.run();
        }
    }

    /** Stages are written down; what lies between is only told, for the disk's sake. */
    private JobListener listener(UUID job, Reached reached) {
        return new JobListener() {
            @Override
            public void begun(JobStage stage) {
                jobs.begin(job, stage);
                reached.to(stage.begin());
                changed.run();
            }

            @Override
            public void within(JobStage stage, double share) {
                if (reached.to(stage.at(share))) {
                    changed.run();
                }
            }
        };
    }

    /** A job with how far it has come, as far as it is in work here. */
    synchronized Job moved(Job job) {
        Active mine = active.get(job.id());
        return mine == null || job.state() != JobState.RUNNING ? job : job.reached(mine.reached.share());
    }

    private synchronized Active inHand(Claim claim) {
        return Objects.requireNonNull(active.get(claim.job().id()));
    }

    /** Waits for a job; empty when the queue is closed. */
    private synchronized Optional<Claim> next() {
        while (!closed) {
            Optional<Claim> claim = claim();
            if (claim.isPresent()) {
                active.put(claim.get().job().id(), new Active());
                stayAwake(true);
                return claim;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Claim> claim() {
        try {
            if (trouble != null) {
                while (!unwritten.isEmpty()) { // first: what is cancelled must not come back into the line
                    settle(unwritten.getFirst());
                    unwritten.removeFirst();
                }
                jobs.recover(Set.copyOf(active.keySet())); // what could not be put back when it ended
                trouble = null;
                changed.run();
            }
            Instant now = tools.clock().instant();
            Optional<Claim> claim = jobs.claim(now);
            if (claim.isEmpty()) {
                line.nextDue(now).ifPresent(due -> tools.alarm().after(Duration.between(now, due), this::wake));
                rest();
            }
            return claim;
        } catch (RuntimeException e) {
            note(e);
            return Optional.empty();
        }
    }

    private synchronized void settle(Claim claim, JobEnd.Outcome outcome) {
        Active mine = Objects.requireNonNull(active.remove(claim.job().id()));
        Ended ended = new Ended(claim, outcome, mine.unwanted);
        try {
            settle(ended);
        } catch (RuntimeException e) {
            unwritten.add(ended);
            note(e);
        }
        notifyAll();
    }

    private void settle(Ended ended) {
        try {
            JobState now = end.settle(ended.claim(), ended.outcome(), ended.unwanted());
            done += now == JobState.DONE ? 1 : 0;
            failed += now == JobState.FAILED ? 1 : 0;
        } catch (JobException e) {
            LOG.log(Level.WARNING, "a job has another state than its run left it in", e);
        }
    }

    /** When nothing runs the machine may sleep, and when nothing is in line either the run is over. */
    private void rest() {
        if (!active.isEmpty()) {
            return;
        }
        stayAwake(false);
        if (done + failed > 0 && trouble == null && line.counts().getOrDefault(JobState.QUEUED, 0) == 0) {
            tools.ended().accept(new QueueTools.RunEnd(done, failed));
            done = 0;
            failed = 0;
        }
    }

    private void stayAwake(boolean needed) {
        if (needed && awake == null) {
            awake = tools.sleep().hold();
        } else if (!needed && awake != null) {
            awake.close();
            awake = null;
        }
    }

    /** The catalog itself failed: everything is tried again in a while. */
    private void note(RuntimeException e) {
        LOG.log(Level.WARNING, "the queue cannot use its catalog", e);
        trouble = Sentence.of("app.queue.catalog", Reason.of(e));
        tools.alarm().after(AFTER_TROUBLE, this::wake);
        changed.run();
    }

    /** Breaks off what runs, puts it back in line, and waits for that. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            interrupt();
            notifyAll();
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        synchronized (this) {
            stayAwake(false);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
