package pro.photoestate.app.queue;

import java.util.UUID;
import pro.photoestate.recipe.Recipe;

/**
 * A scene to be exported.
 *
 * @param scene of the catalog
 * @param recipe what is done to it
 */
public record SceneExport(UUID scene, Recipe recipe) {}
