package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.engine.image.Homography;

class DifferenceTest {

    private static Raster raster(int width, int... rgb) {
        int[] argb = new int[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            argb[i] = 0xFF000000 | rgb[i];
        }
        return new Raster(width, rgb.length / width, argb);
    }

    @Test
    void eachChannelIsToldApartWhicheverIsBrighter() {
        Difference found = Difference.of(raster(2, 0x102030, 0xFFFFFF), raster(2, 0x122028, 0xFFFFFF), SideMap.SAME, 1);
        assertThat(found.raster().argb()).containsExactly(0xFF020008, 0xFF000000);
        assertThat(found.meanLevels()).isCloseTo(10 / 6.0, within(1e-9));
    }

    @Test
    void amplifyingEndsAtFullColourAndLeavesTheFigure() {
        Difference found = Difference.of(raster(1, 0x102030), raster(1, 0x122040), SideMap.SAME, 16);
        assertThat(found.raster().argb()).containsExactly(0xFF2000FF);
        assertThat(found.meanLevels()).isCloseTo(6, within(1e-9));
    }

    @Test
    void spotsAreComparedWithTheirLikesAndNothingIsMadeUpOutside() {
        SideMap rightHalf = new SideMap(new Homography(2, 0, -1, 0, 1, 0, 0, 0));
        Difference found = Difference.of(raster(4, 1, 2, 3, 4), raster(2, 3, 14), rightHalf, 1);
        assertThat(found.raster().argb()).containsExactly(0xFF000000, 0xFF000000, 0xFF000000, 0xFF00000A);
        assertThat(found.meanLevels()).isCloseTo(10 / 6.0, within(1e-9));
    }

    @Test
    void aSmallerPictureOfTheSameIsComparedSpotBySpot() {
        assertThat(Difference.of(raster(4, 5, 5, 9, 9), raster(2, 5, 9), SideMap.SAME, 16).meanLevels()).isZero();
    }
}
