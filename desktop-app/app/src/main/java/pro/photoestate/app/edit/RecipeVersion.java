package pro.photoestate.app.edit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.recipe.Recipe;

/**
 * A recipe that a scene has or had.
 *
 * @param parent what it was made from; empty for a scene's first
 * @param label the person's own name for it
 * @param made when it was last changed
 */
public record RecipeVersion(
        UUID id, UUID scene, Optional<UUID> parent, EditKind kind, Optional<String> label, Recipe recipe, Instant made) {}
