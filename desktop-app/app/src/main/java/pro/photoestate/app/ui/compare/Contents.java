package pro.photoestate.app.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.edit.HistoryEntry;
import pro.photoestate.app.edit.RecipeVersion;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.recipe.Recipe;

/**
 * What there is of a scene to choose sides from.
 *
 * @param current its recipe now
 * @param history all that it had, newest first
 * @param known what the engine found earlier
 */
record Contents(
        UUID scene, SceneGroup group, Recipe current, List<HistoryEntry> history, Optional<SceneAnalysis> known) {

    Contents {
        history = List.copyOf(history);
    }

    /** Whether all pictures of it look the same as those of the other. */
    boolean isLike(Contents other) {
        return scene.equals(other.scene)
                && group.frames().equals(other.group.frames())
                && group.reference() == other.group.reference()
                && current.equals(other.current);
    }

    /** What it is called: the reference frame without its ending. */
    String name() {
        return SceneName.of(group.frames().get(group.reference()).name());
    }

    /** The version with that id. */
    Optional<RecipeVersion> version(UUID id) {
        return history.stream().map(HistoryEntry::version).filter(v -> v.id().equals(id)).findFirst();
    }

    /** The versions that have a name, newest first. */
    List<RecipeVersion> named() {
        return history.stream()
                .map(HistoryEntry::version)
                .filter(v -> v.label().isPresent())
                .toList();
    }

    /** The newest version with a name that differs from what the scene has now, else the newest that does. */
    Optional<UUID> earlier() {
        List<RecipeVersion> different = history.stream()
                .map(HistoryEntry::version)
                .filter(v -> !v.recipe().equals(current))
                .toList();
        return different.stream()
                .filter(v -> v.label().isPresent())
                .findFirst()
                .or(() -> different.stream().findFirst())
                .map(RecipeVersion::id);
    }

    /** Whether there is such a side of this scene. */
    boolean has(Side side) {
        return switch (side) {
            case Side.Before before -> true;
            case Side.Current current -> true;
            case Side.OneFrame frame -> frame.index() < group.frames().size();
            case Side.Version version -> version(version.id()).isPresent();
            case Side.OtherScene other -> !other.scene().equals(scene);
        };
    }
}
