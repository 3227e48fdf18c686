package pro.photoestate.app.edit;

import java.time.Instant;
import java.util.Optional;
import pro.photoestate.recipe.Recipe;

/**
 * A version of a scene as it is told outside of its catalog.
 *
 * @param label the person's own name for it
 * @param made when it was last changed
 */
public record TakenVersion(Optional<String> label, EditKind kind, Instant made, Recipe recipe) {}
