package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.Cores;

class RenderPoolTest {

    @Test
    void runsEveryTaskOnceAlsoWhenCallsAreNested() {
        try (var pool = new RenderPool(3)) {
            Cores cores = pool.cores(new Cancel());
            var runs = new AtomicIntegerArray(20 * 30);
            cores.run(20, i -> cores.run(30, k -> runs.incrementAndGet(i * 30 + k)));
            for (int i = 0; i < runs.length(); i++) {
                assertThat(runs.get(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void throwsTheFirstFailureAfterAllTasksHaveEnded() {
        try (var pool = new RenderPool(2)) {
            var running = new AtomicInteger();
            assertThatThrownBy(() -> pool.cores(new Cancel()).run(50, i -> {
                        running.incrementAndGet();
                        try {
                            if (i == 3) {
                                throw new IllegalStateException("third");
                            }
                        } finally {
                            running.decrementAndGet();
                        }
                    }))
                    .hasMessage("third");
            assertThat(running.get()).isZero();
        }
    }

    @Test
    void aCancelledRenderStartsNoFurtherTask() {
        try (var pool = new RenderPool(2)) {
            var cancel = new Cancel();
            var done = new AtomicInteger();
            assertThatThrownBy(() -> pool.cores(cancel).run(1000, i -> {
                        done.incrementAndGet();
                        cancel.cancel();
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(done.get()).isLessThanOrEqualTo(2);
        }
    }
}
