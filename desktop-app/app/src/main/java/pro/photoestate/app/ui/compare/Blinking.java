package pro.photoestate.app.ui.compare;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.util.Duration;

/** Shows one picture after the other by itself: fast enough to see what moves, slower than what can do harm. */
final class Blinking {

    /** Between two pictures, ms: there and back in a second and a half, far from the 2 Hz that are the most. */
    private static final Duration PAUSE = Duration.millis(750);

    private final Timeline timeline;

    Blinking(BooleanProperty right) {
        timeline = new Timeline(new KeyFrame(PAUSE, e -> right.set(!right.get())));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    void run(boolean on) {
        if (on) {
            timeline.play();
        } else {
            timeline.stop();
        }
    }

    boolean running() {
        return timeline.getStatus() == Animation.Status.RUNNING;
    }
}
