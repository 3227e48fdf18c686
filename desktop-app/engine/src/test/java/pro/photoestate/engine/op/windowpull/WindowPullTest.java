package pro.photoestate.engine.op.windowpull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.SrgbCurve;

class WindowPullTest {

    private static final int W = 640;
    private static final int H = 420;
    private static final List<Double> EXPOSURES = List.of(-4.0, -2.0, 0.0);

    @TempDir
    private Path folder;

    private PlaneStore store;
    private final List<Picture> pictures = new ArrayList<>();

    @BeforeEach
    void open() {
        store = new PlaneStore(1 << 28, folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static boolean isPane(int x, int y) {
        boolean mullion = Math.abs(x - 420) < 5;
        return x >= 320 && x < 520 && y >= 80 && y < 260 && !mullion;
    }

    /** Light of the scene, 1 for the white of the middle exposure: a grey room, and a view of sky, trees and houses. */
    private static double light(int x, int y) {
        if (!isPane(x, y)) {
            return 0.2 + 0.05 * y / H;
        }
        double view = y < 150 ? 9 : 3.5;
        return view * (1 + 0.4 * Math.sin(x * 0.21) * Math.cos(y * 0.17));
    }

    private Picture picture(Depth depth, Encoded encoded) {
        Picture picture = Picture.lend(store, W, H, true, depth);
        pictures.add(picture);
        byte[] bytes = new byte[W];
        short[] shorts = new short[W];
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                double value = Math.clamp(encoded.at(x, y), 0, 1);
                bytes[x] = (byte) Math.round(255 * value);
                shorts[x] = (short) (int) Math.round(65535 * value);
            }
            if (depth == Depth.U8) {
                picture.y().write(0, y, bytes, W);
            } else {
                picture.y().write(0, y, shorts, W);
            }
        }
        for (int y = 0; y < H / 2; y++) {
            java.util.Arrays.fill(bytes, (byte) 128);
            java.util.Arrays.fill(shorts, (short) Picture.NEUTRAL_16);
            for (var plane : List.of(picture.cb(), picture.cr())) {
                if (depth == Depth.U8) {
                    plane.write(0, y, bytes, W / 2);
                } else {
                    plane.write(0, y, shorts, W / 2);
                }
            }
        }
        return picture;
    }

    private interface Encoded {
        double at(int x, int y);
    }

    private static double frame(int x, int y, double ev) {
        return SrgbCurve.encodeExactly(Math.min(1, light(x, y) * Math.pow(2, ev)));
    }

    private List<Picture> frames() {
        return EXPOSURES.stream()
                .map(ev -> picture(Depth.U8, (x, y) -> frame(x, y, ev)))
                .toList();
    }

    private Picture washedOut() {
        return picture(Depth.U16, (x, y) -> isPane(x, y) ? 0.985 : frame(x, y, 0));
    }

    private static int[][] luma(Picture picture) {
        int[][] out = new int[H][W];
        short[] line = new short[W];
        for (int y = 0; y < H; y++) {
            picture.y().read(0, y, line, W);
            for (int x = 0; x < W; x++) {
                out[y][x] = line[x] & 0xffff;
            }
        }
        return out;
    }

    @Test
    void bringsTheViewBackAndKeepsItBright() {
        Picture merged = washedOut();
        List<Picture> frames = frames();
        WindowAnalysis found = WindowPull.analyse(merged, frames, EXPOSURES, Cores.single());
        assertThat(found.reason()).isEmpty();
        assertThat(found.pulledPct()).isBetween(8.0, 18.0);
        WindowPull.apply(merged, frames, found, 100, Cores.single());
        int[][] after = luma(merged);
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 160; y < 250; y++) {
            for (int x = 330; x < 410; x++) {
                double v = after[y][x] / 65535.0;
                sum += v;
                squares += v * v;
                count++;
            }
        }
        double mean = sum / count;
        assertThat(mean).as("as bright as the eye sees it").isBetween(0.6, 0.95);
        assertThat(Math.sqrt(squares / count - mean * mean)).as("texture").isGreaterThan(0.015);
    }

    @Test
    void leavesWallsAndMullionsAsTheyWere() {
        Picture merged = washedOut();
        int[][] before = luma(merged);
        List<Picture> frames = frames();
        WindowPull.apply(
                merged, frames, WindowPull.analyse(merged, frames, EXPOSURES, Cores.single()), 100, Cores.single());
        int[][] after = luma(merged);
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                if (!isPane(x, y)) {
                    assertThat(Math.abs(after[y][x] - before[y][x])).isLessThan(200);
                }
            }
        }
    }

    @Test
    void theMapNamesTheFrameOfEachPane() {
        Picture merged = washedOut();
        WindowAnalysis found = WindowPull.analyse(merged, frames(), EXPOSURES, Cores.single());
        FrameMap map = found.source();
        int cell = (3 * map.rows() / 10) * map.columns() + 57 * map.columns() / 100;
        assertThat(map.frames()[cell]).isZero();
        assertThat(map.frames()[0]).isEqualTo(FrameMap.MERGED);
        assertThat(found.frameAt(0.57, 0.3, 100)).hasValue(0);
        assertThat(found.frameAt(0.57, 0.3, 20)).isEmpty();
        assertThat(found.frameAt(0, 0, 100)).isEmpty();
    }

    @Test
    void pullsNothingWhereTheMergeShowsTheView() {
        Picture merged = picture(
                Depth.U16, (x, y) -> isPane(x, y) ? 0.35 + 0.6 * frame(x, y, -4) : frame(x, y, 0));
        WindowAnalysis found = WindowPull.analyse(merged, frames(), EXPOSURES, Cores.single());
        assertThat(found.pulls()).isEmpty();
        assertThat(found.reason()).hasValueSatisfying(r -> assertThat(r).contains("already shows"));
    }

    @Test
    void saysWhenThereIsNoWindowOrOnlyOneFrame() {
        Picture merged = picture(Depth.U16, (x, y) -> 0.5);
        List<Picture> dull = EXPOSURES.stream()
                .map(ev -> picture(Depth.U8, (x, y) -> 0.5 + ev / 10))
                .toList();
        assertThat(WindowPull.analyse(merged, dull, EXPOSURES, Cores.single()).reason()).isPresent();
        assertThat(WindowPull.analyse(merged, dull.subList(2, 3), List.of(0.0), Cores.single())
                        .reason())
                .hasValueSatisfying(r -> assertThat(r).contains("one frame"));
    }

    @Test
    void noStrengthChangesNothing() {
        Picture merged = washedOut();
        int[][] before = luma(merged);
        List<Picture> frames = frames();
        WindowPull.apply(
                merged, frames, WindowPull.analyse(merged, frames, EXPOSURES, Cores.single()), 0, Cores.single());
        assertThat(luma(merged)).isDeepEqualTo(before);
    }
}
