package pro.photoestate.app.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PlacementTest {

    @Test
    void aWholePictureIsCentredAndNeverEnlarged() {
        assertThat(Placement.of(Zoom.FIT, 1000, 600, 3000, 1200)).isEqualTo(new Placement(0, 100, 1000, 400));
        assertThat(Placement.of(Zoom.FIT, 1000, 600, 500, 300)).isEqualTo(new Placement(250, 150, 500, 300));
    }

    @Test
    void aSpotAtActualSizeStandsInTheMiddle() {
        Placement at = Placement.of(Zoom.actual(0.5, 0.25), 1000, 600, 6000, 4000);
        assertThat(at.screenX(0.5)).isCloseTo(500, within(1e-9));
        assertThat(at.screenY(0.25)).isCloseTo(300, within(1e-9));
    }

    @Test
    void anEnlargedPictureLeavesNoGapAtItsEdges() {
        Placement corner = Placement.of(Zoom.actual(0, 1), 1000, 600, 6000, 4000);
        assertThat(corner.x()).isZero();
        assertThat(corner.y() + corner.height()).isCloseTo(600, within(1e-9));
    }

    @Property
    void spotsAndPaneAgreeBothWays(
            @ForAll @DoubleRange(min = 0, max = 1) double u,
            @ForAll @DoubleRange(min = 0, max = 1) double v,
            @ForAll @DoubleRange(min = 0.07, max = 4) double factor) {
        Placement at = Placement.of(new Zoom(false, factor, u, v), 800, 500, 6000, 4000);
        assertThat(at.u(at.screenX(u))).isCloseTo(u, within(1e-9));
        assertThat(at.v(at.screenY(v))).isCloseTo(v, within(1e-9));
    }
}
