package pro.photoestate.app.ui.common;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/** The keys of a window on a screen that nobody sees: real ones, at once, which go to the control with the focus. */
public final class Keyboard {

    /** As often the window is laid out with nothing going on, and it is quiet: work that is done may ask for more. */
    private static final int QUIET = 3;

    private final Scene scene;
    private final Tasks tasks;

    /** @param tasks of the window */
    public Keyboard(Scene scene, Tasks tasks) {
        this.scene = scene;
        this.tasks = tasks;
    }

    /** Presses keys together and lets them go, and waits until the window has done what it does about it. */
    public void press(KeyCode... keys) {
        hold(keys);
        release(keys);
    }

    /** Presses keys together. */
    public void hold(KeyCode... keys) {
        Screen.run(() -> List.of(keys).forEach(new Robot()::keyPress));
        settle();
    }

    /** Lets keys go, the last first. */
    public void release(KeyCode... keys) {
        Screen.run(() -> List.of(keys).reversed().forEach(new Robot()::keyRelease));
        settle();
    }

    /** Waits until nothing is going on. */
    public void settle() {
        int[] quiet = new int[1];
        Screen.await(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            quiet[0] = tasks.running().get() == 0 ? quiet[0] + 1 : 0;
            return quiet[0] >= QUIET;
        });
    }

    /** The control with the focus. */
    public Node focus() {
        return Screen.on(scene::getFocusOwner);
    }
}
