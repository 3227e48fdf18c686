package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.RecipeJson;

/**
 * What a job exports, pinned when it was queued.
 *
 * @param sequence place of the scene in its shoot, from 1
 * @param outputs the final name of each file, one a profile, in their order; absolute
 * @param overwrite whether files that stand there and are not this job's own may be replaced
 */
record ExportTask(Recipe recipe, List<ExportProfile> profiles, int sequence, List<Path> outputs, boolean overwrite) {

    ExportTask {
        profiles = List.copyOf(profiles);
        outputs = List.copyOf(outputs);
    }

    /** A short text that differs where recipes do: the recipe's name, and the beginning of the digest of its JSON. */
    String recipeVersion() {
        return recipe.name() + "@" + Digests.sha256(RecipeJson.write(recipe)).substring(0, 12);
    }
}
