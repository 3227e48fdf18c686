package pro.photoestate.app.edit;

import java.util.List;
import pro.photoestate.recipe.RecipeChange;

/**
 * A line of a scene's history.
 *
 * @param changes against the version it was made from; empty for a scene's first
 * @param current whether it is what the scene has now
 */
public record HistoryEntry(RecipeVersion version, List<RecipeChange> changes, boolean current) {
    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
