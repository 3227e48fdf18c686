package pro.photoestate.app.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import pro.photoestate.app.platform.SqliteFile;
import pro.photoestate.recipe.RecipeJson;

/** The recipes of scenes. Thread-safe. */
public final class RecipeRepository {

    private final SqliteFile database;

    public RecipeRepository(SqliteFile database) {
        this.database = database;
    }

    /** Does work in one transaction, which is undone when it throws. */
    <T> T inTransaction(Function<RecipeWriteRepository, T> work) {
        return database.write(handle -> work.apply(new RecipeWriteRepository(handle)));
    }

    /** What a scene has now; empty when it never had a recipe of its own. */
    Optional<RecipeVersion> current(UUID scene) {
        return database.read(handle -> current(handle, scene));
    }

    static Optional<RecipeVersion> current(Handle handle, UUID scene) {
        return handle.createQuery(
                        "SELECT v.* FROM scene_recipe r JOIN recipe_version v ON v.id = r.version_id WHERE r.scene_id = ?")
                .bind(0, scene.toString())
                .map((row, context) -> version(row))
                .findOne();
    }

    /** What the scenes of a shoot have now; those that never had a recipe of their own are missing. */
    Map<UUID, RecipeVersion> currentOfShoot(UUID shoot) {
        List<RecipeVersion> found = database.read(handle -> handle.createQuery(
                        "SELECT v.* FROM scene s JOIN scene_recipe r ON r.scene_id = s.id"
                                + " JOIN recipe_version v ON v.id = r.version_id WHERE s.shoot_id = ?")
                .bind(0, shoot.toString())
                .map((row, context) -> version(row))
                .list());
        Map<UUID, RecipeVersion> byScene = new HashMap<>();
        found.forEach(v -> byScene.put(v.scene(), v));
        return byScene;
    }

    /** All versions of a scene, the last made first. */
    List<RecipeVersion> versions(UUID scene) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM recipe_version WHERE scene_id = ? ORDER BY number DESC")
                .bind(0, scene.toString())
                .map((row, context) -> version(row))
                .list());
    }

    static RecipeVersion version(ResultSet row) throws SQLException {
        return new RecipeVersion(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("scene_id")),
                Optional.ofNullable(row.getString("parent_id")).map(UUID::fromString),
                EditKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("label")),
                RecipeJson.read(row.getString("recipe")),
                Instant.ofEpochMilli(row.getLong("made_at")));
    }
}
