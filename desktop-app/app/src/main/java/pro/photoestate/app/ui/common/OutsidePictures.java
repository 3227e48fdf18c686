package pro.photoestate.app.ui.common;

import java.nio.file.Path;
import java.util.UUID;

/** What a place can have done about pictures of a scene that were made in other programs. On the window's thread. */
public interface OutsidePictures {

    /** Takes a file in for a scene, as when it is dropped there, and asks what was done. */
    void bring(UUID scene, Path file);

    /** Asks what was done to the scene's picture. */
    void declare(UUID scene);

    /** Shows the scene's versions, with who declared what. */
    void versions(UUID scene);
}
