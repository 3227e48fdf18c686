package pro.photoestate.app.ui.develop;

import java.util.List;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.ui.common.Screen;

/** The mouse and the keyboard as the system reports them: whoever has the focus, or lies under the pointer, gets it. */
final class Hand {

    private final Robot robot = Screen.on(Robot::new);
    private final Supplier<Screen> screen;

    /** @param screen the window that it works in */
    Hand(Supplier<Screen> screen) {
        this.screen = screen;
    }

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
        screen.get().toFront();
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
        screen.get().toFront();
        Screen.run(() -> robot.mouseMove(from));
        settle();
        Screen.run(() -> {
            robot.mousePress(MouseButton.PRIMARY);
            if (dx != 0 || dy != 0) {
                robot.mouseMove(within(from.add(dx, dy)));
            }
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        settle();
    }

    /** Outside of the window nothing is told of the mouse there. */
    private Point2D within(Point2D to) {
        Window window = screen.get().stage();
        return new Point2D(
                Math.clamp(to.getX(), window.getX() + 1, window.getX() + window.getWidth() - 2),
                Math.clamp(to.getY(), window.getY() + 1, window.getY() + window.getHeight() - 2));
    }

    /** Drags over a node with Ctrl held. The screen that nobody sees does not tell the mouse about keys, so the node is told. */
    void dragWithControl(Node node, Point2D from, double dx, double dy) {
        tell(node, from, new Point2D(dx, dy), true);
    }

    /** Drags a handle that stays behind: that screen would tell what lies under the pointer that the button was let go. */
    void pull(Node handle, double dx, double dy) {
        tell(handle, middle(handle), new Point2D(dx, dy), false);
    }

    private static void tell(Node node, Point2D from, Point2D way, boolean control) {
        Screen.run(() -> {
            Point2D start = node.getScene().getRoot().screenToLocal(from);
            fire(node, MouseEvent.MOUSE_PRESSED, start, control);
            fire(node, MouseEvent.MOUSE_DRAGGED, start.add(way.multiply(0.5)), control);
            fire(node, MouseEvent.MOUSE_DRAGGED, start.add(way), control);
            fire(node, MouseEvent.MOUSE_RELEASED, start.add(way), control);
        });
        settle();
    }

    private static void fire(Node node, EventType<MouseEvent> type, Point2D at, boolean control) {
        MouseEvent event = new MouseEvent(
                type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, control, false, false, true, false,
                false, false, false, false, null);
        Event.fireEvent(node, event);
    }

    static Point2D middle(Node node) {
        Screen.laidOut(node);
        Bounds at = Screen.on(() -> node.localToScreen(node.getBoundsInLocal()));
        return new Point2D(at.getCenterX(), at.getCenterY());
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(1);
    }
}
