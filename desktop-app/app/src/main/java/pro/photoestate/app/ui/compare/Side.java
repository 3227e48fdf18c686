package pro.photoestate.app.ui.compare;

import java.util.Optional;
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
    record OneFrame(int index) implements Side {

        public OneFrame {
            if (index < 0) {
                throw new IllegalArgumentException("frame " + index);
            }
        }
    }

    /** What the scene has now. */
    record Current() implements Side {}

    /** What the scene had, with a name of its own or not. */
    record Version(UUID id) implements Side {}

    /** What another scene has now. */
    record OtherScene(UUID scene) implements Side {}

    /** As it is remembered; {@link #of} reads it. */
    default String code() {
        return switch (this) {
            case Before before -> "before";
            case Current current -> "current";
            case OneFrame frame -> "frame:" + frame.index();
            case Version version -> "version:" + version.id();
            case OtherScene other -> "scene:" + other.scene();
        };
    }

    /** What {@link #code} has written; empty for what nobody has written. */
    static Optional<Side> of(String code) {
        String what = code.substring(code.indexOf(':') + 1);
        try {
            return switch (code.substring(0, code.length() - what.length())) {
                case "" -> switch (code) {
                    case "before" -> Optional.of(new Before());
                    case "current" -> Optional.of(new Current());
                    default -> Optional.empty();
                };
                case "frame:" -> Optional.of(new OneFrame(Integer.parseInt(what)));
                case "version:" -> Optional.of(new Version(UUID.fromString(what)));
                case "scene:" -> Optional.of(new OtherScene(UUID.fromString(what)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) { // edited by hand
            return Optional.empty();
        }
    }

    /** Whether it is a picture as the camera made it. */
    default boolean asShot() {
        return this instanceof Before || this instanceof OneFrame;
    }
}
