package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import pro.photoestate.recipe.Recipe;

/**
 * A folder whose new photos are exported by themselves.
 *
 * @param folder that is watched, with the folders in it
 * @param enabled whether it is watched at the moment
 */
public record HotFolder(UUID id, Path folder, Order order, boolean enabled, Instant created) {

    /**
     * What is done to its scenes.
     *
     * @param recipe a look or the person's own
     */
    public record Order(Recipe recipe, ExportRequest export) {}
}
