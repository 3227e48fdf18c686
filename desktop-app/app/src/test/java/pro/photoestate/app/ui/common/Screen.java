package pro.photoestate.app.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotInterface;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window on a screen that nobody sees, for tests. Close it, and nothing of it is left. That screen is 1000 px wide and
 * high, and a larger window would break it: mouse and keys work in a window of that size, pictures have the size asked for.
 */
public final class Screen implements AutoCloseable {

    /** Patience with what should happen at once, also on a busy machine, s. */
    private static final long PATIENCE = 20;

    private static final double SIDE = 1000;

    private final Stage stage;
    private final int width;
    private final int height;
    private final FxRobot robot = new FxRobot();

    private Screen(Stage stage, int width, int height) {
        this.stage = stage;
        this.width = width;
        this.height = height;
    }

    /** Opens a window with what is made for it on the window's thread. */
    public static Screen open(int width, int height, Callable<Scene> content) {
        Stage shown = on(() -> {
            Stage stage = new Stage();
            stage.setScene(content.call());
            stage.setWidth(Math.min(width, SIDE));
            stage.setHeight(Math.min(height, SIDE));
            stage.show();
            return stage;
        });
        new FxRobot().moveTo(SIDE - 1, SIDE - 1); // the pointer lies where the test before has left it
        return new Screen(shown, width, height);
    }

    /** Runs something on the window's thread and waits for its result. */
    public static <T> T on(Callable<T> work) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE), work);
    }

    /** Runs something on the window's thread and waits for its end. */
    public static void run(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until a condition, asked on the window's thread, holds. */
    public static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> on(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come to pass within %d s".formatted(PATIENCE), e);
        }
    }

    /**
     * Waits until nothing holds these any more.
     *
     * @param most how many may still be on their way, as the last is that the window has drawn
     */
    public static void awaitGone(Collection<? extends WeakReference<?>> all, int most) {
        await(() -> {
            System.gc();
            return all.stream().filter(r -> r.get() != null).count() <= most;
        });
    }

    /** Mouse and keyboard. */
    public FxRobot robot() {
        return robot;
    }

    /** Clicks on what has that selector or those words, as soon as it is there and lies where it will stay. */
    public void click(String query) {
        robot.clickOn(shown(query));
    }

    /** Clicks twice, as {@link #click}. */
    public void doubleClick(String query) {
        robot.doubleClickOn(shown(query));
    }

    /** Puts the pointer onto something, as {@link #click}. */
    public FxRobotInterface moveTo(String query) {
        return robot.moveTo(shown(query));
    }

    private Node shown(String query) {
        toFront();
        await(() -> robot.lookup(query).tryQuery().isPresent());
        return laidOut(robot.lookup(query).query());
    }

    /**
     * A node that lies where the next picture of the window will show it. What was put into the window a moment ago lies at
     * its corner until then, and a click at once would miss it: no hand is as fast.
     */
    public static Node laidOut(Node node) {
        run(() -> {
            Parent root = node.getScene().getRoot();
            root.applyCss();
            root.layout();
        });
        return node;
    }

    /**
     * Makes sure that keys and the mouse reach this window. The screen that nobody sees drops keys in silence where no window
     * has the focus, and leaves tooltips, which a busy machine has time to show, in the pointer's way.
     */
    public void toFront() {
        run(() -> {
            Window.getWindows().stream().filter(Tooltip.class::isInstance).toList().forEach(Window::hide);
            if (!stage.isFocused()) {
                stage.requestFocus();
            }
        });
        await(stage::isFocused);
    }

    /** Presses keys together and lets them go. */
    public void press(KeyCode... keys) {
        toFront();
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public Stage stage() {
        return stage;
    }

    /** The node with that selector. */
    public <T> T find(String selector, Class<T> type) {
        return type.cast(robot.from(on(() -> stage.getScene().getRoot())).lookup(selector).query());
    }

    /** Writes what a window of the size asked for shows as a PNG. */
    public void write(Path file) {
        run(() -> {
            Scene scene = stage.getScene();
            Parent root = scene.getRoot();
            scene.setRoot(new Pane());
            Scene large = new Scene(root, width, height);
            large.setUserAgentStylesheet(scene.getUserAgentStylesheet());
            large.getStylesheets().setAll(scene.getStylesheets());
            try {
                Snapshot.write(large, 1, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                large.setRoot(new Pane());
                scene.setRoot(root);
            }
        });
    }

    @Override
    public void close() {
        run(() -> {
            stage.close();
            stage.setScene(new Scene(new Pane()));
        });
    }
}
