package pro.photoestate.app.desktop;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.platform.Alarm;
import pro.photoestate.app.sidecar.Sidecars;

/**
 * Writes sidecars when edits have been quiet for a while, if the person wants them; what waits at the end is written then.
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
    private final Runnable deaf;

    /** @param wanted whether the person wants sidecars, asked each time */
    SidecarKeeper(Sidecars sidecars, BooleanSupplier wanted, UndoLog log, Executor background, Alarm alarm) {
        this.sidecars = sidecars;
        this.wanted = wanted;
        this.background = background;
        this.alarm = alarm;
        deaf = log.listen(turn -> turn.act().ifPresent(act -> note(act.affected())));
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
        deaf.run();
        if (sidecars.isWaiting()) {
            flush();
        }
    }
}
