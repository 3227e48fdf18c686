package pro.photoestate.app.studio;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.NegativeRequest;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/**
 * One scene at full size, made in the background while somebody looks that closely. The frames are read once a scene; a
 * change of the recipe prints anew. Thread-safe.
 */
public final class FullSize implements AutoCloseable {

    private static final Set<Operation> NEGATIVE =
            EnumSet.of(Operation.ALIGN, Operation.MERGE, Operation.WINDOW_PULL);

    private final Studio studio;
    private final Executor thread;
    private final Listener listener;
    private @Nullable ViewRequest wanted;
    private Cancel cancel = new Cancel();
    private @Nullable Held negative;
    private @Nullable FullPicture picture;

    /** Is told what became of requests, on the thread that works. */
    public interface Listener {
        /** The picture stays good until the next one is ready, or {@link FullSize#release}. */
        void ready(FullPicture picture);

        /** A request that cannot be shown at full size. */
        void failed(ViewRequest request, RuntimeException why);
    }

    private record Held(List<Frame> frames, List<Step> steps, Negative negative) {}

    /** @param thread runs one print after another; of one thread */
    public FullSize(Studio studio, Executor thread, Listener listener) {
        this.studio = studio;
        this.thread = thread;
        this.listener = listener;
    }

    /** Asks for a scene at full size, in place of what was asked for before; returns at once. */
    public synchronized void want(ViewRequest request) {
        cancel.cancel();
        cancel = new Cancel();
        wanted = request;
        Cancel own = cancel;
        thread.execute(() -> make(request, own));
    }

    /** Gives the memory back: nobody looks closely any more. */
    public synchronized void release() {
        cancel.cancel();
        wanted = null;
        thread.execute(this::drop);
    }

    private void make(ViewRequest request, Cancel own) {
        if (!isWanted(request)) {
            return;
        }
        try {
            FullPicture made = print(request, own);
            FullPicture before = picture;
            picture = made;
            listener.ready(made);
            if (before != null) {
                before.close();
            }
        } catch (CancellationException e) {
            return; // a newer request stands, or nobody wants it
        } catch (RuntimeException e) { // the boundary of a task: the preview goes on
            listener.failed(request, e);
        }
    }

    private synchronized boolean isWanted(ViewRequest request) {
        return request.equals(wanted);
    }

    private FullPicture print(ViewRequest request, Cancel own) {
        var darkroom = studio.darkroom(own);
        Recipe recipe = request.recipe();
        List<Frame> frames = request.scene().frames();
        List<Step> steps = recipe.only(NEGATIVE).steps();
        Held held = negative;
        if (held == null || !held.frames().equals(frames) || !held.steps().equals(steps)) {
            drop();
            held = new Held(
                    frames,
                    steps,
                    darkroom.negative(new NegativeRequest(request.scene(), recipe, 1, request.known())));
            negative = held;
        }
        return new FullPicture(request, darkroom.print(held.negative(), recipe, request.known()));
    }

    private void drop() {
        if (picture != null) {
            picture.close();
            picture = null;
        }
        if (negative != null) {
            negative.negative().close();
            negative = null;
        }
    }

    /** Gives the memory back in the background; close the thread before the studio. */
    @Override
    public void close() {
        release();
    }
}
