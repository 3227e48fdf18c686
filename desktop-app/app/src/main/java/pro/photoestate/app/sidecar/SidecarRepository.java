package pro.photoestate.app.sidecar;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.platform.SqliteFile;

/** Which sidecars this catalog has written, and whose scenes ids belong to. Thread-safe. */
public final class SidecarRepository {

    private final SqliteFile database;

    public SidecarRepository(SqliteFile database) {
        this.database = database;
    }

    /** The scenes that ids stand for: scenes themselves, also such as are gone, those of photos, and all of shoots. */
    Set<UUID> scenes(Collection<UUID> ids) {
        return database.read(handle -> {
            Set<UUID> scenes = new LinkedHashSet<>();
            for (UUID id : ids) {
                handle.createQuery("SELECT id FROM scene WHERE id = :id OR shoot_id = :id"
                                + " UNION SELECT scene_id FROM photo WHERE id = :id"
                                + " UNION SELECT scene_id FROM sidecar WHERE scene_id = :id")
                        .bind("id", id.toString())
                        .mapTo(String.class)
                        .forEach(scene -> scenes.add(UUID.fromString(scene)));
            }
            return scenes;
        });
    }

    /** Where the sidecar of a scene was written last. */
    Optional<Path> path(UUID scene) {
        return database.read(handle -> handle.createQuery("SELECT path FROM sidecar WHERE scene_id = ?")
                .bind(0, scene.toString())
                .mapTo(String.class)
                .findOne()
                .map(Path::of));
    }

    /** Whether this catalog wrote that file. */
    boolean wrote(Path path) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM sidecar WHERE path = ?")
                        .bind(0, path.toString())
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** Keeps where a sidecar is; empty when it is gone. */
    void keep(UUID scene, Optional<Path> path) {
        database.write(handle -> path.isPresent()
                ? handle.execute(
                        "INSERT OR REPLACE INTO sidecar (scene_id, path) VALUES (?, ?)", scene.toString(), path.get().toString())
                : handle.execute("DELETE FROM sidecar WHERE scene_id = ?", scene.toString()));
    }
}
