package pro.photoestate.app.ui.library;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A rating that is set by a click on one of its stars; a click on the last one that is lit takes it away. */
final class Stars extends Label {

    private static final int MOST = 5;

    private int rating;
    private boolean offered;

    /** @param rate told what somebody clicked, 0..5 */
    Stars(IntConsumer rate) {
        getStyleClass().add("stars");
        setManaged(false);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                int star = Math.clamp((int) (event.getX() * MOST / Math.max(1, getWidth())) + 1, 1, MOST);
                rate.accept(star == rating ? 0 : star);
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    }

    void show(int stars) {
        rating = stars;
        write();
    }

    /** Whether stars that are not lit are seen, to be clicked on. */
    void offer(boolean all) {
        offered = all;
        write();
    }

    private void write() {
        setText("★".repeat(rating) + (offered ? "☆".repeat(MOST - rating) : ""));
        setVisible(rating > 0 || offered);
        autosize();
    }
}
