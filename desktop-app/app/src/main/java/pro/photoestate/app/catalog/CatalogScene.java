package pro.photoestate.app.catalog;

import java.util.List;
import java.util.UUID;
import pro.photoestate.sentence.Sentence;

/**
 * Frames that become one photo.
 *
 * @param position in its shoot, from 0
 * @param confidence of the grouping, 0..1
 * @param warnings sentences
 */
public record CatalogScene(UUID id, UUID shoot, int position, State state, double confidence, List<Sentence> warnings) {

    public CatalogScene {
        warnings = List.copyOf(warnings);
    }

    /** The same at another position. */
    CatalogScene at(int other) {
        return new CatalogScene(id, shoot, other, state, confidence, warnings);
    }

    /** How far its work is. */
    public enum State {
        NEW,
        DEVELOPED,
        EXPORTED
    }
}
