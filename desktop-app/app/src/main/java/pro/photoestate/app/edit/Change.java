package pro.photoestate.app.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pro.photoestate.identity.Ids;
import pro.photoestate.recipe.Recipe;

/** Makes new versions within one transaction; what becomes current is up to the caller. */
record Change(RecipeWriteRepository rows, Ids ids) {

    /** Where a change leads a scene; see {@link Edits#changeAll}. */
    Move to(UUID scene, UnaryOperator<Recipe> change, EditKind kind, @Nullable String gesture) {
        RecipeVersion before = before(scene);
        Recipe next = change.apply(before.recipe());
        if (next.equals(before.recipe())) {
            return new Move(before, before);
        }
        RecipeVersion same = new RecipeVersion(before.id(), scene, before.parent(), before.kind(), Optional.empty(), next, now());
        if (gesture != null && rows.replace(same, gesture)) {
            return new Move(before, same);
        }
        return new Move(before, added(before, kind, Optional.empty(), next, Optional.ofNullable(gesture)));
    }

    /** A named copy of what a scene has. */
    Move named(UUID scene, String label) {
        RecipeVersion before = before(scene);
        return new Move(before, added(before, EditKind.NAMED, Optional.of(label), before.recipe(), Optional.empty()));
    }

    /** Versions of elsewhere, each made from the scene's first; the state of the scene stays as it is. */
    void takeOver(UUID scene, Optional<TakenVersion> current, List<TakenVersion> named) {
        if (current.isEmpty() && named.isEmpty()) {
            return;
        }
        RecipeVersion first = before(scene);
        List<TakenVersion> oldestFirst = new ArrayList<>(named.reversed());
        current.filter(c -> !named.contains(c)).ifPresent(oldestFirst::add);
        for (TakenVersion taken : oldestFirst) {
            RecipeVersion version = new RecipeVersion(
                    ids.next(), scene, Optional.of(first.id()), taken.kind(), taken.label(), taken.recipe(), taken.made());
            rows.insert(version, Optional.empty());
            if (current.equals(Optional.of(taken))) {
                rows.makeCurrent(version);
            }
        }
    }

    private RecipeVersion before(UUID scene) {
        if (!rows.sceneExists(scene)) {
            throw Edits.gone(scene);
        }
        return rows.current(scene).orElseGet(() -> first(scene));
    }

    private RecipeVersion first(UUID scene) {
        RecipeVersion first =
                new RecipeVersion(ids.next(), scene, Optional.empty(), EditKind.LOOK, Optional.empty(), Edits.FIRST, now());
        rows.insert(first, Optional.empty());
        rows.makeCurrent(first);
        return first;
    }

    private RecipeVersion added(
            RecipeVersion before, EditKind kind, Optional<String> label, Recipe recipe, Optional<String> gesture) {
        RecipeVersion after =
                new RecipeVersion(ids.next(), before.scene(), Optional.of(before.id()), kind, label, recipe, now());
        rows.insert(after, gesture);
        return after;
    }

    private Instant now() {
        return Instant.ofEpochMilli(ids.clock().millis());
    }
}
