package pro.photoestate.engine.render;

import java.util.Optional;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.recipe.Recipe;

/**
 * What a negative is to be made of.
 *
 * @param scene the frames
 * @param recipe what is wanted; only the steps up to the window pull matter here
 * @param reduction 1 for full size; 2, 4 or 8 for a preview
 * @param known an earlier analysis of the same scene to be used again; what it lacks, or found for other frames than can
 *     be read now, is found anew, and so is an alignment that was found on smaller frames
 */
public record NegativeRequest(SceneGroup scene, Recipe recipe, int reduction, Optional<SceneAnalysis> known) {
    public NegativeRequest {
        if (reduction != 1 && reduction != 2 && reduction != 4 && reduction != 8) {
            throw new IllegalArgumentException("a reduction by " + reduction);
        }
    }
}
