package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.engine.image.Homography;

class FollowTest {

    private static final Dimension2D PANE = new Dimension2D(600, 400);
    private static final Dimension2D WHOLE = new Dimension2D(4000, 3000);

    /** From the whole picture to its right half. */
    private static final Follow RIGHT_HALF =
            new Follow(new SideMap(new Homography(2, 0, -1, 0, 1, 0, 0, 0)), WHOLE, new Dimension2D(2000, 3000));

    /** From the whole picture to the same turned by a quarter to the right. */
    private static final Follow TURNED =
            new Follow(new SideMap(new Homography(0, -1, 1, 1, 0, 0, 0, 0)), WHOLE, new Dimension2D(3000, 4000));

    @Test
    void aCutPictureIsSeenAsLarge() {
        Zoom other = RIGHT_HALF.zoom(new Zoom(false, 1.5, 0.75, 0.2), PANE, new Point2D(300, 200));
        assertThat(other.factor()).isCloseTo(1.5, within(1e-6));
        assertThat(other.u()).isCloseTo(0.5, within(1e-6));
        assertThat(other.v()).isCloseTo(0.2, within(1e-6));
        assertThat(RIGHT_HALF.zoom(Zoom.FIT, PANE, new Point2D(0, 0))).isEqualTo(Zoom.FIT);
    }

    @Test
    void aPictureOnItsSideIsSeenAsLargeToo() {
        Zoom other = TURNED.zoom(new Zoom(false, 1.5, 0.4, 0.3), PANE, new Point2D(300, 200));
        assertThat(other.factor()).isCloseTo(1.5, within(1e-6));
        assertThat(other.u()).isCloseTo(0.7, within(1e-6));
        assertThat(other.v()).isCloseTo(0.4, within(1e-6));
    }

    @Property
    void thePlaceUnderTheCursorLiesUnderItInBothPanesHoweverTheyAreTurned(
            @ForAll @DoubleRange(min = 0.35, max = 0.65) double u,
            @ForAll @DoubleRange(min = 0.35, max = 0.65) double v,
            @ForAll @DoubleRange(min = 0.5, max = 3) double factor,
            @ForAll @DoubleRange(min = 0, max = 600) double x,
            @ForAll @DoubleRange(min = 0, max = 400) double y,
            @ForAll @DoubleRange(min = -0.15, max = 0.15) double turn) {
        SideMap map = new SideMap(new Homography(1.1, -turn, 0.02, turn, 0.95, -0.03, 0.01, turn / 8));
        Dimension2D other = new Dimension2D(3600, 2900);
        Zoom zoom = new Zoom(false, factor, u, v);
        Zoom there = new Follow(map, WHOLE, other).zoom(zoom, PANE, new Point2D(x, y));
        Placement here = Placement.of(zoom, 600, 400, 4000, 3000);
        Placement at = Placement.of(there, 600, 400, 3600, 2900);
        double hereU = here.u(x);
        double hereV = here.v(y);
        assertThat(at.u(x)).isCloseTo(map.u(hereU, hereV), within(1e-6));
        assertThat(at.v(y)).isCloseTo(map.v(hereU, hereV), within(1e-6));
        Zoom back = new Follow(map, WHOLE, other).back().zoom(there, PANE, new Point2D(x, y));
        assertThat(back.factor()).isCloseTo(factor, within(factor * 1e-3));
        assertThat(back.u()).isCloseTo(u, within(1e-4));
    }
}
