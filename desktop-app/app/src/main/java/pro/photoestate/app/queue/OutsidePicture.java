package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.Set;
import pro.photoestate.recipe.OperationClass;

/**
 * A finished picture that takes the place of what a scene's recipe would make.
 *
 * @param file where it lies
 * @param sha256 of its content, in hexadecimal: what is exported is what was declared
 * @param classes what was done to it, as declared
 * @param generative whether that was done by generative AI
 * @param declared all that was declared, as a text that differs where declarations do; empty while nobody has
 */
public record OutsidePicture(
        Path file, String sha256, Set<OperationClass> classes, boolean generative, String declared) {
    public OutsidePicture {
        classes = Set.copyOf(classes);
    }
}
