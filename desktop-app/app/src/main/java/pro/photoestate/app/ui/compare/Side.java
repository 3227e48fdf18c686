package pro.photoestate.app.ui.compare;

import java.util.UUID;

/** What can be held against something else, of the scene that is looked at unless it says another. */
sealed interface Side {

    /** The reference frame as it was shot. */
    record Before() implements Side {}

    /**
     * One frame of the bracket as it was shot.
     *
     * @param index in the order of the scene, the darkest is 0
     */
    record OneFrame(int index) implements Side {}

    /** What the scene has now. */
    record Current() implements Side {}

    /** What the scene had, with a name of its own or not. */
    record Version(UUID id) implements Side {}

    /** What another scene has now. */
    record OtherScene(UUID scene) implements Side {}

    /** Whether it is a picture as the camera made it. */
    default boolean asShot() {
        return this instanceof Before || this instanceof OneFrame;
    }
}
