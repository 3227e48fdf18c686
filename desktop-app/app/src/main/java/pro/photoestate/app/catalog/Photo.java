package pro.photoestate.app.catalog;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A frame as the catalog knows it.
 *
 * @param scene the scene it is a frame of
 * @param path below the shoot's folder, with slashes
 * @param exposureEv relative to the scene's reference, EV
 * @param quickId see {@link QuickId}
 * @param width of the upright picture, px
 * @param height of the upright picture, px
 * @param captured by the camera's own clock
 * @param camera maker and model; empty when unknown
 * @param marks what the photographer thinks of it
 */
public record Photo(
        UUID id,
        UUID scene,
        String path,
        double exposureEv,
        String quickId,
        int width,
        int height,
        Optional<LocalDateTime> captured,
        String camera,
        Marks marks) {

    /** The same with other marks. */
    public Photo marked(Marks other) {
        return new Photo(id, scene, path, exposureEv, quickId, width, height, captured, camera, other);
    }

    /** @param rating stars, 0..5 */
    public record Marks(int rating, Flag flag, Label label) {

        /** Of a photo that nobody has looked at. */
        public static final Marks NONE = new Marks(0, Flag.NONE, Label.NONE);

        public Marks {
            if (rating < 0 || rating > 5) {
                throw new IllegalArgumentException("a rating of " + rating);
            }
        }
    }

    /** Whether it is to be used. */
    public enum Flag {
        NONE,
        PICK,
        REJECT
    }

    /** A colour that means what the photographer wants it to. */
    public enum Label {
        NONE,
        RED,
        YELLOW,
        GREEN,
        BLUE
    }
}
