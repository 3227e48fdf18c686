package pro.photoestate.app.ui.develop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.edit.AnalysisRepository;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.recipe.Recipe;

/**
 * The scene that is developed, as it was when it was opened.
 *
 * @param frames what its frames are known by, see {@link AnalysisRepository#frames}
 * @param stored what was found for it before, as the catalog has it
 * @param known what was found for it before, as it is gone on with
 * @param recipe what it had
 */
record Subject(
        UUID id,
        SceneGroup group,
        String frames,
        Optional<SceneAnalysis> stored,
        Optional<SceneAnalysis> known,
        Recipe recipe) {

    /** Reads it; takes a few milliseconds a frame. */
    static Subject read(UUID id, Catalog catalog, Edits edits) {
        AnalysisRepository analyses = new AnalysisRepository(catalog.database());
        String frames = analyses.frames(id);
        SceneGroup group = catalog.sceneFrames().of(id);
        Optional<SceneAnalysis> stored = analyses.find(id);
        return new Subject(id, group, frames, stored, stored, edits.current(id));
    }

    /** With what an earlier one of the same frames knew: previews that were kept for that are found by it. */
    Subject withKnownOf(Optional<Subject> earlier) {
        return earlier.filter(e -> e.frames.equals(frames))
                .map(e -> new Subject(id, group, frames, stored, e.known, recipe))
                .orElse(this);
    }

    /** What the scene is called: its reference frame's name. */
    String name() {
        return group.frames().get(group.reference()).name();
    }

    /** Width of the upright reference frame, px. */
    int frameWidth() {
        return group.frames().get(group.reference()).width();
    }

    /** Its files. */
    List<Path> files() {
        return group.frames().stream().map(f -> f.file()).toList();
    }

    /** Whether none of its files can be found. Asks the disk. */
    boolean isAway() {
        return files().stream().noneMatch(Files::exists);
    }
}
