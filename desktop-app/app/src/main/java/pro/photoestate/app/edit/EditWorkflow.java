package pro.photoestate.app.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogFault;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.recipe.Recipe;

/**
 * What a person does to scenes and photos, each act kept in the {@link UndoLog} under the key that is named here. The
 * answer is empty when nothing happened that could be undone. Thread-safe; takes a transaction, so call it off the window's
 * thread. All of it throws {@link CatalogException} {@link CatalogFault#SCENE_GONE} when a scene is no longer there.
 *
 * @param edits the recipes
 * @param marks ratings, flags and labels
 * @param log where acts are kept
 */
public record EditWorkflow(Edits edits, MarksRepository marks, UndoLog log) {

    /** {@code act.edit}: a scene gets a recipe; see {@link Edits#changeAll} about gestures. */
    public Optional<Act> change(UUID scene, Recipe next, @Nullable String gesture) {
        return changeAll(List.of(scene), old -> next, gesture);
    }

    /** {@code act.edit}: the same change for several scenes. */
    public Optional<Act> changeAll(Collection<UUID> scenes, UnaryOperator<Recipe> change, @Nullable String gesture) {
        return log.perform(
                () -> RecipeAct.of(edits, "act.edit", edits.changeAll(scenes, change, EditKind.EDIT, gesture)));
    }

    /** {@code act.look}: another look; geometry that was set by hand stays. */
    public Optional<Act> applyLook(Collection<UUID> scenes, Recipe look) {
        return recipes("act.look", scenes, old -> RecipeClipboard.withLook(old, look), EditKind.LOOK);
    }

    /** {@code act.reset}: the look and nothing else. */
    public Optional<Act> reset(Collection<UUID> scenes, Recipe look) {
        return recipes("act.reset", scenes, old -> look, EditKind.LOOK);
    }

    /** {@code act.paste}: settings of another scene. */
    public Optional<Act> paste(Collection<UUID> scenes, RecipeClipboard clipboard) {
        return recipes("act.paste", scenes, clipboard::onto, EditKind.PASTED);
    }

    private Optional<Act> recipes(
            String nameKey, Collection<UUID> scenes, UnaryOperator<Recipe> change, EditKind kind) {
        return log.perform(() -> RecipeAct.of(edits, nameKey, edits.changeAll(scenes, change, kind, null)));
    }

    /** {@code act.history}: back, or forth, to a version. */
    public Optional<Act> goTo(UUID scene, UUID version) {
        return log.perform(() -> {
            Optional<UUID> before = edits.currentVersion(scene).map(RecipeVersion::id);
            if (before.isEmpty() || before.get().equals(version)) {
                return Optional.empty();
            }
            edits.goTo(Map.of(scene, version));
            return Optional.of(new RecipeAct(edits, "act.history", Map.of(scene, before.get()), Map.of(scene, version)));
        });
    }

    /** {@code act.keepVersion}: what the scene has, kept under a name; see {@link Edits#keepVersion}. */
    public Optional<Act> keepVersion(UUID scene, String label) {
        return log.perform(() -> {
            Move move = edits.keepVersion(scene, label);
            Act went = RecipeAct.of(edits, "act.keepVersion", List.of(move)).orElseThrow();
            Act named = new LabelAct(edits, "act.keepVersion", move.after(), Optional.empty(), move.after().label());
            return Optional.of(Act.together("act.keepVersion", List.of(went, named)));
        });
    }

    /** {@code act.renameVersion}. */
    public Optional<Act> renameVersion(RecipeVersion version, String label) {
        return label("act.renameVersion", version, Optional.of(label));
    }

    /** {@code act.deleteVersion}: it stays in the history. */
    public Optional<Act> deleteVersion(RecipeVersion version) {
        return label("act.deleteVersion", version, Optional.empty());
    }

    private Optional<Act> label(String nameKey, RecipeVersion version, Optional<String> label) {
        return log.perform(() -> {
            Optional<String> before = edits.label(version.id(), label);
            return before.equals(label)
                    ? Optional.empty()
                    : Optional.of(new LabelAct(edits, nameKey, version, before, label));
        });
    }

    /** {@code act.mark}: photos get marks made from those they have. */
    public Optional<Act> mark(Collection<UUID> photos, UnaryOperator<Photo.Marks> change) {
        return log.perform(() -> {
            Map<UUID, Photo.Marks> before = marks.of(photos);
            Map<UUID, Photo.Marks> after = new LinkedHashMap<>();
            before.forEach((photo, m) -> after.put(photo, change.apply(m)));
            if (after.equals(before)) {
                return Optional.empty();
            }
            marks.set(after);
            return Optional.of(new MarksAct(marks, before, after));
        });
    }
}
