package pro.photoestate.app.studio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.render.Cancel;

/**
 * Shows the newest of many requests: one that stands when a newer one comes is forgotten, one in work is finished if it
 * is of the same scene, else cancelled; the newest is always shown in the end. While a slider moves and the full size is
 * too slow for it, half the size stands in. Chores are done while nothing else is asked for. Thread-safe.
 */
public final class PreviewLoop implements AutoCloseable {

    private final Studio studio;
    private final Executor thread;
    private final Listener listener;
    private final Pace pace = new Pace();
    private final PixelRooms rooms = new PixelRooms();
    private final Deque<Chore> chores = new ArrayDeque<>();
    private @Nullable ViewRequest newest;
    private @Nullable ViewRequest last;
    private @Nullable Work inWork;
    private int forgotten;
    private boolean running;
    private boolean closed;

    /** Is told what became of requests, on the loop's thread, one call at a time. */
    public interface Listener {
        /**
         * The picture of a request. The pixels of one that {@link ViewRequest#moving moves} are good until
         * {@link PixelRooms#COUNT} later ones were shown; all others stay good.
         */
        void shown(Shown shown);

        /** A request that cannot be shown; what was shown before stays good. */
        void failed(ViewRequest request, RuntimeException why);
    }

    /** Something that may wait, such as a thumbnail; a cancelled one is begun anew later. */
    public interface Chore {
        /** Does it, on the loop's thread. It says itself what went wrong, cancellation apart. */
        void run(Cancel cancel);
    }

    /** What the thread does now; {@code request} is absent for a chore, {@code givesWay} where any newer request counts more. */
    private record Work(Cancel cancel, @Nullable ViewRequest request, boolean givesWay) {}

    /**
     * @param thread runs the loop; of one thread, so that the listener is called in order
     * @param listener must not block
     */
    public PreviewLoop(Studio studio, Executor thread, Listener listener) {
        this.studio = studio;
        this.thread = thread;
        this.listener = listener;
    }

    /** Asks for a picture, from any thread; returns at once. */
    public synchronized void submit(ViewRequest request) {
        newest = request;
        Work work = inWork;
        if (work != null && (work.givesWay() || work.request() == null || !sameScene(work.request(), request))) {
            work.cancel().cancel();
        }
        wake();
    }

    /** Asks for something that may wait. */
    public synchronized void later(Chore chore) {
        chores.add(chore);
        wake();
    }

    /** Drops all chores, and the request that stands. */
    public synchronized void forget() {
        forgotten++;
        chores.clear();
        newest = null;
        if (inWork != null) {
            inWork.cancel().cancel();
        }
    }

    private static boolean sameScene(ViewRequest a, ViewRequest b) {
        return a.scene().frames().equals(b.scene().frames());
    }

    private void wake() {
        if (!running && !closed) {
            running = true;
            thread.execute(this::work);
        }
    }

    private void work() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        inWork = null;
        ViewRequest request = newest;
        newest = null;
        int seen = forgotten;
        if (!closed && request != null) {
            return () -> show(request, seen);
        }
        Chore chore = closed ? null : chores.poll();
        running = chore != null;
        return chore == null ? null : () -> chore(chore, seen);
    }

    private synchronized Cancel begin(@Nullable ViewRequest request, boolean givesWay, int seen) {
        Cancel cancel = new Cancel();
        inWork = new Work(cancel, request, givesWay);
        boolean late = closed || seen != forgotten || (newest != null && (givesWay || request == null || !sameScene(request, newest)));
        if (late) {
            cancel.cancel();
        }
        return cancel;
    }

    private void show(ViewRequest request, int seen) {
        try {
            ViewRequest before = last;
            boolean follows = before != null && sameScene(before, request);
            Pace.Change change = before != null && follows
                    ? Pace.between(before.recipe(), request.recipe())
                    : Pace.Change.EARLY;
            boolean slow = follows && request.moving() && pace.isSlow(change);
            if (slow) {
                listener.shown(studio.standIn(request, begin(request, false, seen), rooms::take));
                last = request;
            }
            inFull(request, change, begin(request, slow, seen));
            last = request;
        } catch (CancellationException e) {
            return; // a newer request stands, or nobody wants it
        } catch (RuntimeException e) { // the boundary of a task: the window goes on
            listener.failed(request, e);
        }
    }

    private void inFull(ViewRequest request, Pace.Change change, Cancel cancel) {
        long start = System.nanoTime();
        Shown shown = request.moving() ? studio.show(request, cancel, rooms::take) : studio.show(request, cancel);
        if (last != null && sameScene(last, request)) {
            pace.took(change, System.nanoTime() - start);
        }
        listener.shown(shown);
    }

    private void chore(Chore chore, int seen) {
        try {
            chore.run(begin(null, true, seen));
        } catch (CancellationException e) {
            again(chore, seen);
        }
    }

    private synchronized void again(Chore chore, int seen) {
        if (!closed && seen == forgotten) {
            chores.addFirst(chore);
        }
    }

    /** Cancels what is in work; the listener hears nothing that begins afterwards. */
    @Override
    public synchronized void close() {
        closed = true;
        forget();
    }
}
