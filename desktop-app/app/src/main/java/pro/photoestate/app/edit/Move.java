package pro.photoestate.app.edit;

import java.util.UUID;

/**
 * What a change did to a scene's recipe.
 *
 * @param before where the scene was
 * @param after where it is; the same version when nothing happened, or when a drag went on
 */
public record Move(RecipeVersion before, RecipeVersion after) {

    /** The scene. */
    public UUID scene() {
        return after.scene();
    }

    /** Whether anything happened. */
    public boolean changed() {
        return !before.equals(after);
    }

    /** Whether the scene is at another version now, so that there is something to undo. */
    public boolean toAnotherVersion() {
        return !before.id().equals(after.id());
    }
}
