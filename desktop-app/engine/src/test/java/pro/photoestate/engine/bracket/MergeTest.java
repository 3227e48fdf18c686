package pro.photoestate.engine.bracket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;

class MergeTest {

    private static final double[] LADDER = {-4, -2, 0, 2};

    @TempDir
    Path folder;

    private PlaneStore store;

    @BeforeEach
    void open() {
        store = new PlaneStore(1L << 30, folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private MergeResult merge(List<Picture> frames, double... evs) {
        List<Double> exposures = Arrays.stream(evs).boxed().toList();
        return Merge.merge(new MergeFrames(frames, exposures, frames.size() / 2, true), store, Cores.single());
    }

    private MergeScene scene(Depth depth, boolean halfChroma) {
        return new MergeScene(321, 213, depth, halfChroma, store);
    }

    @Test
    void showsWindowAndRoomAtOnce() {
        MergeScene scene = scene(Depth.U8, true);
        MergeResult result = merge(scene.bracket(MergeScene::room, LADDER), LADDER);
        double[] y = MergeScene.values(result.merged().y());
        int width = scene.width;
        double[] window = row(y, width, (int) (0.4 * scene.height), 0.6, 0.8);
        double[] wall = row(y, width, (int) (0.8 * scene.height), 0.05, 0.45);
        assertThat(Arrays.stream(window).max().orElseThrow()).isLessThan(0.998);
        assertThat(contrast(window)).isGreaterThan(0.02);
        assertThat(Arrays.stream(wall).average().orElseThrow()).isBetween(0.3, 0.7);
        assertThat(Arrays.stream(window).average().orElseThrow())
                .isGreaterThan(Arrays.stream(wall).average().orElseThrow());
    }

    @Test
    void makesNothingBlackOrWhiteThatAFrameHasShown() {
        MergeScene scene = scene(Depth.U16, true);
        MergeScene.Light dark = (u, v, c) ->
                (MergeScene.window(u, v) ? 1 : u < 0.2 ? 0.02 : 0.5) * MergeScene.room(u, v, c);
        double[] y =
                MergeScene.values(merge(scene.bracket(dark, LADDER), LADDER).merged().y());
        assertThat(Arrays.stream(y).min().orElseThrow()).isGreaterThan(4.0 / 255); // what JPEG may take away
        assertThat(Arrays.stream(y).max().orElseThrow()).isLessThan(251.0 / 255);
    }

    @Test
    void keepsAPathGreyBesideALawn() {
        double[] lawn = {0.08, 0.2, 0.03};
        MergeScene.Light garden = (u, v, c) -> u > 0.4 && u < 0.6 ? 0.6 : lawn[c] * (1 + 0.3 * Math.sin(u * 300));
        for (boolean half : new boolean[] {true, false}) {
            MergeScene scene = new MergeScene(320, 214, Depth.U8, half, store);
            MergeResult result = merge(scene.bracket(garden, -2, 0, 2), -2, 0, 2);
            assertThat(colour(result.merged(), 0.5)).isLessThan(1.5 / 255);
            assertThat(colour(result.reduced(), 0.5)).isLessThan(1.5 / 255);
            assertThat(colour(result.merged(), 0.2)).isGreaterThan(20.0 / 255);
        }
    }

    @Test
    void letsColourFollowWhereLumaIsPressed() {
        double[] cloth = {0.02, 0.008, 0.003}; // a chair against a wide bright window, pressed to less than a third
        MergeScene.Light room = (u, v, c) -> u > 0.35 && u < 0.65 && v > 0.3 ? cloth[c] : 4;
        List<Picture> frames = scene(Depth.U8, true).noise(0).bracket(room, LADDER);
        double shown = vividness(merge(List.of(frames.getLast()), 2).merged());
        assertThat(vividness(merge(frames, LADDER).merged())).isLessThan(2 * shown); // colour alone would stay at 3.4
    }

    /** Size of the colour relative to luma in the middle of the chair. */
    private static double vividness(Picture picture) {
        double y = MergeScene.values(picture.y())[160 * picture.width() + picture.width() / 2];
        return colourAt(picture, 0.5, 160.0 / picture.height()) / y;
    }

    private static double colour(Picture picture, double u) {
        return colourAt(picture, u, 0.5);
    }

    private static double colourAt(Picture picture, double u, double v) {
        int line = (int) (v * picture.cb().height());
        int at = line * picture.cb().width() + (int) (u * picture.cb().width());
        double neutral = Picture.NEUTRAL_16 / 65535.0;
        return Math.hypot(
                MergeScene.values(picture.cb())[at] - neutral, MergeScene.values(picture.cr())[at] - neutral);
    }

    @Test
    void takesTheWindowFromADarkFrameAndDarkWallsFromABrightOne() {
        MergeScene scene = scene(Depth.U8, true);
        SourceMap sources = merge(scene.bracket(MergeScene::room, LADDER), LADDER).sources();
        assertThat(sources.width()).isEqualTo(41);
        assertThat(sources.height()).isEqualTo(27);
        assertThat(sources.at(0.7, 0.4)).isZero();
        assertThat(sources.at(0.05, 0.5)).isEqualTo(3);
    }

    @Test
    void isTheSameToTheBitOnAnyNumberOfCores() {
        MergeScene scene = scene(Depth.U8, true);
        List<Picture> frames = scene.bracket(MergeScene::room, LADDER);
        MergeFrames input = new MergeFrames(frames, List.of(-4.0, -2.0, 0.0, 2.0), 2, true);
        MergeResult one = Merge.merge(input, store, Cores.single());
        MergeResult many = Merge.merge(input, store, backwards());
        assertThat(MergeScene.values(many.merged().y())).isEqualTo(MergeScene.values(one.merged().y()));
        assertThat(MergeScene.values(many.merged().cb())).isEqualTo(MergeScene.values(one.merged().cb()));
        assertThat(many.sources().frames()).isEqualTo(one.sources().frames());
    }

    /** Tasks in reverse order: whoever relied on a neighbouring strip being done would differ. */
    private static Cores backwards() {
        return new Cores() {
            @Override
            public int count() {
                return 7;
            }

            @Override
            public void run(int tasks, IntConsumer task) {
                for (int i = tasks - 1; i >= 0; i--) {
                    task.accept(i);
                }
            }
        };
    }

    @Test
    void gives16BitFramesTheSameLookAs8BitOnes() {
        double[] eight = MergeScene.values(
                merge(scene(Depth.U8, true).bracket(MergeScene::room, LADDER), LADDER).merged().y());
        double[] sixteen = MergeScene.values(
                merge(scene(Depth.U16, true).bracket(MergeScene::room, LADDER), LADDER).merged().y());
        assertThat(meanDifference(eight, sixteen)).isLessThan(1.0 / 255);
    }

    @Test
    void givesFullChromaTheSameLookAsHalfChroma() {
        MergeResult half = merge(scene(Depth.U8, true).bracket(MergeScene::room, LADDER), LADDER);
        MergeResult full = merge(scene(Depth.U8, false).bracket(MergeScene::room, LADDER), LADDER);
        assertThat(full.merged().halfChroma()).isFalse();
        assertThat(half.merged().halfChroma()).isTrue();
        assertThat(meanDifference(
                        MergeScene.values(half.merged().y()), MergeScene.values(full.merged().y())))
                .isLessThan(1.0 / 255);
        assertThat(meanDifference(
                        MergeScene.values(half.reduced().cb()), MergeScene.values(full.reduced().cb())))
                .isLessThan(1.5 / 255);
    }

    @Test
    void keepsASmoothWallSmooth() {
        MergeScene scene = new MergeScene(256, 192, Depth.U16, true, store).noise(0);
        MergeScene.Light wall = (u, v, c) -> 0.05 + 0.4 * u;
        double[] y = MergeScene.values(merge(scene.bracket(wall, -2, 0, 2), -2, 0, 2).merged().y());
        double[] row = row(y, 256, 100, 0, 1);
        double worst = 0;
        for (int x = 2; x < row.length; x++) {
            worst = Math.max(worst, Math.abs(row[x] - 2 * row[x - 1] + row[x - 2]));
            assertThat(row[x]).isGreaterThanOrEqualTo(row[x - 1] - 0.25 / 255);
        }
        assertThat(worst).isLessThan(0.5 / 255);
    }

    @Test
    void onlyConvertsASingleFrame() {
        Picture frame = scene(Depth.U8, true).frame(MergeScene::room, 0, 1);
        MergeResult result = merge(List.of(frame), 0);
        byte[] before = new byte[frame.width()];
        short[] after = new short[frame.width()];
        for (int y = 0; y < frame.height(); y += 50) {
            frame.y().read(0, y, before, before.length);
            result.merged().y().read(0, y, after, after.length);
            for (int x = 0; x < before.length; x++) {
                assertThat(Short.toUnsignedInt(after[x])).isEqualTo(257 * Byte.toUnsignedInt(before[x]));
            }
        }
        assertThat(result.sources().at(0.5, 0.5)).isZero();
        assertThat(result.ghostPct()).isZero();
    }

    @Test
    void mergesPicturesOfAnySmallSize() {
        for (int[] size : new int[][] {{1, 1}, {2, 3}, {7, 5}, {33, 2}, {64, 65}}) {
            for (boolean half : new boolean[] {true, false}) {
                MergeScene scene = new MergeScene(size[0], size[1], Depth.U8, half, store);
                MergeResult result = merge(scene.bracket(MergeScene::room, -2, 0), -2, 0);
                assertThat(result.merged().width()).isEqualTo(size[0]);
                assertThat(result.merged().height()).isEqualTo(size[1]);
            }
        }
    }

    @Test
    void findsNoGhostsWhereNothingMoved() {
        MergeScene scene = scene(Depth.U8, true).noise(0.01);
        assertThat(merge(scene.bracket(MergeScene::room, LADDER), LADDER).ghostPct()).isLessThan(0.1);
    }

    @Test
    void takesWhatMovedFromOneFrame() {
        MergeScene scene = scene(Depth.U8, true);
        List<Picture> still = scene.bracket(MergeScene::room, LADDER);
        List<Picture> moving = new ArrayList<>();
        for (int k = 0; k < LADDER.length; k++) {
            double left = 0.15 + 0.06 * k; // a dark box that goes to the right by half its width
            MergeScene.Light light = (u, v, c) ->
                    u > left && u < left + 0.12 && v > 0.65 && v < 0.85 ? 0.01 : MergeScene.room(u, v, c);
            moving.add(scene.frame(light, LADDER[k], k));
        }
        MergeResult result = merge(moving, LADDER);
        MergeResult truth = merge(still, LADDER);
        assertThat(result.ghostPct()).isBetween(2.0, 12.0);
        assertThat(result.ghosts().at(0.3, 0.75)).isOne();
        assertThat(result.ghosts().at(0.3, 0.3)).isZero();
        int frame = result.sources().at(0.3, 0.75);
        for (double u = 0.17; u < 0.43; u += 0.01) {
            assertThat(result.sources().at(u, 0.75)).isEqualTo(frame);
        }
        double box = 0.15 + 0.06 * frame;
        double[] seen = row(MergeScene.values(result.merged().y()), scene.width, 160, 0, 1);
        double[] empty = row(MergeScene.values(truth.merged().y()), scene.width, 160, 0, 1);
        double inside = Arrays.stream(part(seen, box + 0.02, box + 0.10)).average().orElseThrow();
        assertThat(inside).isLessThan(Arrays.stream(part(empty, box + 0.02, box + 0.10)).average().orElseThrow() - 0.1);
        for (double u = 0.16; u < 0.44; u += 0.02) {
            if (u + 0.02 < box - 0.01 || u > box + 0.13) { // where only the other frames had the box
                assertThat(contrast(part(seen, u, u + 0.02))).isLessThan(contrast(part(empty, u, u + 0.02)) + 0.03);
            }
        }
    }

    private static double[] part(double[] row, double from, double to) {
        return Arrays.copyOfRange(row, (int) (from * row.length), (int) (to * row.length));
    }

    @Test
    void leavesGhostsAloneWhenAsked() {
        MergeScene scene = scene(Depth.U8, true);
        List<Picture> frames = List.of(
                scene.frame((u, v, c) -> 0.2, 0, 1), scene.frame((u, v, c) -> u < 0.3 ? 0.02 : 0.4, 1, 2));
        MergeFrames input = new MergeFrames(frames, List.of(0.0, 1.0), 0, false);
        assertThat(Merge.merge(input, store, Cores.single()).ghostPct()).isZero();
    }

    @Test
    void reducesThePictureAlongTheWay() {
        MergeScene scene = scene(Depth.U8, true);
        MergeResult result = merge(scene.bracket(MergeScene::room, LADDER), LADDER);
        Picture reduced = result.reduced();
        assertThat(reduced.width()).isEqualTo(161);
        assertThat(reduced.cb().width()).isEqualTo(161);
        double whole = Arrays.stream(MergeScene.values(result.merged().y())).average().orElseThrow();
        double small = Arrays.stream(MergeScene.values(reduced.y())).average().orElseThrow();
        assertThat(small).isCloseTo(whole, within(1.0 / 255));
    }

    @Test
    void givesAllMemoryBackWhenTheResultIsClosed() {
        MergeScene scene = scene(Depth.U8, true);
        List<Picture> frames = scene.bracket(MergeScene::room, LADDER);
        long free = store.freeBytes();
        merge(frames, LADDER).close();
        assertThat(store.freeBytes()).isEqualTo(free);
    }

    @Test
    void givesAllMemoryBackWhenItIsCancelled() {
        List<Picture> frames = scene(Depth.U8, true).bracket(MergeScene::room, LADDER);
        MergeFrames input = new MergeFrames(frames, List.of(-4.0, -2.0, 0.0, 2.0), 2, true);
        long free = store.freeBytes();
        int[] calls = {0};
        Cores cancelled = new Cores() {
            @Override
            public int count() {
                return 1;
            }

            @Override
            public void run(int tasks, IntConsumer task) {
                if (++calls[0] > 5) {
                    throw new CancellationException();
                }
                Cores.single().run(tasks, task);
            }
        };
        assertThatThrownBy(() -> Merge.merge(input, store, cancelled)).isInstanceOf(CancellationException.class);
        assertThat(store.freeBytes()).isEqualTo(free);
    }

    private static double[] row(double[] y, int width, int line, double from, double to) {
        return Arrays.copyOfRange(y, line * width + (int) (from * width), line * width + (int) (to * width));
    }

    private static double contrast(double[] row) {
        double mean = Arrays.stream(row).average().orElseThrow();
        return Math.sqrt(Arrays.stream(row).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }

    private static double meanDifference(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }
}
