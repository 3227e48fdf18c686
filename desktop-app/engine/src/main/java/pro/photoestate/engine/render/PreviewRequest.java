package pro.photoestate.engine.render;

import java.util.Optional;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.recipe.Recipe;

/**
 * What a preview shall show.
 *
 * @param scene the frames
 * @param recipe what is done to them
 * @param longSide px at most of the frame's longer side, 64 or more; the finished picture is smaller where the recipe cuts
 * @param known the stored analysis of the scene; without one, what the first preview of the scene found is used on
 */
public record PreviewRequest(SceneGroup scene, Recipe recipe, int longSide, Optional<SceneAnalysis> known) {
    public PreviewRequest {
        if (longSide < 64) {
            throw new IllegalArgumentException("a preview of %d px".formatted(longSide));
        }
    }

    /** The largest reduction of the frames that is still as large as wanted. */
    int reduction() {
        var frame = scene.frames().get(scene.reference());
        int side = Math.max(frame.width(), frame.height());
        int reduction = 8;
        while (reduction > 1 && side / reduction < longSide) {
            reduction /= 2;
        }
        return reduction;
    }
}
