package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pro.photoestate.engine.export.Disclosure;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.recipe.Recipe;

/**
 * What a job exports, pinned when it was queued.
 *
 * @param sequence place of the scene in its shoot, from 1
 * @param outputs the final name of each file, one a profile, in their order; absolute
 * @param picture what takes the place of the recipe's picture
 * @param disclosure what the files tell about that in words
 * @param overwrite whether files that stand there and are not this job's own may be replaced
 */
record ExportTask(
        Recipe recipe,
        List<ExportProfile> profiles,
        int sequence,
        List<Path> outputs,
        boolean overwrite,
        Optional<OutsidePicture> picture,
        Disclosure disclosure) {

    ExportTask(Recipe recipe, List<ExportProfile> profiles, int sequence, List<Path> outputs, boolean overwrite) {
        this(recipe, profiles, sequence, outputs, overwrite, Optional.empty(), Disclosure.NONE);
    }

    ExportTask {
        profiles = List.copyOf(profiles);
        outputs = List.copyOf(outputs);
    }

    /** A short text that differs where photos do or what was declared about them. */
    String fileVersion() {
        return SceneExport.fileVersion(recipe, picture);
    }
}
