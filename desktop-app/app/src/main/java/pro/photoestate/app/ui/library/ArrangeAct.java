package pro.photoestate.app.ui.library;

import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.catalog.ArrangementRepository;
import pro.photoestate.app.catalog.SceneArrangement;
import pro.photoestate.app.edit.Act;

/** Scenes of a shoot were arranged another way. The arrangement that is not there now is kept, and put back by turns. */
final class ArrangeAct implements Act {

    private final ArrangementRepository arrangements;
    private final String nameKey;
    private final Set<UUID> scenes;
    private SceneArrangement other;

    /** @param before as it was before the act */
    ArrangeAct(ArrangementRepository arrangements, String nameKey, Set<UUID> scenes, SceneArrangement before) {
        this.arrangements = arrangements;
        this.nameKey = nameKey;
        this.scenes = Set.copyOf(scenes);
        this.other = before;
    }

    @Override
    public String nameKey() {
        return nameKey;
    }

    @Override
    public Set<UUID> affected() {
        return scenes;
    }

    @Override
    public void undo() {
        other = arrangements.restore(other);
    }

    @Override
    public void redo() {
        other = arrangements.restore(other);
    }
}
