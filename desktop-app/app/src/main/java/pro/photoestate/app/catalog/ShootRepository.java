package pro.photoestate.app.catalog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pro.photoestate.app.platform.SqliteFile;
import pro.photoestate.sentence.Sentence;

/** Shoots as a whole. Thread-safe. Each call that writes is one transaction. */
public final class ShootRepository {

    private static final String CARDS =
            """
            WITH scenes AS (
                SELECT shoot_id, count(*) AS scenes, sum(state = 'exported') AS exported, sum(warnings <> '') AS warned
                FROM scene GROUP BY shoot_id),
            frames AS (
                SELECT c.shoot_id, count(*) AS frames FROM scene c JOIN photo q ON q.scene_id = c.id GROUP BY c.shoot_id)
            SELECT s.id AS shoot, s.name, s.address, s.folder, s.created_at,
                coalesce(scenes.scenes, 0) AS scenes, coalesce(scenes.exported, 0) AS exported, coalesce(scenes.warned, 0) AS warned,
                coalesce(frames.frames, 0) AS frames, %s
            FROM shoot s
            LEFT JOIN scenes ON scenes.shoot_id = s.id
            LEFT JOIN frames ON frames.shoot_id = s.id
            LEFT JOIN photo p ON p.number = (
                SELECT q.number FROM photo q
                WHERE q.scene_id = (SELECT id FROM scene WHERE shoot_id = s.id ORDER BY position LIMIT 1)
                ORDER BY abs(q.ev), q.position LIMIT 1)
            ORDER BY s.id DESC
            """
                    .formatted(PhotoRepository.COLUMNS);

    private final SqliteFile database;

    public ShootRepository(SqliteFile database) {
        this.database = database;
    }

    /** All shoots at a glance, the newest first. */
    public List<ShootCard> cards() {
        return database.read(handle -> handle.createQuery(CARDS)
                .map((row, context) -> new ShootCard(
                        new Shoot(
                                UUID.fromString(row.getString("shoot")),
                                row.getString("name"),
                                row.getString("address"),
                                Path.of(row.getString("folder")),
                                Instant.ofEpochMilli(row.getLong("created_at"))),
                        row.getInt("scenes"),
                        row.getInt("frames"),
                        row.getInt("exported"),
                        row.getInt("warned"),
                        row.getString("scene_id") == null ? Optional.empty() : Optional.of(PhotoRepository.photo(row))))
                .list());
    }

    /**
     * The shoot with that id.
     *
     * @throws CatalogException {@link CatalogFault#SHOOT_GONE}
     */
    public Shoot shoot(UUID id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM shoot WHERE id = ?")
                .bind(0, id.toString())
                .map((row, context) -> PhotoRepository.shoot(row))
                .findOne()
                .orElseThrow(() -> new CatalogException(
                        CatalogFault.SHOOT_GONE,
                        Sentence.of("app.shoots.gone", id))));
    }

    /** The newest shoot whose files lie in just this folder. */
    public Optional<Shoot> inFolder(Path folder) {
        return database.read(handle -> handle.createQuery("SELECT * FROM shoot WHERE folder = ? ORDER BY id DESC LIMIT 1")
                .bind(0, folder.toString())
                .map((row, context) -> PhotoRepository.shoot(row))
                .findOne());
    }

    /**
     * Adds scenes with their photos to a shoot, after those that it has, all or nothing; a shoot that is not there is
     * added too.
     *
     * @param scenes of this shoot, in their order
     * @param photos of these scenes, each scene's in the order of its frames
     */
    public void add(Shoot shoot, List<CatalogScene> scenes, List<NewPhoto> photos) {
        add(shoot, scenes, photos, List.of());
    }

    /**
     * The same together with what is known by now of photos that were there.
     *
     * @param refreshed photos whose files have changed
     */
    public void add(
            Shoot shoot, List<CatalogScene> scenes, List<NewPhoto> photos, List<FileRepository.Refreshed> refreshed) {
        database.write(handle -> {
            FileRepository.refresh(handle, refreshed);
            Optional<Integer> last = last(handle, shoot.id());
            if (last.isEmpty()) {
                PhotoRepository.addShoot(handle, shoot);
            }
            int offset = last.orElse(-1) + 1;
            PhotoRepository.addScenes(
                    handle, scenes.stream().map(s -> s.at(offset + s.position())).toList());
            PhotoRepository.addPhotos(handle, shoot, photos.stream().map(NewPhoto::photo).toList());
            PreparedBatch files = handle.prepareBatch("UPDATE photo SET bytes = ?, light = ? WHERE id = ?");
            for (NewPhoto photo : photos) {
                files.add(
                        photo.bytes(),
                        photo.light().isPresent() ? photo.light().getAsDouble() : null,
                        photo.photo().id().toString());
            }
            files.execute();
            return shoot;
        });
    }

    /** The last position of a shoot's scenes, -1 when it has none; empty when there is no such shoot. */
    private static Optional<Integer> last(Handle handle, UUID shoot) {
        return handle.createQuery(
                        "SELECT coalesce((SELECT max(position) FROM scene WHERE shoot_id = s.id), -1) FROM shoot s WHERE s.id = ?")
                .bind(0, shoot.toString())
                .mapTo(Integer.class)
                .findOne();
    }

    /** Gives a shoot another name and address, by which its photos are found from then on. */
    public void rename(UUID shoot, String name, String address) {
        database.write(handle -> {
            handle.execute("UPDATE shoot SET name = ?, address = ? WHERE id = ?", name, address, shoot.toString());
            return writeWords(handle, shoot);
        });
    }

    /** Makes the text index say what the tables say of a shoot. */
    static int writeWords(Handle handle, UUID shoot) {
        return handle.execute(
                "INSERT OR REPLACE INTO photo_text (rowid, file, shoot, address, camera)"
                        + " SELECT p.number, p.path, s.name, s.address, p.camera FROM shoot s"
                        + " JOIN scene c ON c.shoot_id = s.id JOIN photo p ON p.scene_id = c.id WHERE s.id = ?",
                shoot.toString());
    }

    /**
     * Takes a shoot out of the catalog; its files stay.
     *
     * @return what {@link #restore} needs; empty when there was no such shoot
     */
    public Optional<KeptRows> delete(UUID shoot) {
        return database.write(handle -> {
            KeptRows kept = new KeptRowsRepository(handle).keep("shoot", shoot.toString(), Set.of());
            handle.execute("DELETE FROM shoot WHERE id = ?", shoot.toString());
            return kept.rows().isEmpty() ? Optional.empty() : Optional.of(kept);
        });
    }

    /** Puts a deleted shoot back as it was, with its edits and whatever else hung on it. */
    public void restore(KeptRows deleted) {
        database.write(handle -> {
            new KeptRowsRepository(handle).putBack(renumbered(handle, deleted));
            Object id = deleted.rows().getFirst().values().get("id");
            return writeWords(handle, UUID.fromString(String.valueOf(id)));
        });
    }

    /** The same rows; photos whose number was given away meanwhile count as imported last. */
    private static KeptRows renumbered(Handle handle, KeptRows deleted) {
        List<Long> numbers = deleted.rows().stream().flatMap(r -> number(r).stream()).toList();
        boolean taken = numbers.stream()
                .anyMatch(n -> handle.createQuery("SELECT count(*) FROM photo WHERE number = ?")
                                .bind(0, n)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
        if (!taken) {
            return deleted;
        }
        long shift = handle.createQuery("SELECT max(number) FROM photo").mapTo(Long.class).one();
        return new KeptRows(deleted.rows().stream().map(r -> shifted(r, shift)).toList());
    }

    private static Optional<Long> number(KeptRows.Row row) {
        return row.table().equals("photo") && row.values().get("number") instanceof Number n
                ? Optional.of(n.longValue())
                : Optional.empty();
    }

    private static KeptRows.Row shifted(KeptRows.Row row, long by) {
        return number(row)
                .map(n -> {
                    var values = new LinkedHashMap<>(row.values());
                    values.put("number", n + by);
                    return new KeptRows.Row(row.table(), values);
                })
                .orElse(row);
    }
}
