package pro.photoestate.app.studio;

import java.util.Optional;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.render.PreviewRequest;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.recipe.Recipe;

/**
 * What the screen shall show.
 *
 * @param scene the frames
 * @param recipe what is done to them
 * @param longSide px at most of the frame's longer side, 128 or more
 * @param known the stored analysis of the scene; without one, what its first preview finds is used on
 * @param moving whether a slider is being dragged: a picture of half the size may stand in until it rests
 */
public record ViewRequest(
        SceneGroup scene, Recipe recipe, int longSide, Optional<SceneAnalysis> known, boolean moving) {

    /** The long side when nobody asks for another, px: that of a photo in a full-screen window. */
    public static final int USUAL_LONG_SIDE = 1920;

    /** Shares of the long side that a stand-in has. */
    private static final int STAND_IN = 2;

    public ViewRequest {
        if (longSide < 128) {
            throw new IllegalArgumentException("a view of %d px".formatted(longSide));
        }
    }

    PreviewRequest inFull() {
        return new PreviewRequest(scene, recipe, longSide, known);
    }

    PreviewRequest standIn() {
        return new PreviewRequest(scene, recipe, longSide / STAND_IN, known);
    }
}
