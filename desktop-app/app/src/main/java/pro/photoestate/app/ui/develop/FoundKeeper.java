package pro.photoestate.app.ui.develop;

import java.util.Optional;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.edit.AnalysisRepository;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.engine.render.SceneAnalysis;

/** Keeps what was found for a scene, for the export and for the next time. Belongs to the window's thread. */
final class FoundKeeper {

    private final Tasks tasks;
    private final AnalysisRepository analyses;
    private Optional<Subject> subject = Optional.empty();
    private Optional<SceneAnalysis> kept = Optional.empty();

    FoundKeeper(Tasks tasks, Catalog catalog) {
        this.tasks = tasks;
        this.analyses = new AnalysisRepository(catalog.database());
    }

    /** From now on it is about this scene. */
    void begin(Subject now) {
        subject = Optional.of(now);
        kept = now.stored();
    }

    /** Keeps what a picture of it was made with, once it rests. */
    void keep(Shown picture) {
        SceneAnalysis found = picture.picture().analysis();
        if (!picture.request().moving() && !kept.equals(Optional.of(found))) {
            kept = Optional.of(found);
            Subject now = subject.orElseThrow();
            tasks.start(
                    cancel -> {
                        analyses.keep(now.id(), now.frames(), found);
                        return found;
                    },
                    done -> {},
                    e -> {}); // found anew the next time
        }
    }
}
