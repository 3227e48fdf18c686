package pro.photoestate.app.ui.compare;

import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The line between two pictures, to be dragged, moved by arrow keys (finely with Shift), and centred by a double click. */
final class SplitHandle extends Region {

    /** Width of what can be grabbed, px. */
    private static final double GRIP = 24;

    /** Diameter of the knob, px. */
    private static final double KNOB = 28;

    private final DoubleProperty at;
    private final Region line = new Region();
    private final Region knob = new Region();
    private boolean upright = true;

    SplitHandle(DoubleProperty at, String name) {
        this.at = at;
        setId("split-handle");
        getStyleClass().add("split-handle");
        line.getStyleClass().add("split-line");
        knob.getStyleClass().add("split-knob");
        getChildren().addAll(line, knob);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            requestFocus();
            e.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        at.subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
    }

    /** Which way it divides. */
    void upright(boolean now) {
        upright = now;
        setCursor(now ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        requestLayout();
    }

    private Split split() {
        return new Split(upright, at.get());
    }

    /** Puts it on its line of a pane of that size. */
    void place(double width, double height) {
        double place = split().line(width, height);
        if (upright) {
            resizeRelocate(place - GRIP / 2, 0, GRIP, height);
        } else {
            resizeRelocate(0, place - GRIP / 2, width, GRIP);
        }
    }

    private void dragged(MouseEvent event) {
        if (getParent() instanceof Pane pane) {
            var spot = pane.sceneToLocal(event.getSceneX(), event.getSceneY());
            at.set(split().at(spot.getX(), spot.getY(), pane.getWidth(), pane.getHeight()).at());
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            at.set(Split.CENTRE);
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        int direction = switch (event.getCode()) {
            case LEFT -> upright ? -1 : 0;
            case RIGHT -> upright ? 1 : 0;
            case UP -> upright ? 0 : -1;
            case DOWN -> upright ? 0 : 1;
            default -> 0;
        };
        if (direction != 0 && !event.isShortcutDown() && !event.isAltDown()) {
            at.set(split().moved(direction, event.isShiftDown()).at());
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (upright) {
            line.resizeRelocate(Math.rint(width / 2 - 1), 0, 2, height);
        } else {
            line.resizeRelocate(0, Math.rint(height / 2 - 1), width, 2);
        }
        knob.resizeRelocate(Math.rint((width - KNOB) / 2), Math.rint((height - KNOB) / 2), KNOB, KNOB);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> at.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
