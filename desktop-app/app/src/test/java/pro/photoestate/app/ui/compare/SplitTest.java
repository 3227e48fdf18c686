package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void bothPartsFillThePaneAndMeetAtTheLine() {
        Split upright = new Split(true, 0.25);
        assertThat(upright.first(800, 600)).isEqualTo(new Rectangle2D(0, 0, 200, 600));
        assertThat(upright.second(800, 600)).isEqualTo(new Rectangle2D(200, 0, 600, 600));
        Split level = new Split(false, 0.25);
        assertThat(level.first(800, 600)).isEqualTo(new Rectangle2D(0, 0, 800, 150));
        assertThat(level.second(800, 600)).isEqualTo(new Rectangle2D(0, 150, 800, 450));
    }

    @Test
    void theLineFollowsTheCursorAndStaysInThePane() {
        assertThat(new Split(true, 0.5).at(200, 30, 800, 600).at()).isEqualTo(0.25);
        assertThat(new Split(false, 0.5).at(200, 30, 800, 600).at()).isEqualTo(0.05);
        assertThat(new Split(true, 0.5).at(-70, 30, 800, 600).at()).isZero();
        assertThat(new Split(true, 0.99).moved(1, false).at()).isEqualTo(1);
    }

    @Test
    void shiftMovesItFinely() {
        double step = new Split(true, 0.5).moved(1, false).at() - 0.5;
        double fine = new Split(true, 0.5).moved(1, true).at() - 0.5;
        assertThat(fine).isPositive().isLessThan(step / 4);
    }
}
