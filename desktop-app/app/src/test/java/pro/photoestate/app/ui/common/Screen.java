package pro.photoestate.app.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window on a screen that nobody sees, for tests. Close it, and nothing of it is left. */
public final class Screen implements AutoCloseable {

    /** Patience with what should happen at once, also on a busy machine, s. */
    private static final long PATIENCE = 20;

    private final Stage stage;
    private final FxRobot robot = new FxRobot();

    private Screen(Stage stage) {
        this.stage = stage;
    }

    /** Opens a window with what is made for it on the window's thread. */
    public static Screen open(int width, int height, Callable<Scene> content) {
        return new Screen(on(() -> {
            Stage stage = new Stage();
            stage.setScene(content.call());
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            return stage;
        }));
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

    /** Mouse and keyboard. */
    public FxRobot robot() {
        return robot;
    }

    /** Presses keys together and lets them go. */
    public void press(KeyCode... keys) {
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

    /** Writes what is seen as a PNG. */
    public void write(Path file) {
        run(() -> {
            try {
                Parent root = stage.getScene().getRoot();
                root.applyCss();
                root.layout();
                Snapshot.write(root, 1, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        run(() -> {
            stage.close();
            stage.setScene(new Scene(new javafx.scene.layout.Pane()));
        });
    }
}
