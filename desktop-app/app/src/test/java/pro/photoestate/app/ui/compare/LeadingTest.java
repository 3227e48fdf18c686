package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadingTest {

    @Test
    void toSwapTheSidesChangesNothingOfTheCrop() {
        List<Side> sides = List.of(
                new Side.OneFrame(2),
                new Side.Before(),
                new Side.Version(new UUID(1, 1)),
                new Side.Version(new UUID(2, 1)),
                new Side.Current());
        for (int i = 0; i < sides.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Leading.isLeft(sides.get(i), sides.get(j))).isTrue();
                assertThat(Leading.isLeft(sides.get(j), sides.get(i))).isFalse();
            }
        }
    }
}
