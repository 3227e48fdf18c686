package pro.photoestate.engine.export;

import java.util.Set;
import pro.photoestate.recipe.OperationClass;

/**
 * What a finished photo was made from.
 *
 * @param frames how many frames gave it pixels, 1 or more
 * @param classes the classes of the steps that ran
 */
public record Provenance(int frames, Set<OperationClass> classes) {
    public Provenance {
        classes = Set.copyOf(classes);
        if (frames < 1) {
            throw new IllegalArgumentException("a photo of %d frames".formatted(frames));
        }
    }

    /** The statement to publish with it. */
    public DigitalSourceType sourceType() {
        return DigitalSourceType.of(frames, classes);
    }
}
