package pro.photoestate.app.ui.library;

import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/** A rating that is set by a click on one of its stars; a click on the last one that is lit takes it away. */
final class Stars extends Text {

    private static final int MOST = 5;

    private int rating;
    private boolean offered;

    /** @param rate told what somebody clicked, 0..5 */
    Stars(IntConsumer rate) {
        getStyleClass().add("stars");
        setTextOrigin(VPos.TOP);
        setManaged(false);
        setPickOnBounds(true);
        setVisible(false);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                double width = Math.max(1, getLayoutBounds().getWidth());
                int lit = offered ? MOST : rating;
                int star = Math.clamp((int) (event.getX() * lit / width) + 1, 1, MOST);
                rate.accept(star == rating ? 0 : star);
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    }

    void show(int stars) {
        if (stars != rating) {
            rating = stars;
            write();
        }
    }

    /** Whether stars that are not lit are seen, to be clicked on. */
    void offer(boolean all) {
        offered = all;
        write();
    }

    private void write() {
        setText("★".repeat(rating) + (offered ? "☆".repeat(MOST - rating) : ""));
        setVisible(rating > 0 || offered);
    }
}
