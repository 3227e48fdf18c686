package pro.photoestate.app.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogFault;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.identity.Ids;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.RecipeDiff;
import pro.photoestate.sentence.Sentence;

/**
 * The recipes of scenes, now and before. A change adds a version and never takes one away; going back to a version makes
 * it current again. Thread-safe; each call that changes something is one transaction, all or nothing.
 */
public final class Edits {

    /** The longest name of a version, in characters. */
    public static final int LONGEST = 100;

    /** Where every scene begins. */
    static final Recipe FIRST = Looks.NATURAL;

    private final RecipeRepository recipes;
    private final Ids ids;

    public Edits(RecipeRepository recipes, Ids ids) {
        this.recipes = recipes;
        this.ids = ids;
    }

    /** What a scene has now; the look {@code natural} when nothing was ever changed. This is what is exported. */
    public Recipe current(UUID scene) {
        return recipes.current(scene).map(RecipeVersion::recipe).orElse(FIRST);
    }

    /** The version a scene is at; empty when nothing was ever changed. */
    public Optional<RecipeVersion> currentVersion(UUID scene) {
        return recipes.current(scene);
    }

    /** What the changed scenes of a shoot have now, in one query; the others have the look {@code natural}. */
    public Map<UUID, RecipeVersion> currentOfShoot(UUID shoot) {
        return recipes.currentOfShoot(shoot);
    }

    /** Changes a scene's recipe; see {@link #changeAll}. */
    public Move change(UUID scene, Recipe next, EditKind kind, @Nullable String gesture) {
        return changeAll(List.of(scene), old -> next, kind, gesture).getFirst();
    }

    /**
     * Changes the recipes of scenes, all or nothing.
     *
     * @param change from a scene's recipe to its next; the same when nothing is to happen
     * @param gesture the drag that this is part of: the version that the same drag made last is changed in its place
     * @return for each scene where it was and is
     * @throws CatalogException {@link CatalogFault#SCENE_GONE}
     */
    public List<Move> changeAll(
            Collection<UUID> scenes, UnaryOperator<Recipe> change, EditKind kind, @Nullable String gesture) {
        return recipes.inTransaction(rows -> {
            List<Move> moves = new ArrayList<>();
            for (UUID scene : scenes) {
                moves.add(new Change(rows, ids).to(scene, change, kind, gesture));
            }
            moves.stream().filter(Move::changed).map(Move::after).forEach(rows::moveTo);
            return List.copyOf(moves);
        });
    }

    /**
     * Makes versions current, all or nothing.
     *
     * @param versions by scene; they must be the scenes' own
     * @throws CatalogException {@link CatalogFault#SCENE_GONE} also when a version is no longer there
     */
    public void goTo(Map<UUID, UUID> versions) {
        recipes.inTransaction(rows -> {
            List<RecipeVersion> found = new ArrayList<>();
            versions.forEach((scene, id) -> found.add(rows.version(id)
                    .filter(v -> v.scene().equals(scene) && rows.sceneExists(scene))
                    .orElseThrow(() -> gone(scene))));
            found.forEach(rows::moveTo);
            return found;
        });
    }

    /**
     * Everything a scene ever had, newest first, what was undone included. Entries that changed nothing and have no name
     * are left out, unless the scene is there.
     */
    public List<HistoryEntry> history(UUID scene) {
        List<RecipeVersion> versions = recipes.versions(scene);
        Map<UUID, Recipe> byId = new HashMap<>();
        versions.forEach(v -> byId.put(v.id(), v.recipe()));
        Optional<UUID> current = recipes.current(scene).map(RecipeVersion::id);
        return versions.stream()
                .map(v -> new HistoryEntry(
                        v,
                        v.parent().map(byId::get).map(p -> RecipeDiff.between(p, v.recipe())).orElse(List.of()),
                        current.equals(Optional.of(v.id()))))
                .filter(e -> e.current()
                        || !e.changes().isEmpty()
                        || e.version().label().isPresent()
                        || e.version().parent().isEmpty())
                .toList();
    }

    /** The versions of a scene that have a name, newest first. */
    public List<RecipeVersion> versions(UUID scene) {
        return recipes.versions(scene).stream().filter(v -> v.label().isPresent()).toList();
    }

    /**
     * Keeps what a scene has now as a version with a name.
     *
     * @param label 1 to {@value #LONGEST} characters
     */
    public Move keepVersion(UUID scene, String label) {
        String name = checked(label);
        return recipes.inTransaction(rows -> {
            Move move = new Change(rows, ids).named(scene, name);
            rows.moveTo(move.after());
            return move;
        });
    }

    /**
     * Gives a version another name; empty takes its name away, and with it the version from {@link #versions}.
     *
     * @return the name before
     */
    public Optional<String> label(UUID version, Optional<String> label) {
        Optional<String> name = label.map(Edits::checked);
        return recipes.inTransaction(rows -> {
            RecipeVersion before = rows.version(version).orElseThrow(() -> gone(version));
            rows.label(version, name);
            return before.label();
        });
    }

    private static String checked(String label) {
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("a version's name has 1 to %d characters".formatted(LONGEST));
        }
        return name;
    }

    /**
     * Gives a scene that has no versions yet those that it had elsewhere, under new ids.
     *
     * @param current what it has; empty when nothing was ever changed
     * @param named those with a name, the newest first
     */
    public void takeOver(UUID scene, Optional<TakenVersion> current, List<TakenVersion> named) {
        recipes.inTransaction(rows -> {
            new Change(rows, ids).takeOver(scene, current, named);
            return scene;
        });
    }

    /** Forgets what belongs to scenes that are gone for good; call it at the start, when nothing can be undone. */
    public int sweep() {
        return recipes.inTransaction(RecipeWriteRepository::sweep);
    }

    static CatalogException gone(UUID scene) {
        return new CatalogException(
                CatalogFault.SCENE_GONE,
                Sentence.of("app.scenes.gone", scene));
    }
}
