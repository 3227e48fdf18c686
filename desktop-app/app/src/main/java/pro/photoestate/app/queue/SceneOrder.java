package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.recipe.Recipe;

/**
 * What is made of a scene.
 *
 * @param profiles one file each
 * @param sourceMap whether to write which frame supplied each spot, beside each photo
 * @param masks a folder for the masks that were found
 * @param memoryLimit bytes that the process keeps to; absent for the usual, which a photo that cannot do with it may exceed
 */
record SceneOrder(
        Recipe recipe, List<ExportProfile> profiles, boolean sourceMap, Optional<Path> masks, Optional<Long> memoryLimit) {

    /** Bytes that the process keeps to. */
    long memoryBytes() {
        return memoryLimit.orElseGet(Machine::usualMemory);
    }
}
