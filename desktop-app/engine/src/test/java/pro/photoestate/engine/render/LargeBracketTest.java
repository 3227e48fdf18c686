package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.bench.EnlargedFrame;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.sample.SampleFrames;
import pro.photoestate.engine.sample.SampleScenes;

/** Brackets of a 61 MP camera, which do not fit into the memory that they get. Takes a minute. */
@Tag("nightly")
class LargeBracketTest {

    /** Width of 61 MP at 3:2, px. */
    private static final int WIDTH = 9566;

    private static final long BUDGET = 1_500L << 20;

    @TempDir
    private Path folder;

    @TempDir
    private Path spills;

    @Test
    void fiveFramesStayWithinTheirMemoryAndSpillOnlyWhatDoesNotFit() throws IOException {
        assertThat(spilledBy(BUDGET / 2, -3, -1.5, 0, 1.5, 3)).isPositive();
        assertThat(spilledBy(BUDGET, -3, -1.5, 0, 1.5, 3)).isZero();
    }

    @Test
    void nineFramesSpillAndAreFinished() throws IOException {
        assertThat(spilledBy(BUDGET, -4, -3, -2, -1, 0, 1, 2, 3, 4)).isPositive();
    }

    private long spilledBy(long budget, double... ev) throws IOException {
        SceneGroup scene = scene(ev);
        try (PlaneStore store = new PlaneStore(budget, spills);
                RenderPool pool = new RenderPool(2)) {
            Darkroom darkroom = new Darkroom(store, pool.cores(new Cancel()), Limits.STANDARD);
            try (Negative negative = darkroom.negative(scene, Looks.NATURAL, 1);
                    Print print = darkroom.print(negative, Looks.NATURAL, Optional.empty())) {
                assertThat(print.view().width()).isGreaterThan(WIDTH * 9 / 10);
                assertThat(store.peakBytes()).isLessThanOrEqualTo(budget);
            }
            assertThat(store.freeBytes()).isEqualTo(budget);
            return store.spilledBytes();
        } finally {
            try (var left = Files.list(spills)) {
                assertThat(left).isEmpty();
            }
        }
    }

    private SceneGroup scene(double... ev) throws IOException {
        FrameReader reader = new FrameReader(Limits.STANDARD);
        List<Frame> frames = new ArrayList<>();
        for (Path small : SampleFrames.of(SampleScenes.load("living")).bracket(folder, ev)) {
            Path large = folder.resolve("large-" + small.getFileName());
            EnlargedFrame.write(small, WIDTH, large);
            frames.add(reader.read(large));
        }
        List<Double> exposures = Arrays.stream(ev).boxed().toList();
        return new SceneGroup(frames, exposures.indexOf(0.0), exposures, 1, List.of(), List.of());
    }
}
