package pro.photoestate.app.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import pro.photoestate.app.platform.SqliteFile;
import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.SentenceJson;

/** The scenes of shoots and the frames that make them. Thread-safe. */
public final class SceneRepository {

    private final SqliteFile database;

    public SceneRepository(SqliteFile database) {
        this.database = database;
    }

    /** The scene with that id. */
    public Optional<CatalogScene> scene(UUID id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM scene WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> scene(row))
                .findOne());
    }

    /** The scenes of a shoot in their order. */
    public List<CatalogScene> scenes(UUID shoot) {
        return database.read(handle -> handle.createQuery("SELECT * FROM scene WHERE shoot_id = ? ORDER BY position")
                .bind(0, shoot.toString())
                .map((row, context) -> scene(row))
                .list());
    }

    /** The frames of a scene in their order, the darkest first. */
    public List<Photo> photos(UUID scene) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + PhotoRepository.COLUMNS + " FROM photo p WHERE scene_id = ? ORDER BY position")
                .bind(0, scene.toString())
                .map((row, context) -> PhotoRepository.photo(row))
                .list());
    }

    /** The scenes of a shoot with their frames, in their order. */
    public List<SceneCard> cards(UUID shoot) {
        Map<UUID, List<Photo>> frames = database.read(handle -> handle.createQuery("SELECT " + PhotoRepository.COLUMNS
                        + " FROM scene c JOIN photo p ON p.scene_id = c.id WHERE c.shoot_id = ? ORDER BY c.position, p.position")
                .bind(0, shoot.toString())
                .map((row, context) -> PhotoRepository.photo(row))
                .collect(Collectors.groupingBy(Photo::scene)));
        return scenes(shoot).stream()
                .filter(s -> frames.containsKey(s.id()))
                .map(s -> new SceneCard(s, frames.getOrDefault(s.id(), List.of())))
                .toList();
    }

    static CatalogScene scene(ResultSet row) throws SQLException {
        return new CatalogScene(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("shoot_id")),
                row.getInt("position"),
                CatalogScene.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getDouble("confidence"),
                row.getString("warnings").lines().map(SentenceJson::read).toList());
    }

    /** Warnings as the column has them, one a line. */
    static String kept(List<Sentence> warnings) {
        return warnings.stream().map(SentenceJson::write).collect(Collectors.joining("\n"));
    }
}
