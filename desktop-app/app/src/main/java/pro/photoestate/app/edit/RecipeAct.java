package pro.photoestate.app.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Scenes went from versions to others.
 *
 * @param before versions by scene
 * @param after versions by the same scenes
 */
record RecipeAct(Edits edits, String nameKey, Map<UUID, UUID> before, Map<UUID, UUID> after) implements Act {

    RecipeAct {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** The act of those scenes that are at another version now; empty when there is none. */
    static Optional<Act> of(Edits edits, String nameKey, List<Move> moves) {
        Map<UUID, UUID> before = new LinkedHashMap<>();
        Map<UUID, UUID> after = new LinkedHashMap<>();
        for (Move move : moves) {
            if (move.toAnotherVersion()) {
                before.putIfAbsent(move.scene(), move.before().id());
                after.put(move.scene(), move.after().id());
            }
        }
        return after.isEmpty() ? Optional.empty() : Optional.of(new RecipeAct(edits, nameKey, before, after));
    }

    @Override
    public Set<UUID> affected() {
        return after.keySet();
    }

    @Override
    public void undo() {
        edits.goTo(before);
    }

    @Override
    public void redo() {
        edits.goTo(after);
    }
}
