package pro.photoestate.app.studio;

import java.util.function.IntConsumer;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.RenderPool;

/** The cores of a darkroom whose renders come one after another, each with a cancel flag of its own. */
final class TurnedCores implements Cores {

    private final RenderPool pool;
    private volatile Cores now;

    TurnedCores(RenderPool pool) {
        this.pool = pool;
        this.now = pool.cores(new Cancel());
    }

    /** Says by which flag the render that follows is cancelled. */
    void turn(Cancel cancel) {
        now = pool.cores(cancel);
    }

    @Override
    public int count() {
        return now.count();
    }

    @Override
    public void run(int tasks, IntConsumer task) {
        now.run(tasks, task);
    }
}
