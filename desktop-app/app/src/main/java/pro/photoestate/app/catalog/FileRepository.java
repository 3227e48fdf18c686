package pro.photoestate.app.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pro.photoestate.app.platform.SqliteFile;

/** Where photos lie and what their files are known by. Thread-safe. Each call that writes is one transaction. */
public final class FileRepository {

    private static final String FILES =
            "SELECT p.id, p.path, p.quick_id, p.bytes, p.sha256, s.id AS shoot, s.name, s.folder FROM photo p"
                    + " JOIN scene c ON c.id = p.scene_id JOIN shoot s ON s.id = c.shoot_id ";

    private final SqliteFile database;

    public FileRepository(SqliteFile database) {
        this.database = database;
    }

    /**
     * A file of the catalog.
     *
     * @param photo its id
     * @param shoot the shoot that it is in
     * @param shootName what the photographer calls that
     * @param file where it lies, or lay
     * @param quickId see {@link QuickId}
     * @param bytes its size, where known
     * @param sha256 of its content, where somebody has read all of it
     */
    public record Known(
            UUID photo, UUID shoot, String shootName, Path file, String quickId, OptionalLong bytes, Optional<String> sha256) {}

    /** Files of which the first, the last and the size are as this says. */
    public List<Known> known(String quickId) {
        return files("WHERE p.quick_id = ?", quickId);
    }

    /** The files of a shoot, in the order of its scenes and frames. */
    public List<Known> of(UUID shoot) {
        return files("WHERE s.id = ? ORDER BY c.position, p.position", shoot.toString());
    }

    private List<Known> files(String condition, String value) {
        return database.read(handle -> handle.createQuery(FILES + condition)
                .bind(0, value)
                .map((row, context) -> {
                    long bytes = row.getLong("bytes");
                    return new Known(
                            UUID.fromString(row.getString("id")),
                            UUID.fromString(row.getString("shoot")),
                            row.getString("name"),
                            Path.of(row.getString("folder")).resolve(row.getString("path")),
                            row.getString("quick_id"),
                            row.wasNull() ? OptionalLong.empty() : OptionalLong.of(bytes),
                            Optional.ofNullable(row.getString("sha256")));
                })
                .list());
    }

    /** Keeps what was found out by reading whole files. */
    public void keepSha256(Map<UUID, String> sums) {
        if (sums.isEmpty()) {
            return;
        }
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("UPDATE photo SET sha256 = ? WHERE id = ?");
            sums.forEach((photo, sum) -> batch.add(sum, photo.toString()));
            return batch.execute();
        });
    }

    /**
     * A file whose content has changed.
     *
     * @param photo that it is of
     * @param width of the upright picture, px
     * @param height of the upright picture, px
     */
    public record Refreshed(UUID photo, String quickId, long bytes, int width, int height) {}

    /** Keeps what files are known by now. */
    public void refresh(List<Refreshed> files) {
        database.write(handle -> refresh(handle, files));
    }

    static int refresh(Handle handle, List<Refreshed> files) {
        PreparedBatch batch = handle.prepareBatch(
                "UPDATE photo SET quick_id = ?, bytes = ?, width = ?, height = ?, sha256 = NULL WHERE id = ?");
        files.forEach(f -> batch.add(f.quickId(), f.bytes(), f.width(), f.height(), f.photo().toString()));
        return batch.execute().length;
    }

    /**
     * Says that a shoot lies elsewhere, all or nothing.
     *
     * @param folder its folder now
     * @param paths where photos of it lie now; those below the folder are kept by their place in it
     */
    public void relink(UUID shoot, Path folder, Map<UUID, Path> paths) {
        database.write(handle -> {
            handle.execute("UPDATE shoot SET folder = ? WHERE id = ?", folder.toString(), shoot.toString());
            if (!paths.isEmpty()) {
                PreparedBatch batch = handle.prepareBatch("UPDATE photo SET path = ? WHERE id = ?");
                paths.forEach((photo, path) -> batch.add(stored(folder, path), photo.toString()));
                batch.execute();
            }
            return ShootRepository.writeWords(handle, shoot);
        });
    }

    /** How a photo's path is kept: below the shoot's folder with slashes, or whole where it lies elsewhere. */
    public static String stored(Path folder, Path file) {
        if (!file.startsWith(folder)) {
            return file.toString();
        }
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
