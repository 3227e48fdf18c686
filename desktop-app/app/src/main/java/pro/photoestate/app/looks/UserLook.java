package pro.photoestate.app.looks;

import java.nio.file.Path;
import pro.photoestate.recipe.Recipe;

/**
 * A look of the person's own.
 *
 * @param recipe what it does; its name is the look's
 * @param file where it is kept
 */
public record UserLook(Recipe recipe, Path file) {

    /** What the person calls it. */
    public String name() {
        return recipe.name();
    }
}
