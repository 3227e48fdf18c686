package pro.photoestate.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.Print;

/** What the looks do to rooms, beside each other. */
class SampleLooksTest {

    private static final List<Double> LADDER = List.of(-2.0, 0.0, 2.0);

    @TempDir
    private Path folder;

    static Iterable<String> rooms() {
        return SampleScenes.rooms();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void brightIsVisiblyBrighterThanNaturalWithoutClipping(String name) throws IOException {
        List<Path> files = SampleFrames.of(SampleScenes.load(name)).bracket(folder, -2, 0, 2);
        FrameReader reader = new FrameReader(Limits.STANDARD);
        SceneGroup scene = new SceneGroup(
                files.stream().map(reader::read).toList(), 1, LADDER, 1, List.of(), List.of());
        try (PlaneStore store = new PlaneStore(1L << 30, folder)) {
            Darkroom darkroom = new Darkroom(store, Cores.single(), Limits.STANDARD);
            try (Negative negative = darkroom.negative(scene, Looks.NATURAL, 1);
                    Print natural = darkroom.print(negative, Looks.NATURAL, Optional.empty());
                    Print bright = darkroom.print(negative, Looks.BRIGHT, Optional.empty())) {
                assertThat(mean(bright) - mean(natural)).as("8-bit levels").isBetween(6.0, 25.0);
                assertThat(bright.quality().clippedPct())
                        .isLessThan(natural.quality().clippedPct() + 0.3);
            }
        }
    }

    private static double mean(Print print) {
        try (Scalar mean = opencv_core.mean(print.bgr())) {
            return (mean.get(0) + mean.get(1) + mean.get(2)) / 3;
        }
    }
}
