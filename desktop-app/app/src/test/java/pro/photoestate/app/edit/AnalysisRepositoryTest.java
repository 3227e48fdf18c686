package pro.photoestate.app.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.render.SceneAnalysis;

class AnalysisRepositoryTest {

    private static final SceneAnalysis FOUND = new SceneAnalysis(
            List.of(0, 1, 2, 3, 4),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @TempDir
    Path folder;

    @Test
    void anAnalysisHoldsAsLongAsTheFramesAreTheSame() {
        try (EditedShoot shoot = new EditedShoot(folder, 2)) {
            AnalysisRepository analyses = new AnalysisRepository(shoot.catalog.database());
            UUID scene = shoot.scenes.getFirst();
            String frames = analyses.frames(scene);
            assertThat(analyses.find(scene)).isEmpty();
            analyses.keep(scene, frames, FOUND);
            assertThat(analyses.find(scene)).contains(FOUND);

            shoot.catalog.database().write(h -> h.execute("DELETE FROM photo WHERE id = ?", shoot.photos.getFirst().id().toString()));
            assertThat(analyses.find(scene)).isEmpty();

            analyses.keep(scene, frames, FOUND); // came late, of the frames as they were
            assertThat(analyses.find(scene)).isEmpty();
            analyses.keep(scene, analyses.frames(scene), FOUND);
            assertThat(analyses.find(scene)).contains(FOUND);
        }
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        try (EditedShoot shoot = new EditedShoot(folder, 1)) {
            AnalysisRepository analyses = new AnalysisRepository(shoot.catalog.database());
            UUID scene = shoot.scenes.getFirst();
            analyses.keep(scene, analyses.frames(scene), FOUND);
            shoot.catalog.database().write(h -> h.execute("UPDATE scene_analysis SET analysis = '{\"schema\":99}'"));
            assertThat(analyses.find(scene)).isEmpty();
        }
    }
}
