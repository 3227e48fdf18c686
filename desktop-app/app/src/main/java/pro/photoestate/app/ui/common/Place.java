package pro.photoestate.app.ui.common;

import java.util.List;
import javafx.scene.Parent;

/** One place of the window. It is made when it is first gone to; all calls come on the window's thread. */
public interface Place {

    /** What is shown; the same each time. */
    Parent root();

    /** What can be done here, for keys, palette and shortcut sheet; the same each time. */
    List<Action> actions();

    /** It is on the screen now: look at the {@link Workspace}, begin to listen. */
    void shown();

    /** It has left the screen: let go of listeners and of work that nobody waits for. */
    void hidden();
}
