package pro.photoestate.app.ui.library;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.SceneCard;

/** What stands in the grid of scenes. */
sealed interface SceneItem extends GridItem {

    /** The scene that it is, or is of. */
    SceneCard card();

    /** The frame that it is shown by. */
    Photo photo();

    /** The photos that a mark on it is for. */
    Set<UUID> marked();

    /** A whole scene: its marks are its frames'. */
    record Stack(SceneCard card, boolean open) implements SceneItem {

        @Override
        public UUID id() {
            return card.scene().id();
        }

        @Override
        public Photo photo() {
            return card.reference();
        }

        @Override
        public Set<UUID> marked() {
            return card.frames().stream().map(Photo::id).collect(Collectors.toSet());
        }
    }

    /**
     * One frame of a scene whose stack is open.
     *
     * @param number from 0, the darkest first
     */
    record FrameOf(SceneCard card, int number) implements SceneItem {

        @Override
        public UUID id() {
            return photo().id();
        }

        @Override
        public Photo photo() {
            return card.frames().get(number);
        }

        @Override
        public Set<UUID> marked() {
            return Set.of(id());
        }
    }
}
