package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.engine.export.Disclosure;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.recipe.Recipe;

/**
 * What is made of a scene.
 *
 * @param profiles one file each
 * @param sourceMap whether to write which frame supplied each spot, beside each photo
 * @param masks a folder for the masks that were found
 * @param picture what takes the place of the recipe's picture
 * @param disclosure what the files tell about that in words
 * @param memoryLimit bytes that the process keeps to; absent for the usual, which a photo that cannot do with it may exceed
 */
record SceneOrder(
        Recipe recipe,
        List<ExportProfile> profiles,
        boolean sourceMap,
        Optional<Path> masks,
        Optional<Long> memoryLimit,
        Optional<OutsidePicture> picture,
        Disclosure disclosure) {

    /** What the recipe makes, with nothing told in words. */
    SceneOrder(
            Recipe recipe,
            List<ExportProfile> profiles,
            boolean sourceMap,
            Optional<Path> masks,
            Optional<Long> memoryLimit) {
        this(recipe, profiles, sourceMap, masks, memoryLimit, Optional.empty(), Disclosure.NONE);
    }

    /** Bytes that the process keeps to. */
    long memoryBytes() {
        return memoryLimit.orElseGet(Machine::usualMemory);
    }
}
