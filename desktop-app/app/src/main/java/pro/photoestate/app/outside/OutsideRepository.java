package pro.photoestate.app.outside;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.platform.SqliteFile;

/** What went out and what came back. Thread-safe. */
public final class OutsideRepository {

    private static final Pattern BLANK = Pattern.compile(" ");

    private final SqliteFile database;

    public OutsideRepository(SqliteFile database) {
        this.database = database;
    }

    /** Remembers a copy; an earlier one of the same name is forgotten. */
    void add(OutsideCopy copy) {
        database.write(h -> h.execute(
                "INSERT OR REPLACE INTO outside_copy (path, scene_id, recipe, quick_id, width, height, sent_to, sent_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                copy.file().toString(),
                copy.scene().toString(),
                copy.recipe(),
                copy.quickId(),
                copy.width(),
                copy.height(),
                copy.to(),
                copy.sent().toEpochMilli()));
    }

    /** The copies of all scenes that lie in a folder. */
    List<OutsideCopy> copiesIn(Path folder) {
        return copies("SELECT * FROM outside_copy WHERE path LIKE ? ESCAPE '!' ORDER BY sent_at", below(folder)).stream()
                .filter(c -> folder.equals(c.file().getParent()))
                .toList();
    }

    /** The copies of a scene, the last first. */
    List<OutsideCopy> copies(UUID scene) {
        return copies("SELECT * FROM outside_copy WHERE scene_id = ? ORDER BY sent_at DESC", scene.toString());
    }

    private List<OutsideCopy> copies(String query, String value) {
        return database.read(h -> h.createQuery(query)
                .bind(0, value)
                .map((row, context) -> copy(row))
                .list());
    }

    private static String below(Path folder) {
        return folder.toString().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Keeps a version in the place of one with the same file, and makes it the photo of its scene. */
    void keep(OutsideVersion version) {
        database.write(h -> {
            h.execute("DELETE FROM outside_version WHERE path = ?", version.file().toString());
            insert(h, version);
            choose(h, version.scene(), version.id());
            return version;
        });
    }

    private static void insert(Handle h, OutsideVersion v) {
        h.execute(
                "INSERT INTO outside_version (id, scene_id, recipe, path, quick_id, sha256, width, height, deeds, words,"
                        + " done_by, generative, came_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                v.id().toString(),
                v.scene().toString(),
                v.recipe(),
                v.file().toString(),
                v.quickId(),
                v.sha256(),
                v.width(),
                v.height(),
                v.declaration().map(OutsideRepository::codes).orElse(null),
                v.declaration().map(Declaration::words).orElse(""),
                v.declaration().map(Declaration::by).orElse(""),
                v.declaration().filter(Declaration::generative).isPresent(),
                v.came().toEpochMilli());
    }

    private static String codes(Declaration said) {
        return said.inOrder().stream().map(Deed::code).collect(Collectors.joining(" "));
    }

    /** The version with that id. */
    Optional<OutsideVersion> version(UUID id) {
        return versions("SELECT * FROM outside_version WHERE id = ?", id.toString()).stream().findFirst();
    }

    /** The version whose file that is. */
    Optional<OutsideVersion> version(Path file) {
        return versions("SELECT * FROM outside_version WHERE path = ?", file.toString()).stream().findFirst();
    }

    /** The versions of a scene, the last that came first. */
    List<OutsideVersion> versions(UUID scene) {
        return versions("SELECT * FROM outside_version WHERE scene_id = ? ORDER BY came_at DESC, id DESC", scene.toString());
    }

    /** Those that are the photos of a shoot's scenes, by scene. */
    Map<UUID, OutsideVersion> chosenOfShoot(UUID shoot) {
        Map<UUID, OutsideVersion> chosen = new HashMap<>();
        versions(
                        "SELECT v.* FROM scene s JOIN outside_choice c ON c.scene_id = s.id JOIN outside_version v"
                                + " ON v.id = c.version_id WHERE s.shoot_id = ?",
                        shoot.toString())
                .forEach(v -> chosen.put(v.scene(), v));
        return chosen;
    }

    /** The one that is the photo of a scene. */
    Optional<OutsideVersion> chosen(UUID scene) {
        return versions(
                        "SELECT v.* FROM outside_choice c JOIN outside_version v ON v.id = c.version_id WHERE c.scene_id = ?",
                        scene.toString())
                .stream()
                .findFirst();
    }

    private List<OutsideVersion> versions(String query, String value) {
        return database.read(h -> h.createQuery(query)
                .bind(0, value)
                .map((row, context) -> version(row))
                .list());
    }

    /** Makes a version the photo of its scene; empty for what the recipe makes. */
    void choose(UUID scene, Optional<UUID> version) {
        database.write(h -> {
            h.execute("DELETE FROM outside_choice WHERE scene_id = ?", scene.toString());
            version.ifPresent(v -> choose(h, scene, v));
            return scene;
        });
    }

    private static void choose(Handle h, UUID scene, UUID version) {
        h.execute(
                "INSERT OR REPLACE INTO outside_choice (scene_id, version_id) VALUES (?, ?)",
                scene.toString(),
                version.toString());
    }

    /** A scene that was exported is to be exported again. */
    void reopen(UUID scene) {
        database.write(h ->
                h.execute("UPDATE scene SET state = 'developed' WHERE id = ? AND state = 'exported'", scene.toString()));
    }

    /** Forgets a version; its file stays. */
    void forget(UUID version) {
        database.write(h -> h.execute("DELETE FROM outside_version WHERE id = ?", version.toString()));
    }

    private static OutsideCopy copy(ResultSet row) throws SQLException {
        return new OutsideCopy(
                Path.of(row.getString("path")),
                UUID.fromString(row.getString("scene_id")),
                row.getString("recipe"),
                row.getString("quick_id"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("sent_to"),
                Instant.ofEpochMilli(row.getLong("sent_at")));
    }

    private static OutsideVersion version(ResultSet row) throws SQLException {
        return new OutsideVersion(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("scene_id")),
                row.getString("recipe"),
                Path.of(row.getString("path")),
                row.getString("quick_id"),
                row.getString("sha256"),
                row.getInt("width"),
                row.getInt("height"),
                declaration(row),
                Instant.ofEpochMilli(row.getLong("came_at")));
    }

    private static Optional<Declaration> declaration(ResultSet row) throws SQLException {
        @Nullable String codes = row.getString("deeds");
        if (codes == null) {
            return Optional.empty();
        }
        Set<Deed> deeds = BLANK.splitAsStream(codes).map(Deed::of).collect(Collectors.toSet());
        return Optional.of(new Declaration(
                deeds, row.getString("words"), row.getString("done_by"), row.getBoolean("generative")));
    }
}
