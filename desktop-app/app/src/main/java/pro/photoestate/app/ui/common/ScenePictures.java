package pro.photoestate.app.ui.common;

import java.util.UUID;
import javafx.scene.Node;

/** Small pictures of scenes for rows and lists. On the window's thread. */
public interface ScenePictures {

    /** A node that shows the scene's picture as soon as it is there. */
    Node show(UUID scene);

    /** Says that a node of {@link #show} is no longer on the screen, so that nobody works for it. */
    void drop(Node picture);
}
