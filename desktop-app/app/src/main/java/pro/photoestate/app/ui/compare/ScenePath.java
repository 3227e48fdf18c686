package pro.photoestate.app.ui.compare;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import pro.photoestate.app.ui.common.Workspace;

/**
 * The way from scene to scene: those selected if there are several, else all of the shoot. Belongs to the window's thread.
 *
 * @param scenes of the shoot
 */
record ScenePath(Workspace workspace, ReadOnlyObjectProperty<List<SceneName>> scenes) {

    /** The scenes in their order. */
    List<UUID> all() {
        List<UUID> selected = workspace.selection().get();
        return selected.size() > 1 ? selected : scenes.get().stream().map(SceneName::id).toList();
    }

    /** Where the scene that is looked at stands, from 0; less than 0 when it is not on the way. */
    int position() {
        return workspace.scene().get().map(all()::indexOf).orElse(-1);
    }

    /** Whether there is a scene before, {@code -1}, or after, {@code 1}. */
    boolean canStep(int direction) {
        int next = position() + direction;
        return position() >= 0 && next >= 0 && next < all().size();
    }

    /** To the scene before or after. */
    void step(int direction) {
        if (canStep(direction)) {
            UUID next = all().get(position() + direction);
            if (workspace.selection().get().size() > 1) {
                workspace.scene().set(java.util.Optional.of(next));
            } else {
                workspace.look(next);
            }
        }
    }

    /** What a scene is called; empty while that is not known. */
    String nameOf(UUID scene) {
        return scenes.get().stream()
                .filter(s -> Objects.equals(s.id(), scene))
                .map(SceneName::name)
                .findFirst()
                .orElse("");
    }
}
