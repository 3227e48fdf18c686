package pro.photoestate.engine.op.rotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Step;

class RotationTest {

    @Test
    void readsTurnAndAngleFromAStep() {
        Step step = Step.of(Operation.ROTATE).with("turn", "270").with("angle", -1.5);

        assertThat(RotateParams.from(step)).isEqualTo(new RotateParams(3, -1.5));
        assertThat(RotateParams.from(Step.of(Operation.ROTATE))).isEqualTo(RotateParams.NONE);
    }

    @Test
    void fourQuarterTurnsAreNone() {
        Homography map = Rotation.of(new RotateParams(1, 0), 300, 200)
                .then(Rotation.of(new RotateParams(1, 0), 200, 300))
                .then(Rotation.of(new RotateParams(1, 0), 300, 200))
                .then(Rotation.of(new RotateParams(1, 0), 200, 300));

        assertThat(map.x(17, 33)).isEqualTo(17);
        assertThat(map.y(17, 33)).isEqualTo(33);
    }

    @Test
    void positiveAngleTurnsClockwiseAboutTheMiddle() {
        Homography map = Rotation.of(new RotateParams(0, 10), 301, 201);

        assertThat(map.x(150, 100)).isCloseTo(150, within(1e-9));
        assertThat(map.x(150, 0)).isGreaterThan(150);
        assertThat(map.y(300, 100)).isGreaterThan(100);
    }
}
