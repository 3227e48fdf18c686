package pro.photoestate.app.studio;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.platform.Scratch;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.NegativeRequest;
import pro.photoestate.engine.render.PreviewRequest;
import pro.photoestate.engine.render.Previews;
import pro.photoestate.engine.render.RenderPool;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.engine.render.ScreenPreview;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/**
 * The window's darkroom: previews with what they keep, and one scene at full size. It holds three quarters of what a batch
 * may hold, since both may run at once; more is mapped files. Thread-safe; previews wait for each other, and a print runs
 * beside them. Close what was made with it first.
 */
public final class Studio implements AutoCloseable {

    /** Long side of a look's thumbnail, px: twice what is drawn, for screens of scale 2. */
    public static final int THUMBNAIL = 240;

    /** Memory for what previews keep, bytes: four scenes of 24 MP, and four lights of one. */
    private static final long KEPT = 256L << 20;

    private static final Set<Operation> GEOMETRY = EnumSet.of(Operation.VERTICALS, Operation.ROTATE, Operation.CROP);

    private final Scratch scratch;
    private final RenderPool pool;
    private final PlaneStore store;
    private final TurnedCores cores;
    private final Previews previews;

    /** With this machine's cores and its usual memory. */
    public Studio() {
        this(Machine.cores(), Machine.pictureBudget(Machine.usualMemory()) / 4 * 3);
    }

    /**
     * @param coreCount 1 or more
     * @param budgetBytes of native memory for pictures
     */
    public Studio(int coreCount, long budgetBytes) {
        scratch = Scratch.make();
        pool = new RenderPool(coreCount);
        store = new PlaneStore(budgetBytes, scratch.folder());
        cores = new TurnedCores(pool);
        previews = new Darkroom(store, cores, Limits.STANDARD).previews(Math.min(KEPT, budgetBytes / 2));
    }

    /**
     * Makes a preview of the size that was asked for.
     *
     * @throws pro.photoestate.engine.image.PhotoException when no frame of the scene can be used
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Shown show(ViewRequest request, Cancel cancel) {
        return show(request, cancel, int[]::new);
    }

    /** The same in memory that is lent. */
    Shown show(ViewRequest request, Cancel cancel, IntFunction<int[]> room) {
        return new Shown(request, screen(request.inFull(), cancel, room), false);
    }

    /** The same at half the size, out of what is kept of the whole if there is such. */
    Shown standIn(ViewRequest request, Cancel cancel, IntFunction<int[]> room) {
        return new Shown(request, screen(request.standIn(), cancel, room), true);
    }

    /**
     * The reference frame as it was shot.
     *
     * @param framed whether it is straightened, turned and cut as the request's recipe does, to lie under the picture
     */
    public ScreenPreview before(ViewRequest request, boolean framed, Cancel cancel) {
        Recipe recipe = framed ? request.recipe().only(GEOMETRY) : new Recipe("as shot", List.of());
        return screen(new PreviewRequest(request.scene(), recipe, request.longSide(), request.known()), cancel, int[]::new);
    }

    /** The scene under another recipe, {@link #THUMBNAIL} px long; without a file where a preview of it is kept. */
    public ScreenPreview thumbnail(SceneGroup scene, Recipe recipe, Optional<SceneAnalysis> known, Cancel cancel) {
        return screen(new PreviewRequest(scene, recipe, THUMBNAIL, known), cancel, int[]::new);
    }

    private synchronized ScreenPreview screen(PreviewRequest request, Cancel cancel, IntFunction<int[]> room) {
        cores.turn(cancel);
        return previews.screen(request, room);
    }

    /** A darkroom for prints at full size, with the same memory and cores; its renders end by that flag. */
    public Darkroom darkroom(Cancel cancel) {
        return new Darkroom(store, pool.cores(cancel), Limits.STANDARD);
    }

    /**
     * A scene finished at full size, of which nothing else is kept; waits for files. Whoever gets it closes it.
     *
     * @throws pro.photoestate.engine.image.PhotoException when no frame of the scene can be used
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public FullPicture print(ViewRequest request, Cancel cancel) {
        Darkroom darkroom = darkroom(cancel);
        NegativeRequest frames = new NegativeRequest(request.scene(), request.recipe(), 1, request.known());
        try (Negative negative = darkroom.negative(frames)) {
            return new FullPicture(request, darkroom.print(negative, request.recipe(), request.known()));
        }
    }

    @Override
    public synchronized void close() {
        previews.close();
        store.close();
        pool.close();
        scratch.close();
    }
}
