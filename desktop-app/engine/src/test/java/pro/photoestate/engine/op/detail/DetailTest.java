package pro.photoestate.engine.op.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Step;

class DetailTest {

    private static final int W = 240;
    private static final int H = 160;
    private static final View VIEW = View.whole(W, H);

    private interface Light {
        double at(int x, int y);
    }

    private static Tile paint(Light light) {
        Tile tile = new Tile();
        tile.place(0, 0, W, H);
        for (int i = 0; i < W * H; i++) {
            float value = (float) light.at(i % W, i / W);
            tile.r()[i] = value;
            tile.g()[i] = value;
            tile.b()[i] = value;
        }
        return tile;
    }

    /** An edge as a lens draws it, three pixels wide. */
    private static double softEdge(int x) {
        return 0.1 + 0.5 / (1 + Math.exp(-(x - W / 2 + 0.5) / 0.8));
    }

    private static PixelOperation sharpening(double amount, double noise, View view) {
        return Detail.operation(
                new DetailParams(0, 0, amount), Detail.analyse(paint((x, y) -> 0.5), noise), view, 1);
    }

    @Test
    void nothingIsDoneWhenNothingIsWanted() {
        Tile tile = paint((x, y) -> softEdge(x));
        float[] before = tile.r().clone();
        DetailParams params = DetailParams.of(Step.of(Operation.DETAIL));
        PixelOperation none = Detail.operation(params, Detail.analyse(tile, 0), VIEW, 1);
        none.apply(tile);
        assertThat(params.isIdentity()).isTrue();
        assertThat(none.halo()).isZero();
        assertThat(tile.r()).containsExactly(before);
    }

    @Test
    void sharpeningMakesAnEdgeSteeperWithoutAHalo() {
        Tile tile = paint((x, y) -> softEdge(x));
        double before = tile.g()[80 * W + W / 2] - tile.g()[80 * W + W / 2 - 1];
        sharpening(80, 0.001, VIEW).apply(tile);
        double after = tile.g()[80 * W + W / 2] - tile.g()[80 * W + W / 2 - 1];
        assertThat(after).isGreaterThan(1.3 * before);
        for (int x = 0; x < W; x++) {
            assertThat(tile.g()[80 * W + x]).isBetween(0.094f, 0.612f);
        }
    }

    @Test
    void sharpeningLeavesNoiseAlone() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        double[] noise = random.doubles((long) W * H).map(d -> (d - 0.5) * 0.02).toArray();
        Tile tile = paint((x, y) -> 0.25 + noise[y * W + x]);
        sharpening(50, 0.006, VIEW).apply(tile);
        double sum = 0;
        double own = 0;
        for (int i = 5 * W; i < W * (H - 5); i++) {
            sum += Math.pow(tile.g()[i] - 0.25, 2);
            own += noise[i] * noise[i];
        }
        assertThat(Math.sqrt(sum / own)).isLessThan(1.5);
    }

    @Test
    void tileByTileIsTheSameAsTheWhole() {
        Tile whole = paint((x, y) -> 0.3 + 0.2 * Math.sin(x * 0.9) * Math.cos(y * 1.3));
        DetailParams params = new DetailParams(30, 20, 60);
        DetailAnalysis analysis = Detail.analyse(whole, 0.001);
        PixelOperation operation = Detail.operation(params, analysis, VIEW, 1);
        int halo = operation.halo();
        Tile part = new Tile();
        part.place(100 - halo, 50 - halo, 64 + 2 * halo, 40 + 2 * halo);
        for (int y = 0; y < part.height(); y++) {
            int from = (part.y() + y) * W + part.x();
            System.arraycopy(whole.r(), from, part.r(), y * part.width(), part.width());
            System.arraycopy(whole.g(), from, part.g(), y * part.width(), part.width());
            System.arraycopy(whole.b(), from, part.b(), y * part.width(), part.width());
        }
        operation.apply(part);
        operation.apply(whole);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 64; x++) {
                assertThat(part.g()[(y + halo) * part.width() + x + halo])
                        .isCloseTo(whole.g()[(50 + y) * W + 100 + x], within(1e-5f));
            }
        }
    }

    @Test
    void sharpeningIsSkippedWhereItCannotBeSeen() {
        View small = new View(4 * W, 4 * H, Homography.scale(4), W, H);
        assertThat(sharpening(100, 0, small).halo()).isZero();
        assertThat(sharpening(100, 0, VIEW).halo()).isPositive();
    }

    @Test
    void clarityRaisesContrastOfMiddleSizedStructures() {
        Light waves = (x, y) -> 0.25 + 0.02 * Math.sin(x * 0.5);
        Tile tile = paint(waves);
        Detail.operation(new DetailParams(100, 0, 0), Detail.analyse(paint(waves), 0), VIEW, 1)
                .apply(tile);
        float least = 1;
        float most = 0;
        for (int x = 40; x < 200; x++) {
            least = Math.min(least, tile.g()[80 * W + x]);
            most = Math.max(most, tile.g()[80 * W + x]);
        }
        assertThat(most - least).isBetween(0.05f, 0.12f);
    }

    @Test
    void dehazeBringsBackTheDarkBehindAVeil() {
        Light hazy = (x, y) -> (x / 12 + y / 12) % 2 == 0 ? 0.4 : 0.6;
        Tile tile = paint((x, y) -> y < 20 ? 0.8 : hazy.at(x, y));
        Detail.operation(new DetailParams(0, 100, 0), Detail.analyse(tile, 0), VIEW, 1)
                .apply(tile);
        assertThat(tile.g()[102 * W + 102]).isLessThan(0.35f);
    }

    @Test
    void noiseIsMeasuredBesideTexture(@TempDir Path folder) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        try (PlaneStore store = new PlaneStore(1 << 24, folder);
                var plane = store.lend(512, 256, Depth.U16)) {
            short[] line = new short[512];
            for (int y = 0; y < 256; y++) {
                for (int x = 0; x < 512; x++) {
                    double texture = x > 300 ? 8000 * Math.sin(x * 1.7) : 0;
                    line[x] = (short) (int) (30000 + texture + 0.01 * 65535 * random.nextGaussian());
                }
                plane.write(0, y, line, 512);
            }
            assertThat(Noise.of(plane, Cores.single())).isCloseTo(0.01, within(0.003));
        }
    }
}
