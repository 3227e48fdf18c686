package pro.photoestate.engine.export;

import java.util.Set;
import pro.photoestate.recipe.OperationClass;

/**
 * What a finished photo was made from.
 *
 * @param frames how many frames gave it pixels, 1 or more
 * @param classes the classes of the steps that ran
 * @param generative whether generative AI made some of what it shows, as somebody has declared: no step of the engine does
 */
public record Provenance(int frames, Set<OperationClass> classes, boolean generative) {
    public Provenance {
        classes = Set.copyOf(classes);
        if (frames < 1) {
            throw new IllegalArgumentException("a photo of %d frames".formatted(frames));
        }
    }

    /** What the engine alone has made. */
    public Provenance(int frames, Set<OperationClass> classes) {
        this(frames, classes, false);
    }

    /** The statement to publish with it. */
    public DigitalSourceType sourceType() {
        return generative
                ? DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA
                : DigitalSourceType.of(frames, classes);
    }
}
