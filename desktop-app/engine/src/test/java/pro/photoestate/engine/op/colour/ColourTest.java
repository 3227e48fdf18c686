package pro.photoestate.engine.op.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.Tile;

class ColourTest {

    private static final double[] GRASS = {0.09, 0.16, 0.03};
    private static final double[] SKY = {0.25, 0.42, 0.75};
    private static final double[] BRICK = {0.35, 0.10, 0.07};
    private static final double[] OAK = {0.42, 0.27, 0.14};
    private static final double[] LEMON = {0.60, 0.48, 0.20};
    private static final double[] MUTED_BLUE = {0.30, 0.33, 0.38};

    @Test
    void isNotThereWhenAllIsZero() {
        assertThat(Colour.operation(new ColourParams(0, 0, 0, 0, 0, 0))).isEmpty();
    }

    @Test
    void keepsGreyGrey() {
        for (double grey : new double[] {0, 0.001, 0.18, 0.9, 1.4}) {
            double[] out = apply(new ColourParams(100, 100, 100, -100, 100, -100), grey, grey, grey);
            assertThat(out).containsExactly(new double[] {grey, grey, grey}, within(1e-4 * (1 + grey)));
        }
    }

    @Test
    void keepsLuminance() {
        for (double[] colour : new double[][] {GRASS, SKY, BRICK, OAK, LEMON}) {
            double[] out = apply(new ColourParams(40, 30, 20, -20, 50, -50), colour);
            assertThat(luminance(out)).isEqualTo(luminance(colour), within(1e-4));
        }
    }

    @Test
    void fullDesaturationIsGrey() {
        double[] out = apply(new ColourParams(0, -100, 0, 0, 0, 0), SKY);

        assertThat(out).containsExactly(new double[] {luminance(SKY), luminance(SKY), luminance(SKY)}, within(1e-3));
    }

    @Test
    void greensTameTheLawnAndLetTheSkyBe() {
        ColourParams tamed = new ColourParams(0, 0, 0, 0, -40, 0);

        assertThat(chromaChange(tamed, GRASS)).isBetween(0.55, 0.85);
        assertThat(chromaChange(tamed, SKY)).isBetween(0.9, 1.05);
        assertThat(chromaChange(tamed, BRICK)).isBetween(0.95, 1.05);
    }

    @Test
    void eachAmountActsOnItsOwnHue() {
        assertThat(chromaChange(new ColourParams(0, 0, 50, 0, 0, 0), BRICK)).isGreaterThan(1.3);
        assertThat(chromaChange(new ColourParams(0, 0, 0, 50, 0, 0), LEMON)).isGreaterThan(1.3);
        assertThat(chromaChange(new ColourParams(0, 0, 0, 0, 50, 0), GRASS)).isGreaterThan(1.25);
        assertThat(chromaChange(new ColourParams(0, 0, 0, 0, 0, 50), SKY)).isGreaterThan(1.25);
        assertThat(chromaChange(new ColourParams(0, 0, 0, 0, 0, 50), BRICK)).isBetween(0.95, 1.05);
    }

    @Test
    void vibranceLiftsMutedColoursMoreThanStrongOnesAndSparesWood() {
        ColourParams vivid = new ColourParams(60, 0, 0, 0, 0, 0);

        double muted = chromaChange(vivid, MUTED_BLUE);
        assertThat(muted).isGreaterThan(1.25);
        assertThat(chromaChange(vivid, SKY)).isBetween(1.05, muted - 0.05);
        assertThat(chromaChange(vivid, OAK)).isBetween(1.0, 1.18);
    }

    @Test
    void neverDrivesAChannelBelowBlack() {
        double[] out = apply(new ColourParams(100, 100, 100, 100, 100, 100), LEMON);

        assertThat(out[2]).isGreaterThanOrEqualTo(-1e-5);
    }

    @Test
    void worksOnTilesOfAnySize() {
        Tile tile = new Tile();
        tile.place(0, 0, 37, 41);
        for (int i = 0; i < 37 * 41; i++) {
            put(tile, i, SKY);
        }

        Colour.operation(new ColourParams(0, 20, 0, 0, 0, 0)).orElseThrow().apply(tile);

        assertThat(tile.r()[0]).isNotEqualTo((float) SKY[0]);
        for (int i = 1; i < 37 * 41; i++) {
            assertThat(tile.r()[i]).isEqualTo(tile.r()[0], within(1e-6f));
        }
    }

    @Test
    void refusesAnAmountOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ColourParams(0, 101, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ColourParams(Double.NaN, 0, 0, 0, 0, 0));
    }

    private static double chromaChange(ColourParams params, double[] colour) {
        return spread(apply(params, colour)) / spread(colour);
    }

    private static double spread(double[] rgb) {
        double y = luminance(rgb);
        return Math.hypot(rgb[0] - y, Math.hypot(rgb[1] - y, rgb[2] - y));
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] apply(ColourParams params, double... rgb) {
        Tile tile = new Tile();
        tile.place(0, 0, 1, 1);
        put(tile, 0, rgb);
        Colour.operation(params).ifPresent(o -> o.apply(tile));
        return new double[] {tile.r()[0], tile.g()[0], tile.b()[0]};
    }

    private static void put(Tile tile, int at, double[] rgb) {
        tile.r()[at] = (float) rgb[0];
        tile.g()[at] = (float) rgb[1];
        tile.b()[at] = (float) rgb[2];
    }
}
