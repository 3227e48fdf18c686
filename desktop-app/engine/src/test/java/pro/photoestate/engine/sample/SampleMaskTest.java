package pro.photoestate.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.op.windowpull.Pull;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/** Where the engine sees windows and moving things, beside where they are. */
class SampleMaskTest {

    private static final Recipe RECIPE = new Recipe(
            "masks", List.of(Step.of(Operation.ALIGN), Step.of(Operation.MERGE), Step.of(Operation.WINDOW_PULL)));

    /** The committed shoot, whose bedroom has the turning fan. */
    private static final Path CARD = Path.of("..", "app", "src/main/resources/pro/photoestate/app/sample-shoot");

    private static final List<Double> FAN_EV = List.of(0.0, -4.06, -2.0, 1.91, 3.91);

    /** Share of the picture's width that a mask may reach beyond the truth: its soft border. */
    private static final double BORDER = 0.025;

    /** Percent of the picture that may be a lamp's shade, which is as bright as a window and gains as much by a pull. */
    private static final double LAMPS = 0.9;

    @TempDir
    private Path folder;

    static Iterable<String> rooms() {
        return SampleScenes.rooms();
    }

    @ParameterizedTest
    @CsvSource({"living,720", "kitchen,720", "dining,720", "bedroom,720", "kitchen,1800", "bedroom,1800"})
    void pullsHardlyAnythingBesideTheWindows(String name, int width) throws IOException {
        SampleScene scene = SampleScenes.load(name);

        List<Pull> pulls = expose(bracket(scene, width, -3, -1.5, 0, 1.5, 3), List.of(-3.0, -1.5, 0.0, 1.5, 3.0), 1, n -> n.windowPull()
                .orElseThrow()
                .pulls());

        assertThat(pulls.stream().mapToDouble(p -> outside(p.region(), scene, "window")).sum())
                .as("percent of the picture")
                .isLessThan(LAMPS);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void seesNoGhostsInAStillRoom(String name) throws IOException {
        List<Path> files = bracket(SampleScenes.load(name), 1440, -4, -2, 0, 2, 4);

        assertThat(expose(files, List.of(-4.0, -2.0, 0.0, 2.0, 4.0), 1, Negative::ghostPct)).isLessThan(0.2);
    }

    @Test
    void seesNoGhostsOnAStillHouseFront() throws IOException {
        List<Path> files = bracket(SampleScenes.load("front"), 1440, -2, 0, 2);

        assertThat(expose(files, List.of(-2.0, 0.0, 2.0), 1, Negative::ghostPct)).isLessThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void takesTheTurningFanFromOneFrameAndLittleElse(int reduction) {
        SampleScene scene = SampleScenes.load("bedroom");
        List<Path> files = IntStream.rangeClosed(1057, 1061)
                .mapToObj(n -> CARD.resolve("PES_" + n + ".JPG"))
                .toList();

        Grid ghosts = expose(files, FAN_EV, reduction, n -> n.ghosts().orElseThrow());

        assertThat(covered(ghosts, scene, "fan")).as("share of the fan").isGreaterThan(0.6);
        assertThat(outside(ghosts, scene, "fan")).as("percent of the picture").isLessThan(0.3);
    }

    private List<Path> bracket(SampleScene scene, int width, double... ev) throws IOException {
        return SampleFrames.of(scene).wide(width).bracket(folder, ev);
    }

    private <T> T expose(List<Path> files, List<Double> ev, int reduction, Function<Negative, T> look) {
        try (PlaneStore store = new PlaneStore(1L << 30, folder);
                Negative negative = new Darkroom(store, Cores.single(), Limits.STANDARD)
                        .negative(group(files, ev), RECIPE, reduction)) {
            return look.apply(negative);
        }
    }

    private static SceneGroup group(List<Path> files, List<Double> ev) {
        FrameReader reader = new FrameReader(Limits.STANDARD);
        return new SceneGroup(
                files.stream().map(reader::read).toList(), ev.indexOf(0.0), ev, 1, List.of(), List.of());
    }

    /** The share of the true area that the map has. */
    private static double covered(Grid map, SampleScene scene, String mask) {
        byte[] truth = scene.mask(mask);
        int all = 0;
        int found = 0;
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] != 0) {
                all++;
                found += at(map, scene, i) > 0.5 ? 1 : 0;
            }
        }
        return (double) found / all;
    }

    /** Percent of the picture that the map has and the truth, widened by a soft border, has not. */
    private static double outside(Grid map, SampleScene scene, String mask) {
        byte[] truth = scene.mask(mask);
        int reach = (int) (BORDER * scene.width());
        int beside = 0;
        for (int i = 0; i < truth.length; i++) {
            beside += at(map, scene, i) > 0.5 && !near(truth, scene, i, reach) ? 1 : 0;
        }
        return 100.0 * beside / truth.length;
    }

    private static float at(Grid map, SampleScene scene, int i) {
        int x = i % scene.width();
        int y = i / scene.width();
        return map.at((x + 0.5) / scene.width(), (y + 0.5) / scene.height());
    }

    private static boolean near(byte[] truth, SampleScene scene, int i, int reach) {
        int cx = i % scene.width();
        int cy = i / scene.width();
        for (int y = Math.max(0, cy - reach); y <= Math.min(scene.height() - 1, cy + reach); y++) {
            for (int x = Math.max(0, cx - reach); x <= Math.min(scene.width() - 1, cx + reach); x++) {
                if (truth[y * scene.width() + x] != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
