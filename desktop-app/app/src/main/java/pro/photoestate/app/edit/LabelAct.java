package pro.photoestate.app.edit;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A version got another name, or lost it. */
record LabelAct(Edits edits, String nameKey, RecipeVersion version, Optional<String> before, Optional<String> after)
        implements Act {

    @Override
    public Set<UUID> affected() {
        return Set.of(version.scene());
    }

    @Override
    public void undo() {
        edits.label(version.id(), before);
    }

    @Override
    public void redo() {
        edits.label(version.id(), after);
    }
}
