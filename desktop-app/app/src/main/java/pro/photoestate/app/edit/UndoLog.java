package pro.photoestate.app.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pro.photoestate.engine.image.PhotoException;

/**
 * What was done in this session, across all views, to be undone in reverse order and redone in order. Something new
 * makes an end of what could be redone. Thread-safe: one thing is done, undone or redone at a time. Listeners are called
 * on the thread that did it.
 */
public final class UndoLog {

    private final int limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Act> done = new ArrayDeque<>();
    private final Deque<Act> undone = new ArrayDeque<>();
    private final List<Consumer<Turn>> listeners = new CopyOnWriteArrayList<>();

    /** @param limit how many acts are kept, 1 or more; the oldest are forgotten */
    public UndoLog(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
        this.limit = limit;
    }

    /**
     * What happened, and what can happen next.
     *
     * @param act what was done, undone or redone; empty when the log was cleared
     * @param nextUndo what {@link #undo} would undo
     * @param nextRedo what {@link #redo} would redo
     */
    public record Turn(Optional<Act> act, Optional<Act> nextUndo, Optional<Act> nextRedo) {}

    /**
     * Does something and keeps it.
     *
     * @param work does it and gives the act by which it is undone; empty when nothing happened
     */
    public Optional<Act> perform(Supplier<Optional<Act>> work) {
        return tell(() -> {
            Optional<Act> act = work.get();
            act.ifPresent(this::push);
            return act;
        });
    }

    private void push(Act act) {
        undone.clear();
        done.push(act);
        if (done.size() > limit) {
            done.removeLast();
        }
    }

    /**
     * Undoes the last act and gives it. Where the disk fails, it stays the last, to be tried again; one that fails by itself
     * is forgotten, for it would bar the way to those before it.
     */
    public Optional<Act> undo() {
        return tell(() -> turn(done, undone, Act::undo));
    }

    /** Redoes the act that was undone last and gives it. One that fails is dealt with as by {@link #undo}. */
    public Optional<Act> redo() {
        return tell(() -> turn(undone, done, Act::redo));
    }

    private static Optional<Act> turn(Deque<Act> from, Deque<Act> to, Consumer<Act> way) {
        Optional<Act> act = Optional.ofNullable(from.poll());
        try {
            act.ifPresent(way);
        } catch (PhotoException e) {
            act.ifPresent(from::push); // the disk is full or away, the act is as good as before
            throw e;
        }
        act.ifPresent(to::push);
        return act;
    }

    /** Forgets everything, as when another catalog is opened. */
    public void clear() {
        lock.lock();
        try {
            done.clear();
            undone.clear();
        } finally {
            lock.unlock();
        }
        Turn turn = state();
        listeners.forEach(l -> l.accept(turn));
    }

    /** What can be undone and redone now. */
    public Turn state() {
        return turn(Optional.empty());
    }

    private Turn turn(Optional<Act> act) {
        lock.lock();
        try {
            return new Turn(act, Optional.ofNullable(done.peek()), Optional.ofNullable(undone.peek()));
        } finally {
            lock.unlock();
        }
    }

    /** Tells of what happens until the answer is run. */
    public Runnable listen(Consumer<Turn> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Works under the lock, and tells of it without, so that a listener may wait for another thread. */
    private Optional<Act> tell(Supplier<Optional<Act>> work) {
        Optional<Act> act;
        lock.lock();
        try {
            act = work.get();
        } finally {
            lock.unlock();
        }
        if (act.isPresent()) {
            Turn turn = turn(act);
            listeners.forEach(l -> l.accept(turn));
        }
        return act;
    }
}
