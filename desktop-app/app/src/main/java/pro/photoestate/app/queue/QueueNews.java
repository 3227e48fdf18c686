package pro.photoestate.app.queue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pro.photoestate.app.platform.Alarm;

/** Tells listeners how the queue stands, at most some times a second. Thread-safe. */
final class QueueNews {

    /** Between two snapshots: a person sees no more than ten a second. */
    private static final Duration PACE = Duration.ofMillis(100);

    private final Alarm alarm;
    private final Supplier<QueueSnapshot> look;
    private final List<Consumer<QueueSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private boolean due;

    QueueNews(Alarm alarm, Supplier<QueueSnapshot> look) {
        this.alarm = alarm;
        this.look = look;
    }

    void add(Consumer<QueueSnapshot> listener) {
        listeners.add(listener);
        changed();
    }

    void remove(Consumer<QueueSnapshot> listener) {
        listeners.remove(listener);
    }

    /** Something has changed; it will be told soon, together with what changes until then. */
    void changed() {
        synchronized (this) {
            if (due || listeners.isEmpty()) {
                return;
            }
            due = true;
        }
        alarm.after(PACE, this::tell);
    }

    private void tell() {
        synchronized (this) {
            due = false;
        }
        QueueSnapshot snapshot = look.get();
        listeners.forEach(l -> l.accept(snapshot));
    }
}
