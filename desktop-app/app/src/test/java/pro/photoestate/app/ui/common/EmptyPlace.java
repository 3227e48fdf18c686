package pro.photoestate.app.ui.common;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** A place of the window that a test only leaves or goes to. */
public final class EmptyPlace implements Place {

    private final StackPane root = new StackPane();

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}
}
