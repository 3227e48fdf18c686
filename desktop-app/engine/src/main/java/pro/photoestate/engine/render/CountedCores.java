package pro.photoestate.engine.render;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import pro.photoestate.engine.image.Cores;

/** Cores that tell after each task how much is done of work that takes a known number of rounds, each as long. Thread-safe. */
final class CountedCores implements Cores {

    private final Cores cores;
    private final int rounds;
    private final DoubleConsumer told;
    private final AtomicInteger round = new AtomicInteger();

    /** @param told share of the work that is done, 0..1 */
    CountedCores(Cores cores, int rounds, DoubleConsumer told) {
        this.cores = cores;
        this.rounds = rounds;
        this.told = told;
    }

    @Override
    public int count() {
        return cores.count();
    }

    @Override
    public void run(int tasks, IntConsumer task) {
        int before = round.getAndIncrement();
        var done = new AtomicInteger();
        cores.run(tasks, i -> {
            task.accept(i);
            told.accept(Math.min(1, (before + (double) done.incrementAndGet() / tasks) / rounds));
        });
    }
}
