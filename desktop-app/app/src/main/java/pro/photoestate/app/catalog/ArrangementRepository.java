package pro.photoestate.app.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pro.photoestate.app.platform.SqliteFile;
import pro.photoestate.sentence.Sentence;

/**
 * Splits, merges and reorders the scenes of a shoot. Thread-safe. Each call is one transaction and gives the arrangement
 * before it, with which {@link #restore} undoes it; positions stay dense, and no frame is ever in no scene or in two.
 */
public final class ArrangementRepository {

    private final SqliteFile database;

    public ArrangementRepository(SqliteFile database) {
        this.database = database;
    }

    /** How the scenes of a shoot are arranged now. */
    public SceneArrangement of(UUID shoot) {
        return database.read(handle -> read(handle, shoot));
    }

    /**
     * Makes some frames of a scene a scene of their own, behind it.
     *
     * @param made the id of the new scene
     * @throws CatalogException {@link CatalogFault#SCENE_GONE}; {@link CatalogFault#SCENES_UNFIT} unless some frames go and
     *     some stay
     */
    public SceneArrangement split(UUID scene, Set<UUID> photos, UUID made) {
        return change(scene, now -> now.split(scene, photos, made));
    }

    /** The same with all frames from one on, counted from 0, the darkest first. */
    public SceneArrangement splitAt(UUID scene, int frame, UUID made) {
        return change(scene, now -> {
            List<UUID> all = now.placed(scene).frames().stream().map(SceneArrangement.Frame::photo).toList();
            return now.split(scene, Set.copyOf(all.subList(Math.clamp(frame, 0, all.size()), all.size())), made);
        });
    }

    /**
     * Makes the frames of all these scenes frames of the first. Exposures relate as the camera's settings tell; without
     * them, as if the references of all had been exposed alike.
     *
     * @param scenes of one shoot, two at least
     * @throws CatalogException {@link CatalogFault#SCENE_GONE}, {@link CatalogFault#SCENES_UNFIT}
     */
    public SceneArrangement merge(List<UUID> scenes) {
        if (scenes.isEmpty()) {
            throw new CatalogException(
                    CatalogFault.SCENES_UNFIT, Sentence.of("app.scenes.merge"));
        }
        return change(scenes.getFirst(), now -> now.merge(scenes));
    }

    /**
     * Makes some frames of other scenes of the shoot frames of this one; a scene that has none left is gone.
     *
     * @throws CatalogException {@link CatalogFault#SCENE_GONE}; {@link CatalogFault#SCENES_UNFIT} when there are none, or
     *     one of them is no longer there or in this scene already
     */
    public SceneArrangement transfer(Set<UUID> photos, UUID into) {
        return change(into, now -> now.transfer(photos, into));
    }

    /**
     * Moves a scene before another of its shoot, or to the end.
     *
     * @throws CatalogException {@link CatalogFault#SCENE_GONE}
     */
    public SceneArrangement move(UUID scene, Optional<UUID> before) {
        return change(scene, now -> now.move(scene, before));
    }

    /**
     * Brings an arrangement back. Scenes that are gone come back with what hung on them; scenes that were made since are
     * taken away, and kept in the result; photos that were imported since keep their scenes, behind the others.
     *
     * @return the arrangement before, with which this is undone in turn
     */
    public SceneArrangement restore(SceneArrangement wanted) {
        return database.write(handle -> {
            SceneArrangement now = read(handle, wanted.shoot());
            return apply(handle, now, wanted.andOthersOf(now));
        });
    }

    private SceneArrangement change(UUID scene, UnaryOperator<SceneArrangement> how) {
        return database.write(handle -> {
            SceneArrangement now = read(handle, shoot(handle, scene));
            return apply(handle, now, how.apply(now));
        });
    }

    private static UUID shoot(Handle handle, UUID scene) {
        return handle.createQuery("SELECT shoot_id FROM scene WHERE id = ?")
                .bind(0, scene.toString())
                .mapTo(String.class)
                .findOne()
                .map(UUID::fromString)
                .orElseThrow(() -> new CatalogException(
                        CatalogFault.SCENE_GONE,
                        Sentence.of("app.scenes.gone", scene)));
    }

    private static SceneArrangement read(Handle handle, UUID shoot) {
        Map<UUID, List<SceneArrangement.Frame>> frames = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT p.id, p.scene_id, p.ev, p.light FROM photo p JOIN scene c ON c.id = p.scene_id"
                                + " WHERE c.shoot_id = ? ORDER BY c.position, p.position")
                .bind(0, shoot.toString())
                .map((row, context) -> {
                    double light = row.getDouble("light");
                    OptionalDouble told = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(light);
                    var frame = new SceneArrangement.Frame(UUID.fromString(row.getString("id")), row.getDouble("ev"), told);
                    UUID scene = UUID.fromString(row.getString("scene_id"));
                    return frames.computeIfAbsent(scene, s -> new ArrayList<>()).add(frame);
                })
                .list();
        List<SceneArrangement.Placed> scenes = handle
                .createQuery("SELECT * FROM scene WHERE shoot_id = ? ORDER BY position")
                .bind(0, shoot.toString())
                .map((row, context) -> SceneRepository.scene(row))
                .list()
                .stream()
                .map(s -> new SceneArrangement.Placed(s, frames.getOrDefault(s.id(), List.of())))
                .toList();
        return new SceneArrangement(shoot, scenes, Map.of());
    }

    /** Makes the tables say what is wanted, and gives what they said. */
    private static SceneArrangement apply(Handle handle, SceneArrangement now, SceneArrangement wanted) {
        KeptRowsRepository rows = new KeptRowsRepository(handle);
        Set<UUID> there = ids(now);
        Set<UUID> gone = new HashSet<>(there);
        gone.removeAll(ids(wanted));
        Map<UUID, KeptRows> kept = new LinkedHashMap<>();
        gone.forEach(scene -> kept.put(scene, rows.keep("scene", scene.toString(), Set.of("photo"))));
        for (SceneArrangement.Placed placed : wanted.scenes()) {
            CatalogScene scene = placed.scene();
            KeptRows before = wanted.kept().get(scene.id());
            if (!there.contains(scene.id()) && before != null) {
                rows.putBack(before);
            } else if (!there.contains(scene.id())) {
                PhotoRepository.addScenes(handle, List.of(scene));
            }
        }
        place(handle, wanted);
        gone.forEach(scene -> handle.execute("DELETE FROM scene WHERE id = ?", scene.toString()));
        return new SceneArrangement(now.shoot(), now.scenes(), kept);
    }

    private static void place(Handle handle, SceneArrangement wanted) {
        PreparedBatch scenes = handle.prepareBatch(
                "UPDATE scene SET position = ?, state = ?, confidence = ?, warnings = ? WHERE id = ?");
        PreparedBatch photos =
                handle.prepareBatch("UPDATE photo SET scene_id = ?, position = ?, ev = ?, state = ?, warned = ? WHERE id = ?");
        for (SceneArrangement.Placed placed : wanted.scenes()) {
            CatalogScene scene = placed.scene();
            String state = PhotoRepository.code(scene.state());
            String id = scene.id().toString();
            scenes.add(scene.position(), state, scene.confidence(), SceneRepository.kept(scene.warnings()), id);
            int position = 0;
            for (SceneArrangement.Frame frame : placed.frames()) {
                photos.add(id, position++, frame.ev(), state, !scene.warnings().isEmpty(), frame.photo().toString());
            }
        }
        scenes.execute();
        photos.execute();
    }

    private static Set<UUID> ids(SceneArrangement arrangement) {
        return Set.copyOf(arrangement.scenes().stream().map(p -> p.scene().id()).toList());
    }
}
