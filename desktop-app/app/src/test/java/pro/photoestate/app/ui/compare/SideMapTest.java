package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.engine.image.Homography;

class SideMapTest {

    /** From the whole picture to its right half. */
    private static final SideMap RIGHT_HALF = new SideMap(new Homography(2, 0, -1, 0, 1, 0, 0, 0));

    @Test
    void theSameSpotLiesUnderTheCursorAndIsAsLarge() {
        Placement whole = new Placement(0, 0, 1000, 500);
        Placement half = RIGHT_HALF.place(whole, 750, 100);
        assertThat(half.width()).isCloseTo(500, within(1e-9));
        assertThat(half.height()).isCloseTo(500, within(1e-9));
        assertThat(half.u(750)).isCloseTo(0.5, within(1e-9));
        assertThat(half.v(100)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void aZoomOnOnePictureIsThatOnTheOther() {
        Zoom other = RIGHT_HALF.zoom(new Zoom(false, 1.5, 0.75, 0.2), 2);
        assertThat(other.factor()).isCloseTo(1.5, within(1e-9));
        assertThat(other.u()).isCloseTo(0.5, within(1e-9));
        assertThat(other.v()).isCloseTo(0.2, within(1e-9));
        assertThat(RIGHT_HALF.zoom(Zoom.FIT, 2)).isEqualTo(Zoom.FIT);
    }

    @Property
    void thereAndBackIsWhereOneWas(
            @ForAll @DoubleRange(min = 0.3, max = 0.7) double u,
            @ForAll @DoubleRange(min = 0.3, max = 0.7) double v,
            @ForAll @DoubleRange(min = 0.1, max = 3) double factor,
            @ForAll @DoubleRange(min = -0.2, max = 0.2) double lean) {
        SideMap map = new SideMap(new Homography(1.1, lean / 4, 0.02, lean, 0.95, -0.03, 0.01, lean / 8));
        Zoom there = map.zoom(new Zoom(false, factor, u, v), 1.2);
        Zoom back = map.back().zoom(there, 1 / 1.2);
        assertThat(back.u()).isCloseTo(u, within(1e-6));
        assertThat(back.v()).isCloseTo(v, within(1e-6));
        assertThat(back.factor()).isCloseTo(factor, within(factor * 0.02));
    }
}
