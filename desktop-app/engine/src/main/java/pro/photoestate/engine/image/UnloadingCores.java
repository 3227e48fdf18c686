package pro.photoestate.engine.image;

import java.util.function.IntConsumer;

/** Cores that unload the mapped planes of a store after each task; a page still in use comes back at its next touch. */
record UnloadingCores(Cores cores, PlaneStore store) implements Cores {

    @Override
    public int count() {
        return cores.count();
    }

    @Override
    public void run(int tasks, IntConsumer task) {
        cores.run(tasks, i -> {
            task.accept(i);
            store.unload();
        });
    }
}
