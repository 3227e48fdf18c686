package pro.photoestate.app.sidecar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.outside.OutsideRepository;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.platform.SqliteFile;
import pro.photoestate.app.queue.RecordRepository;
import pro.photoestate.app.queue.StoredRendition;

/** Which sidecars this catalog has written, whose scenes ids belong to, and what became of scenes. Thread-safe. */
public final class SidecarRepository {

    private final SqliteFile database;
    private final OutsideRepository outside;
    private final RecordRepository records;

    public SidecarRepository(SqliteFile database) {
        this.database = database;
        this.outside = new OutsideRepository(database);
        this.records = new RecordRepository(database);
    }

    /** What became of a scene, whose shoot lies in that folder: as much as a sidecar takes, the newest first. */
    Became became(UUID scene, Path folder) {
        List<ToldVersion> versions = outside.versions(scene).stream()
                .flatMap(v -> ToldVersion.of(v, folder).stream())
                .limit(BecameJson.MOST)
                .toList();
        Optional<UUID> chosen = outside.chosen(scene)
                .map(OutsideVersion::id)
                .filter(id -> versions.stream().anyMatch(v -> v.id().equals(id)));
        List<ToldRendition> renditions = records.renditions(scene).stream()
                .sorted(Comparator.comparing(StoredRendition::made).reversed())
                .flatMap(r -> ToldRendition.of(r, folder).stream())
                .limit(BecameJson.MOST)
                .toList();
        return new Became(versions, chosen, renditions);
    }

    /** Those scenes with a sidecar that have pictures from outside. */
    Set<UUID> withOutside() {
        return database.read(handle -> handle
                .createQuery("SELECT DISTINCT scene_id FROM outside_version WHERE scene_id IN (SELECT scene_id FROM sidecar)")
                .mapTo(String.class)
                .map(UUID::fromString)
                .set());
    }

    /**
     * Puts what became of a scene into the catalog.
     *
     * @param folder its shoot's
     * @return the paths of what has no place on this computer, or is another scene's in the catalog: left out
     */
    List<String> takeOver(UUID scene, Became became, Path folder) {
        List<String> left = new ArrayList<>();
        for (ToldVersion version : became.versions()) {
            Optional<UUID> chosen = became.chosen().filter(version.id()::equals);
            if (!version.in(folder, scene).map(v -> outside.takeOver(v, chosen.isPresent())).orElse(false)) {
                left.add(version.file().path());
            }
        }
        for (ToldRendition rendition : became.renditions()) {
            if (!rendition.in(folder, scene).map(records::takeOver).orElse(false)) {
                left.add(rendition.file().path());
            }
        }
        return left;
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
