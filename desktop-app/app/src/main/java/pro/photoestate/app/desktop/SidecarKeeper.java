package pro.photoestate.app.desktop;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.outside.Outside;
import pro.photoestate.app.platform.Alarm;
import pro.photoestate.app.queue.Job;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueSnapshot;
import pro.photoestate.app.sidecar.Sidecars;

/**
 * Writes sidecars when changes have been quiet for a while, if the person wants them; what waits at the end is written then.
 * Thread-safe.
 */
final class SidecarKeeper implements AutoCloseable {

    /** A slider comes to rest within this. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private static final Logger LOG = Logger.getLogger("pro.photoestate.sidecars");

    private final Sidecars sidecars;
    private final BooleanSupplier wanted;
    private final Executor background;
    private final Alarm alarm;
    private final AtomicBoolean set = new AtomicBoolean();
    private final Set<UUID> seen = ConcurrentHashMap.newKeySet();
    private final List<Runnable> deaf = new CopyOnWriteArrayList<>();
    private Runnable lastLook = () -> {};

    /** @param wanted whether the person wants sidecars, asked each time */
    SidecarKeeper(Sidecars sidecars, BooleanSupplier wanted, UndoLog log, Executor background, Alarm alarm) {
        this.sidecars = sidecars;
        this.wanted = wanted;
        this.background = background;
        this.alarm = alarm;
        deaf.add(log.listen(turn -> turn.act().ifPresent(act -> note(act.affected()))));
    }

    /**
     * Follows what comes back from outside and what is finished, from now on.
     *
     * @param queue closed before this is, so that nothing is finished after a last look at it
     * @param now the queue's time
     */
    void follow(Outside outside, JobQueue queue, Instant now) {
        lastLook = () -> finished(queue.snapshot(), now);
        deaf.add(outside.listen(scene -> note(List.of(scene))));
        deaf.add(queue.listen(snapshot -> finished(snapshot, now)));
    }

    private void finished(QueueSnapshot snapshot, Instant since) {
        List<UUID> scenes = snapshot.jobs().stream()
                .filter(job -> job.state() == JobState.DONE)
                .filter(job -> job.ended().filter(end -> !end.isBefore(since)).isPresent())
                .filter(job -> seen.add(job.id()))
                .map(Job::scene)
                .toList();
        if (!scenes.isEmpty()) {
            note(scenes);
        }
    }

    /** Looks again at what matters most, which an earlier run may not have written. Asks the catalog. */
    void catchUp() {
        Set<UUID> scenes = wanted.getAsBoolean() ? sidecars.withOutside() : Set.of();
        if (!scenes.isEmpty()) {
            note(scenes);
        }
    }

    /** Something about these scenes, photos or shoots has changed. */
    void note(Collection<UUID> ids) {
        if (wanted.getAsBoolean()) {
            sidecars.note(ids);
            if (set.compareAndSet(false, true)) {
                alarm.after(QUIET, () -> background.execute(this::flush));
            }
        }
    }

    private void flush() {
        set.set(false);
        Sidecars.Flushed flushed = sidecars.flush();
        flushed.faults().forEach(f -> LOG.warning(f.english()));
    }

    @Override
    public void close() {
        deaf.forEach(Runnable::run);
        lastLook.run();
        if (sidecars.isWaiting()) {
            flush();
        }
    }
}
