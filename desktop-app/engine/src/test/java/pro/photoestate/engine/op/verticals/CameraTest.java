package pro.photoestate.engine.op.verticals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.engine.image.Homography;

class CameraTest {

    private static final Camera CAMERA = new Camera(6000, 4000, 4200);

    @ParameterizedTest
    @CsvSource({"0,0,0", "3,0,0", "0,10,0", "-2,-14,0", "1,5,20"})
    void middleOfThePictureKeepsPlaceAndScale(double roll, double pitch, double yaw) {
        Homography level = CAMERA.level(roll, pitch, yaw);

        double cx = 2999.5;
        double cy = 1999.5;
        assertThat(level.x(cx, cy)).isCloseTo(cx, within(1e-6));
        assertThat(level.y(cx, cy)).isCloseTo(cy, within(1e-6));
        double ax = level.x(cx + 0.5, cy) - level.x(cx - 0.5, cy);
        double ay = level.y(cx + 0.5, cy) - level.y(cx - 0.5, cy);
        double bx = level.x(cx, cy + 0.5) - level.x(cx, cy - 0.5);
        double by = level.y(cx, cy + 0.5) - level.y(cx, cy - 0.5);
        assertThat(ax * by - ay * bx).isCloseTo(1, within(1e-4));
    }

    @Test
    void verticalsGetUprightWhateverTheFocalLength() {
        VanishingPoint seen = new Camera(6000, 4000, 3000).vanishingPoint(2, 7);
        for (double assumed : new double[] {2000, 4200, 9000}) {
            Camera camera = new Camera(6000, 4000, assumed);
            Homography level = camera.level(camera.rollDeg(seen), camera.pitchDeg(seen), 0);

            double unit = camera.halfDiagonal();
            double x = 1000;
            double y = 700;
            double dx = seen.r() - seen.k() * (x - 2999.5) / unit;
            double dy = 1 - seen.k() * (y - 1999.5) / unit;
            assertThat(level.x(x + 100 * dx, y + 100 * dy)).isCloseTo(level.x(x, y), within(1e-6));
        }
    }

    @Test
    void lookingUpIsPositiveAndLeaningRightIsPositive() {
        assertThat(CAMERA.vanishingPoint(0, 5).k()).isNegative();
        assertThat(CAMERA.vanishingPoint(5, 0).r()).isNegative();
        assertThat(CAMERA.rollDeg(CAMERA.vanishingPoint(3, -6))).isCloseTo(3, within(1e-9));
        assertThat(CAMERA.pitchDeg(CAMERA.vanishingPoint(3, -6))).isCloseTo(-6, within(1e-9));
    }

    @Test
    void focalLengthThatCannotBeIsNotBelieved() {
        assertThat(Camera.told(6000, 4000, OptionalDouble.of(24))).isEmpty();
        assertThat(Camera.told(6000, 4000, OptionalDouble.empty())).isEmpty();
        assertThat(Camera.told(4000, 6000, OptionalDouble.of(3000))).contains(new Camera(4000, 6000, 3000));
    }
}
