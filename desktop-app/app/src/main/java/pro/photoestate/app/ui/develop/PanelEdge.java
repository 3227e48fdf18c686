package pro.photoestate.app.ui.develop;

import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The left edge of the panel, which is dragged, or moved by arrow keys, to make the panel wider. */
final class PanelEdge extends Region {

    /** All sliders have room to be aimed at, px. */
    static final double USUAL = 360;

    /** Figures and sliders are whole, px. */
    static final double LEAST = 340;

    /** More is taken from the picture for nothing, px. */
    static final double MOST = 560;

    /** Of an arrow key, px. */
    private static final double STEP = 20;

    private final DoubleProperty width;
    private double start;
    private double from;

    PanelEdge(DoubleProperty width, String name) {
        this.width = width;
        setId("panel-edge");
        getStyleClass().add("panel-edge");
        setAccessibleRole(AccessibleRole.THUMB);
        setAccessibleText(name);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        setOnMousePressed(this::grasped);
        setOnMouseDragged(e -> set(start + from - e.getScreenX()));
        setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                set(USUAL);
            }
        });
        setOnKeyPressed(this::pressed);
    }

    private void grasped(MouseEvent event) {
        start = width.get();
        from = event.getScreenX();
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        if (plain && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            set(width.get() + (event.getCode() == KeyCode.LEFT ? STEP : -STEP));
            event.consume();
        }
    }

    private void set(double wanted) {
        width.set(Math.clamp(Math.rint(wanted), LEAST, MOST));
    }
}
