package pro.photoestate.app.catalog;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pro.photoestate.app.platform.SqliteFile;

/** Shoots, scenes and photos. Thread-safe. Each call that writes is one transaction. */
public final class PhotoRepository {

    static final String COLUMNS =
            "p.number, p.id, p.scene_id, p.path, p.ev, p.quick_id, p.width, p.height, p.captured, p.camera, p.rating, p.flag, p.label";

    private final SqliteFile database;

    public PhotoRepository(SqliteFile database) {
        this.database = database;
    }

    /**
     * Adds a shoot with its scenes and photos, all or nothing; a photo of a scene that is not there is refused.
     *
     * @param scenes of this shoot
     * @param photos of these scenes, each scene's in the order of its frames
     */
    public void add(Shoot shoot, List<CatalogScene> scenes, List<Photo> photos) {
        database.write(handle -> {
            addShoot(handle, shoot);
            addScenes(handle, scenes);
            addPhotos(handle, shoot, photos);
            return shoot;
        });
    }

    static void addShoot(Handle handle, Shoot shoot) {
        handle.execute(
                "INSERT INTO shoot (id, name, address, folder, created_at) VALUES (?, ?, ?, ?, ?)",
                shoot.id().toString(),
                shoot.name(),
                shoot.address(),
                shoot.folder().toString(),
                shoot.created().toEpochMilli());
    }

    static void addScenes(Handle handle, List<CatalogScene> scenes) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO scene (id, shoot_id, position, state, confidence, warnings) VALUES (?, ?, ?, ?, ?, ?)");
        for (CatalogScene scene : scenes) {
            batch.add(
                    scene.id().toString(),
                    scene.shoot().toString(),
                    scene.position(),
                    code(scene.state()),
                    scene.confidence(),
                    SceneRepository.kept(scene.warnings()));
        }
        batch.execute();
    }

    static void addPhotos(Handle handle, Shoot shoot, List<Photo> photos) {
        long number = handle.createQuery("SELECT coalesce(max(number), 0) FROM photo")
                .mapTo(Long.class)
                .one();
        PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO photo (number, id, scene_id, position, ev, path, quick_id, width, height, captured, camera,"
                        + " rating, flag, label, state, warned)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " (SELECT state FROM scene WHERE id = ?), (SELECT warnings <> '' FROM scene WHERE id = ?))");
        PreparedBatch words =
                handle.prepareBatch("INSERT INTO photo_text (rowid, file, shoot, address, camera) VALUES (?, ?, ?, ?, ?)");
        Map<UUID, Integer> positions = new LinkedHashMap<>();
        for (Photo photo : photos) {
            String scene = photo.scene().toString();
            number++;
            rows.add(
                    number,
                    photo.id().toString(),
                    scene,
                    positions.merge(photo.scene(), 1, Integer::sum) - 1,
                    photo.exposureEv(),
                    photo.path(),
                    photo.quickId(),
                    photo.width(),
                    photo.height(),
                    photo.captured().map(PhotoRepository::millis).orElse(null),
                    photo.camera(),
                    photo.marks().rating(),
                    code(photo.marks().flag()),
                    code(photo.marks().label()),
                    scene,
                    scene);
            words.add(number, photo.path(), shoot.name(), shoot.address(), photo.camera());
        }
        rows.execute();
        words.execute();
    }

    /** All shoots, the newest first. */
    public List<Shoot> shoots() {
        return database.read(handle -> handle.createQuery("SELECT * FROM shoot ORDER BY id DESC")
                .map((row, context) -> shoot(row))
                .list());
    }

    /** The shoot with that id. */
    public Optional<Shoot> shoot(UUID id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM shoot WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> shoot(row))
                .findOne());
    }

    static Shoot shoot(ResultSet row) throws SQLException {
        return new Shoot(
                UUID.fromString(row.getString("id")),
                row.getString("name"),
                row.getString("address"),
                Path.of(row.getString("folder")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    /** How many photos there are. */
    public long count() {
        return database.read(handle ->
                handle.createQuery("SELECT count(*) FROM photo").mapTo(Long.class).one());
    }

    /** Changes what the photographer thinks of a photo; one that is gone is left alone. */
    public void mark(UUID photo, Photo.Marks marks) {
        database.write(handle -> handle.execute(
                "UPDATE photo SET rating = ?, flag = ?, label = ? WHERE id = ?",
                marks.rating(),
                code(marks.flag()),
                code(marks.label()),
                photo.toString()));
    }

    /** Says how far the work on a scene is; one that is gone is left alone. */
    public void advance(UUID scene, CatalogScene.State state) {
        database.write(handle ->
                handle.execute("UPDATE scene SET state = ? WHERE id = ?", code(state), scene.toString()));
    }

    /** The cameras of all photos, by name; those without one are left out. */
    public List<String> cameras() {
        return database.read(handle ->
                handle.createQuery("SELECT DISTINCT camera FROM photo WHERE camera <> '' ORDER BY camera").mapTo(String.class).list());
    }

    /** Photos with this content, under whatever name. */
    public List<Photo> withContent(String quickId) {
        return database.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM photo p WHERE quick_id = ?")
                .bind(0, quickId)
                .map((row, context) -> photo(row))
                .list());
    }

    /**
     * A page of the photos that a filter lets pass, the last imported first.
     *
     * @param after where the page before ended; empty for the first
     * @param most photos on a page
     */
    public Page find(PhotoFilter filter, Optional<Long> after, int most) {
        PhotoQuery query = PhotoQuery.of(filter, after);
        return database.read(handle -> {
            List<Numbered> rows = handle.createQuery(query.sql())
                    .bindMap(query.values())
                    .bind("most", most)
                    .map((row, context) -> new Numbered(row.getLong("number"), photo(row)))
                    .list();
            return new Page(
                    rows.stream().map(Numbered::photo).toList(),
                    rows.size() < most ? Optional.empty() : Optional.of(rows.getLast().number()));
        });
    }

    /** @param next for the page after this one; empty when there is none */
    public record Page(List<Photo> photos, Optional<Long> next) {}

    private record Numbered(long number, Photo photo) {}

    /** A row of {@link #COLUMNS}. */
    static Photo photo(ResultSet row) throws SQLException {
        long captured = row.getLong("captured");
        Optional<LocalDateTime> time = row.wasNull()
                ? Optional.empty()
                : Optional.of(LocalDateTime.ofInstant(Instant.ofEpochMilli(captured), ZoneOffset.UTC));
        return new Photo(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("scene_id")),
                row.getString("path"),
                row.getDouble("ev"),
                row.getString("quick_id"),
                row.getInt("width"),
                row.getInt("height"),
                time,
                row.getString("camera"),
                new Photo.Marks(
                        row.getInt("rating"),
                        Photo.Flag.valueOf(row.getString("flag").toUpperCase(Locale.ROOT)),
                        Photo.Label.valueOf(row.getString("label").toUpperCase(Locale.ROOT))));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static long millis(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
