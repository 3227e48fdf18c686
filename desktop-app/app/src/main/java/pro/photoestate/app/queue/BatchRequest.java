package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.export.ProfileJson;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.RecipeJson;

/**
 * What a batch is asked to do.
 *
 * @param paths files and folders with frames
 * @param out the folder for finished photos; made if missing
 * @param recipe what is done to each scene
 * @param profiles what is written of each scene, at least one
 * @param naming overrides the profiles' naming template
 * @param address the address or title of the shoot, for names; may be empty
 * @param sourceMap whether to write which frame supplied each spot, beside each photo
 * @param masks a folder for the masks that were found
 * @param jobs scenes at once; absent to choose
 * @param memoryLimit bytes that the process keeps to, {@link Machine#memoryFor}(0) or more; absent for the usual, which a
 *     photo that cannot do with it may exceed
 * @param overwrite whether files that stand in {@code out} may be replaced
 */
public record BatchRequest(
        List<Path> paths,
        Path out,
        Recipe recipe,
        List<ExportProfile> profiles,
        Optional<String> naming,
        String address,
        boolean sourceMap,
        Optional<Path> masks,
        Optional<Integer> jobs,
        Optional<Long> memoryLimit,
        boolean overwrite) {

    public BatchRequest {
        paths = List.copyOf(paths);
        profiles = List.copyOf(profiles);
    }

    /** Bytes that the process keeps to. */
    long memoryBytes() {
        return order().memoryBytes();
    }

    /** The part of it that concerns each scene. */
    SceneOrder order() {
        return new SceneOrder(recipe, profiles, sourceMap, masks, memoryLimit);
    }

    /** A text that is equal for requests that give the same files; memory and jobs do not matter. */
    String signature() {
        return Digests.sha256(String.join(
                "\n",
                RecipeJson.write(recipe),
                profiles.stream().map(ProfileJson::write).collect(Collectors.joining("\n")),
                naming.orElse(""),
                address,
                Boolean.toString(sourceMap),
                masks.map(Path::toString).orElse("")));
    }
}
