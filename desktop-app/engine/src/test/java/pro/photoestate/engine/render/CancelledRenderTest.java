package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.quality.ColourDistance;
import pro.photoestate.engine.sample.SampleFrames;
import pro.photoestate.engine.sample.SampleScenes;

class CancelledRenderTest {

    private static final long BUDGET = 1L << 28;

    /** Moments, spread evenly over the tasks of a render, at which it is cancelled. */
    private static final int MOMENTS = 25;

    @TempDir
    private Path frames;

    @TempDir
    private Path spills;

    /** Runs tasks one after another and cancels before the last one it may run. */
    private static final class Ending implements Cores {
        private final AtomicInteger left;

        Ending(int tasks) {
            this.left = new AtomicInteger(tasks);
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public void run(int tasks, IntConsumer task) {
            for (int i = 0; i < tasks; i++) {
                if (left.decrementAndGet() < 0) {
                    throw new CancellationException("now");
                }
                task.accept(i);
            }
        }
    }

    @Test
    void givesAllMemoryBackWheneverItIsCancelled() throws IOException {
        SceneGroup scene = SampleFrames.of(SampleScenes.load("living")).wide(360).scene(frames, -3, 0, 3);
        Ending all = new Ending(Integer.MAX_VALUE);
        render(scene, all);
        int tasks = Integer.MAX_VALUE - all.left.get();
        assertThat(tasks).isGreaterThan(MOMENTS);
        for (int i = 0; i < MOMENTS; i++) {
            int moment = (int) ((long) tasks * i / MOMENTS);
            assertThatThrownBy(() -> render(scene, new Ending(moment)))
                    .as("after task %d", moment)
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void givesTheSamePixelsFromMappedFilesWhenMemoryIsShort() throws IOException {
        SceneGroup scene = SampleFrames.of(SampleScenes.load("living")).scene(frames, -4, -2, 0, 2, 4);
        try (PlaneStore large = new PlaneStore(BUDGET, spills);
                PlaneStore small = new PlaneStore(1 << 20, spills);
                Negative rich = room(large, Cores.single()).negative(scene, Looks.NATURAL, 1);
                Negative poor = room(small, Cores.single()).negative(scene, Looks.NATURAL, 1);
                Print plenty = room(large, Cores.single()).print(rich, Looks.NATURAL, Optional.empty());
                Print scarce = room(small, Cores.single()).print(poor, Looks.NATURAL, Optional.empty())) {
            assertThat(small.spilledBytes()).isGreaterThan(4 << 20);
            assertThat(small.peakBytes()).isLessThanOrEqualTo(1 << 20);
            assertThat(ColourDistance.between(plenty.bgr(), scarce.bgr()).steps()).isZero();
        }
        assertEmpty();
    }

    private void render(SceneGroup scene, Cores cores) throws IOException {
        try (PlaneStore store = new PlaneStore(BUDGET, spills)) {
            try {
                printed(scene, room(store, cores));
            } finally {
                assertThat(store.freeBytes()).isEqualTo(BUDGET);
            }
        }
        assertEmpty();
    }

    private static void printed(SceneGroup scene, Darkroom darkroom) {
        try (Negative negative = darkroom.negative(scene, Looks.CRISP, 1);
                Print print = darkroom.print(negative, Looks.CRISP, Optional.empty())) {
            assertThat(print.view().width()).isPositive();
        }
    }

    private static Darkroom room(PlaneStore store, Cores cores) {
        return new Darkroom(store, cores, Limits.STANDARD);
    }

    private void assertEmpty() throws IOException {
        try (var left = Files.list(spills)) {
            assertThat(left).isEmpty();
        }
    }
}
