package pro.photoestate.app.edit;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import pro.photoestate.recipe.RecipeJson;

/** What can be done to the recipes of scenes within one transaction, in which it is used up. */
record RecipeWriteRepository(Handle handle) {

    /** What a scene has now, with all that this transaction did. */
    Optional<RecipeVersion> current(UUID scene) {
        return RecipeRepository.current(handle, scene);
    }

    /** The version with that id. */
    Optional<RecipeVersion> version(UUID id) {
        return handle.createQuery("SELECT * FROM recipe_version WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> RecipeRepository.version(row))
                .findOne();
    }

    /** Whether the catalog has the scene. */
    boolean sceneExists(UUID scene) {
        return handle.createQuery("SELECT count(*) FROM scene WHERE id = ?")
                        .bind(0, scene.toString())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Adds a version, which is not yet current. */
    void insert(RecipeVersion version, Optional<String> gesture) {
        handle.execute(
                "INSERT INTO recipe_version (id, scene_id, parent_id, kind, label, gesture, recipe, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                version.id().toString(),
                version.scene().toString(),
                version.parent().map(UUID::toString).orElse(null),
                code(version.kind()),
                version.label().orElse(null),
                gesture.orElse(null),
                RecipeJson.write(version.recipe()),
                version.made().toEpochMilli());
    }

    /** Puts another recipe into a version that nothing was made from and that has the gesture; false when there is none. */
    boolean replace(RecipeVersion version, String gesture) {
        return handle.execute(
                        "UPDATE recipe_version SET recipe = ?, made_at = ? WHERE id = ? AND gesture = ? AND label IS NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM recipe_version child WHERE child.parent_id = recipe_version.id)",
                        RecipeJson.write(version.recipe()),
                        version.made().toEpochMilli(),
                        version.id().toString(),
                        gesture)
                > 0;
    }

    /** Makes a version the current one of its scene. */
    void makeCurrent(RecipeVersion version) {
        handle.execute(
                "INSERT OR REPLACE INTO scene_recipe (scene_id, version_id) VALUES (?, ?)",
                version.scene().toString(),
                version.id().toString());
    }

    /** Makes a version the current one; when that changes the photo, its scene is new at its first version, else developed. */
    void moveTo(RecipeVersion version) {
        boolean samePhoto = current(version.scene())
                .filter(c -> !c.id().equals(version.id()))
                .map(c -> c.recipe().equals(version.recipe()))
                .orElse(false);
        makeCurrent(version);
        if (!samePhoto) {
            String state = version.parent().isPresent() ? "developed" : "new";
            handle.execute("UPDATE scene SET state = ? WHERE id = ? AND state <> ?", state, version.scene().toString(), state);
        }
    }

    /** Gives a version a name, or takes it away. */
    void label(UUID version, Optional<String> label) {
        handle.execute("UPDATE recipe_version SET label = ? WHERE id = ?", label.orElse(null), version.toString());
    }

    /** Removes what belongs to scenes that are gone. */
    int sweep() {
        handle.execute("DELETE FROM scene_analysis WHERE scene_id NOT IN (SELECT id FROM scene)");
        return handle.execute("DELETE FROM recipe_version WHERE scene_id NOT IN (SELECT id FROM scene)");
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
