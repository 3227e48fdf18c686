package pro.photoestate.app.ui.develop;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.ui.common.Screen;

/** The mouse and the keyboard as the system reports them: whoever has the focus, or lies under the pointer, gets it. */
final class Hand {

    private final Robot robot = Screen.on(Robot::new);

    /** Presses the last key while those before it are held. */
    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            down(key);
        }
        for (KeyCode key : List.of(keys).reversed()) {
            up(key);
        }
    }

    void down(KeyCode key) {
        Screen.run(() -> robot.keyPress(key));
        settle();
    }

    void up(KeyCode key) {
        Screen.run(() -> robot.keyRelease(key));
        settle();
    }

    void click(Node node) {
        drag(node, 0, 0);
    }

    /** Drags from the middle of a node. */
    void drag(Node node, double dx, double dy) {
        drag(middle(node), dx, dy);
    }

    /** In one move: the screen that nobody sees forgets with the first that a button is held. */
    void drag(Point2D from, double dx, double dy) {
        Screen.run(() -> robot.mouseMove(from));
        settle();
        Screen.run(() -> {
            robot.mousePress(MouseButton.PRIMARY);
            if (dx != 0 || dy != 0) {
                robot.mouseMove(from.add(dx, dy));
            }
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        settle();
    }

    /** Drags over a node with Ctrl held. The screen that nobody sees does not tell the mouse about keys, so the node is told. */
    void dragWithControl(Node node, Point2D from, double dx, double dy) {
        Screen.run(() -> {
            Point2D start = node.getScene().getRoot().screenToLocal(from);
            fire(node, MouseEvent.MOUSE_PRESSED, start);
            fire(node, MouseEvent.MOUSE_DRAGGED, start.add(dx / 2, dy / 2));
            fire(node, MouseEvent.MOUSE_DRAGGED, start.add(dx, dy));
            fire(node, MouseEvent.MOUSE_RELEASED, start.add(dx, dy));
        });
        settle();
    }

    private static void fire(Node node, EventType<MouseEvent> type, Point2D at) {
        MouseEvent event = new MouseEvent(
                type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, true, false, false, true, false,
                false, false, false, false, null);
        Event.fireEvent(node, event);
    }

    static Point2D middle(Node node) {
        Bounds at = Screen.on(() -> node.localToScreen(node.getBoundsInLocal()));
        return new Point2D(at.getCenterX(), at.getCenterY());
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(1);
    }
}
