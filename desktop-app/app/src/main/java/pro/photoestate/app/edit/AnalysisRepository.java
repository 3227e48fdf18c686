package pro.photoestate.app.edit;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import pro.photoestate.app.platform.SqliteFile;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.render.AnalysisJson;
import pro.photoestate.engine.render.SceneAnalysis;

/** What the engine found for scenes; an analysis holds only as long as the scene has the frames it was made of. Thread-safe. */
public final class AnalysisRepository {

    private static final String FRAMES =
            "SELECT coalesce(group_concat(quick_id || '@' || ev, ' ' ORDER BY position), '') FROM photo WHERE scene_id = ?";

    private final SqliteFile database;

    public AnalysisRepository(SqliteFile database) {
        this.database = database;
    }

    /** The frames of a scene as they are now: their contents, order and exposures. Ask before the frames are read. */
    public String frames(UUID scene) {
        return database.read(handle -> frames(handle, scene));
    }

    private static String frames(Handle handle, UUID scene) {
        return handle.createQuery(FRAMES).bind(0, scene.toString()).mapTo(String.class).one();
    }

    /** What is known of a scene with its present frames; what this program cannot read counts as unknown. */
    public Optional<SceneAnalysis> find(UUID scene) {
        Optional<String> json = database.read(handle -> handle.createQuery(
                        "SELECT analysis FROM scene_analysis WHERE scene_id = ? AND frames = ?")
                .bind(0, scene.toString())
                .bind(1, frames(handle, scene))
                .mapTo(String.class)
                .findOne());
        try {
            return json.map(text -> AnalysisJson.read(text, "the analysis of scene " + scene));
        } catch (PhotoException e) {
            return Optional.empty(); // of a newer program: it is made anew
        }
    }

    /**
     * Keeps an analysis in the place of an earlier one.
     *
     * @param frames those it was made of, as {@link #frames} told them
     */
    public void keep(UUID scene, String frames, SceneAnalysis analysis) {
        String json = AnalysisJson.write(analysis);
        database.write(handle -> handle.execute(
                "INSERT OR REPLACE INTO scene_analysis (scene_id, frames, analysis) VALUES (?, ?, ?)",
                scene.toString(),
                frames,
                json));
    }
}
