package pro.photoestate.app.ui.compare;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

/** A ring around the place in one picture that is under the cursor in the other; mouse and cursor go through it. */
final class SamePlace extends Region {

    /** Diameter, px. */
    private static final double SIZE = 22;

    SamePlace() {
        setId("same-place");
        getStyleClass().add("same-place");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /** Shows it there, or nowhere. */
    void show(Optional<Point2D> at) {
        setVisible(at.isPresent());
        at.ifPresent(p -> resizeRelocate(Math.rint(p.getX() - SIZE / 2), Math.rint(p.getY() - SIZE / 2), SIZE, SIZE));
    }
}
