package pro.photoestate.engine.op.whitebalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

class WhiteBalanceTest {

    private static final View VIEW = View.whole(Room.WIDTH, Room.HEIGHT);

    @Test
    void makesWhiteWallsUnderTungstenNeutral() {
        Room room = Room.furnished(Room.everywhere(Room.TUNGSTEN));

        WhiteBalanceAnalysis found = correct(room, WhiteBalanceParams.AUTO);

        assertThat(found.applied()).isTrue();
        assertThat(found.confidence()).isGreaterThan(0.6);
        assertThat(room.ratios(0.5, 0.2)[0]).isEqualTo(1, within(0.06));
        assertThat(room.ratios(0.5, 0.2)[1]).isEqualTo(1, within(0.10));
    }

    @Test
    void makesWhiteWallsUnderAnOvercastSkyNearlyNeutral() {
        Room room = Room.furnished(Room.everywhere(0.79, 0.90, 1.0));

        correct(room, WhiteBalanceParams.AUTO);

        assertThat(room.ratios(0.5, 0.2)[0]).isEqualTo(1, within(0.05));
        assertThat(room.ratios(0.5, 0.2)[1]).isEqualTo(1, within(0.05));
    }

    @Test
    void keepsAnOakFloorTheColourOfOak() {
        Room room = Room.furnished(Room.everywhere(Room.TUNGSTEN));

        correct(room, WhiteBalanceParams.AUTO);

        assertThat(room.ratios(0.5, 0.9)[0]).isEqualTo(Room.OAK[0] / Room.OAK[1], within(0.12));
        assertThat(room.ratios(0.5, 0.9)[1]).isEqualTo(Room.OAK[2] / Room.OAK[1], within(0.08));
    }

    @Test
    void correctsLampAndDaylightEachInItsRegion() {
        double[] daylight = {0.88, 0.97, 1.0};
        Room room = Room.furnished(Room.fromTo(Room.TUNGSTEN, daylight));

        WhiteBalanceAnalysis found = correct(room, WhiteBalanceParams.AUTO);

        assertThat(found.illuminants()).hasSize(2);
        assertThat(found.reason()).contains("two lights");
        double left = room.ratios(0.08, 0.2)[1];
        double right = room.ratios(0.95, 0.2)[1];
        assertThat(left).isEqualTo(1, within(0.15));
        assertThat(right / left).isEqualTo(1, within(0.2));
    }

    @Test
    void correctsAllRegionsAlikeWithoutMixedLight() {
        Room room = Room.furnished(Room.fromTo(Room.TUNGSTEN, Room.NEUTRAL));
        double before = room.ratios(0.95, 0.2)[1] / room.ratios(0.05, 0.2)[1];

        correct(room, new WhiteBalanceParams(OptionalDouble.empty(), OptionalDouble.empty(), 0, 1, false));

        assertThat(room.ratios(0.95, 0.2)[1] / room.ratios(0.05, 0.2)[1]).isEqualTo(before, within(0.01));
    }

    @Test
    void leavesANeutralRoomAlone() {
        Room room = Room.furnished(Room.everywhere(Room.NEUTRAL));

        WhiteBalanceAnalysis found = WhiteBalance.analyse(room.tile());

        assertThat(found.applied()).isFalse();
        assertThat(found.reason()).contains("neutral already");
        assertThat(WhiteBalance.operation(WhiteBalanceParams.AUTO, found, VIEW)).isEmpty();
    }

    @Test
    void neverTurnsLawnOrSkyGrey() {
        Room house = new Room()
                .area(new double[] {0, 0, 1, 0.45}, Room.SKY, 0.01, Room.everywhere(Room.NEUTRAL))
                .area(new double[] {0, 0.45, 1, 1}, Room.LAWN, 0.6, Room.everywhere(Room.NEUTRAL))
                .area(new double[] {0.2, 0.25, 0.8, 0.7}, Room.BRICK, 0.4, Room.everywhere(Room.NEUTRAL));
        double[] lawn = house.ratios(0.1, 0.9);
        double[] sky = house.ratios(0.1, 0.1);
        double[] brick = house.ratios(0.5, 0.5);

        correct(house, WhiteBalanceParams.AUTO);

        assertThat(house.ratios(0.1, 0.9)).containsExactly(lawn, within(0.03));
        assertThat(house.ratios(0.1, 0.1)).containsExactly(sky, within(0.05));
        assertThat(house.ratios(0.5, 0.5)).containsExactly(brick, within(0.06));
    }

    @Test
    void takesAPanelledVaultUnderAGreenLampForARoomNotForATree() {
        Room hall = new Room()
                .area(new double[] {0, 0, 1, 1}, Room.WHITE, 0.01, Room.everywhere(Room.TUNGSTEN))
                .area(new double[] {0, 0, 1, 0.8}, Room.WHITE, 0.01, Room.everywhere(Room.GREEN_LAMP));
        for (double v = 0.02; v < 0.7; v += 0.1) {
            for (double u = 0; u < 0.95; u += 0.07) {
                double[] coffer = {u, v, u + 0.05, v + 0.07};
                hall.area(coffer, new double[] {0.3, 0.3, 0.3}, 0.01, Room.everywhere(Room.GREEN_LAMP));
            }
        }

        WhiteBalanceAnalysis found = correct(hall, WhiteBalanceParams.AUTO);

        assertThat(found.reason()).doesNotContain("outdoors");
        assertThat(hall.ratios(0.5, 0.9)[0]).isEqualTo(1, within(0.06));
        assertThat(hall.ratios(0.5, 0.9)[1]).isEqualTo(1, within(0.10));
    }

    @Test
    void refusesWhereNoSurfaceTells() {
        Room foliage =
                new Room().area(new double[] {0, 0, 1, 1}, Room.LAWN, 0.9, Room.everywhere(Room.NEUTRAL));

        WhiteBalanceAnalysis found = WhiteBalance.analyse(foliage.tile());

        assertThat(found.applied()).isFalse();
        assertThat(found.confidence()).isLessThan(0.1);
    }

    @Test
    void aDarkColourOutsideTheGamutStaysDark() {
        Tile edge = new Tile();
        edge.place(0, 0, 1, 1);
        edge.r()[0] = 0.05f;
        edge.g()[0] = -0.0135f;
        edge.b()[0] = -0.001f;
        var cooler = new WhiteBalanceParams(OptionalDouble.empty(), OptionalDouble.empty(), -60, 1, true);
        WhiteBalanceAnalysis nothing = WhiteBalance.analyse(new Room().tile());

        WhiteBalance.operation(cooler, nothing, View.whole(1, 1)).orElseThrow().apply(edge);

        assertThat(edge.r()[0]).isBetween(0f, 0.1f);
    }

    @Test
    void refusesABlackPicture() {
        WhiteBalanceAnalysis found = WhiteBalance.analyse(new Room().tile());

        assertThat(found.applied()).isFalse();
        assertThat(found.reason()).contains("too few");
    }

    @Test
    void bearsAPictureOfOnePixel() {
        Tile one = new Tile();
        one.place(0, 0, 1, 1);

        assertThat(WhiteBalance.analyse(one).applied()).isFalse();
    }

    @Test
    void keepsTheLuminanceOfEveryPixel() {
        Room room = Room.furnished(Room.fromTo(Room.TUNGSTEN, Room.NEUTRAL));
        float[] before = luminance(room.tile());

        correct(room, WhiteBalanceParams.AUTO);

        float[] after = luminance(room.tile());
        float worst = 0;
        for (int i = 0; i < after.length; i++) {
            worst = Math.max(worst, Math.abs(after[i] - before[i]));
        }
        assertThat(worst).isLessThan(1e-5f);
    }

    @Test
    void doesNotMakeADeepShadowGlow() {
        Room room = Room.furnished(Room.everywhere(Room.TUNGSTEN)); // a merge may leave green and blue below black
        for (double red = 0.002; red < 0.006; red += 0.0001) {
            double[] shadow = {red, -0.001, -0.001};
            room.area(new double[] {0.4, 100 * red, 0.5, 1}, shadow, 0, Room.everywhere(Room.NEUTRAL));
        }

        correct(room, WhiteBalanceParams.AUTO);

        for (int y = (int) (0.2 * Room.HEIGHT); y < Room.HEIGHT; y++) {
            assertThat(room.tile().r()[y * Room.WIDTH + (int) (0.45 * Room.WIDTH)])
                    .as("row %d", y)
                    .isLessThan(0.02f);
        }
    }

    @Test
    void keepsBlownWindowsWhite() {
        Room room = Room.furnished(Room.everywhere(Room.TUNGSTEN))
                .area(new double[] {0.4, 0.1, 0.6, 0.4}, new double[] {1.12, 1.12, 1.12}, 0, Room.everywhere(1, 1, 1));

        correct(room, WhiteBalanceParams.AUTO);

        assertThat(room.ratios(0.5, 0.25)[1]).isEqualTo(1, within(0.005));
    }

    @Test
    void lowerTemperatureThanTheLightMakesItBluer() {
        assertThat(manual(5000, 0)[1]).isGreaterThan(1.05);
        assertThat(manual(8000, 0)[1]).isLessThan(0.95);
        assertThat(manual(LightTemperature.NEUTRAL_KELVIN, 0)).containsExactly(new double[] {1, 1}, within(1e-4));
    }

    @Test
    void positiveTintMakesItMagenta() {
        double[] ratios = manual(LightTemperature.NEUTRAL_KELVIN, 30);
        assertThat(ratios[0]).isGreaterThan(1.02);
        assertThat(ratios[1]).isGreaterThan(1.02);
    }

    @Test
    void warmthWarms() {
        Room room = Room.furnished(Room.everywhere(Room.NEUTRAL));

        correct(room, new WhiteBalanceParams(OptionalDouble.empty(), OptionalDouble.empty(), 50, 1, true));

        assertThat(room.ratios(0.5, 0.2)[0]).isGreaterThan(1.02);
        assertThat(room.ratios(0.5, 0.2)[1]).isLessThan(0.95);
    }

    @Test
    void strengthOfNothingChangesNothing() {
        Room room = Room.furnished(Room.everywhere(Room.TUNGSTEN));
        WhiteBalanceAnalysis found = WhiteBalance.analyse(room.tile());

        assertThat(WhiteBalance.operation(
                        new WhiteBalanceParams(OptionalDouble.empty(), OptionalDouble.empty(), 0, 0, true), found, VIEW))
                .isEmpty();
    }

    @Test
    void tilesOfACroppedViewAgreeWithTheWhole() {
        Room whole = Room.furnished(Room.fromTo(Room.TUNGSTEN, Room.NEUTRAL));
        WhiteBalanceAnalysis found = WhiteBalance.analyse(whole.tile());
        Tile part = new Tile();
        part.place(30, 20, 64, 48);
        View cropped = new View(Room.WIDTH, Room.HEIGHT, Homography.shift(100, 60), 300, 200);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                int from = (y + 20 + 60) * Room.WIDTH + x + 30 + 100;
                part.r()[y * 64 + x] = whole.tile().r()[from];
                part.g()[y * 64 + x] = whole.tile().g()[from];
                part.b()[y * 64 + x] = whole.tile().b()[from];
            }
        }

        WhiteBalance.operation(WhiteBalanceParams.AUTO, found, cropped).orElseThrow().apply(part);
        WhiteBalance.operation(WhiteBalanceParams.AUTO, found, VIEW).orElseThrow().apply(whole.tile());

        for (int y = 0; y < 48; y += 7) {
            int from = (y + 20 + 60) * Room.WIDTH + 130;
            assertThat(part.b()[y * 64]).isEqualTo(whole.tile().b()[from], within(0.01f));
        }
    }

    @Test
    void findsTheTemperatureThatItMade() {
        double[] logs = LightTemperature.logs(3400, 12);

        assertThat(LightTemperature.nearest(logs[0], logs[1])).containsExactly(new double[] {3400, 12}, within(0.5));
    }

    private static WhiteBalanceAnalysis correct(Room room, WhiteBalanceParams params) {
        WhiteBalanceAnalysis found = WhiteBalance.analyse(room.tile());
        WhiteBalance.operation(params, found, VIEW).ifPresent(o -> o.apply(room.tile()));
        return found;
    }

    private static double[] manual(double kelvin, double tint) {
        Room room = Room.furnished(Room.everywhere(Room.NEUTRAL));
        correct(room, new WhiteBalanceParams(OptionalDouble.of(kelvin), OptionalDouble.of(tint), 0, 1, true));
        return room.ratios(0.5, 0.2);
    }

    private static float[] luminance(Tile t) {
        float[] y = new float[t.width() * t.height()];
        for (int i = 0; i < y.length; i++) {
            y[i] = 0.2126f * t.r()[i] + 0.7152f * t.g()[i] + 0.0722f * t.b()[i];
        }
        return y;
    }
}
