package pro.photoestate.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HomographyTest {

    private static final Homography MAP = Homography.of(1.02, 0.03, -7, -0.01, 0.97, 12, 1e-5, -2e-5, 1);

    @Test
    void theWayBackUndoesTheWay() {
        Homography both = MAP.then(MAP.inverse());
        assertThat(both.x(123, 456)).isCloseTo(123, within(1e-9));
        assertThat(both.y(123, 456)).isCloseTo(456, within(1e-9));
    }

    @Test
    void thenAppliesTheFirstMapFirst() {
        Homography both = MAP.then(Homography.scale(2));
        assertThat(both.x(10, 20)).isCloseTo(2 * MAP.x(10, 20) + 0.5, within(1e-9));
    }

    @Test
    void rescalingKeepsPixelEdgesOnPixelEdges() {
        Homography large = MAP.rescaled(4);
        double x = (100 + 0.5) * 4 - 0.5;
        double y = (50 + 0.5) * 4 - 0.5;
        assertThat(large.x(x, y)).isCloseTo((MAP.x(100, 50) + 0.5) * 4 - 0.5, within(1e-6));
        assertThat(large.y(x, y)).isCloseTo((MAP.y(100, 50) + 0.5) * 4 - 0.5, within(1e-6));
    }

    @Test
    void reachIsTheFarthestMoveOfACorner() {
        assertThat(Homography.shift(3, 4).reach(100, 50)).isCloseTo(5, within(1e-12));
        assertThat(Homography.IDENTITY.reach(100, 50)).isZero();
    }
}
