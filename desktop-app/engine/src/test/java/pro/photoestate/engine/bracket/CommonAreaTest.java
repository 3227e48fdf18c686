package pro.photoestate.engine.bracket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.Homography;

class CommonAreaTest {

    @Test
    void isTheOverlapOfShiftedFrames() {
        Area area = CommonArea.of(600, 400, List.of(Homography.shift(12, -7), Homography.shift(-5.5, 3)));
        assertThat(area).isEqualTo(new Area(12, 3, 582, 390));
    }

    @Test
    void liesInsideATurnedFrameAndIsAsLargeAsItGets() {
        double c = Math.cos(Math.toRadians(2));
        double s = Math.sin(Math.toRadians(2));
        Homography turn = Homography.shift(-300, -200)
                .then(new Homography(c, -s, 0, s, c, 0, 0, 0))
                .then(Homography.shift(300, 200));
        Area area = CommonArea.of(601, 401, List.of(turn));
        Homography back = turn.inverse();
        for (int x : new int[] {area.x(), area.x() + area.width() - 1}) {
            for (int y : new int[] {area.y(), area.y() + area.height() - 1}) {
                assertThat(back.x(x, y)).isBetween(-0.1, 600.1);
                assertThat(back.y(x, y)).isBetween(-0.1, 400.1);
            }
        }
        // largest upright rectangle in a rectangle of 600 x 400 turned by 2 degrees: 586.6 x 380.0 (both sides touch)
        assertThat(area.width() * area.height()).isGreaterThan(220_000);
    }

    @Test
    void isEverythingWhenNothingMoved() {
        assertThat(CommonArea.of(600, 400, List.of(Homography.IDENTITY))).isEqualTo(new Area(0, 0, 600, 400));
    }
}
