package pro.photoestate.app.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** How many pixels of the screen lie on one px of the layout. */
public final class ScreenScale {

    private ScreenScale() {}

    /** That of the screen that a node is shown on, 1 or more as a rule; 1 for a node that is in no window. */
    public static double of(Node node) {
        return node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getOutputScaleX();
    }

    /** The same as it changes: the window may be moved to another screen. Tells nothing while the node is in no window. */
    public static ObservableValue<Number> follow(Node node) {
        return node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty);
    }
}
