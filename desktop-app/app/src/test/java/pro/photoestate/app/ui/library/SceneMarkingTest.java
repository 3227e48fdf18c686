package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;

/** What marks are for while one frame is looked at large. */
class SceneMarkingTest {

    @TempDir
    Path folder;

    private LibraryDesk at;
    private ScenesViewModel model;
    private CullingViewModel culling;
    private UUID shoot;

    @BeforeEach
    void open() {
        at = new LibraryDesk(folder);
        new MadeUpShoots(1, () -> Photo.Marks.NONE).add(at.catalog.photos(), 4, CatalogScene.State.NEW);
        shoot = at.catalog.shoots().cards().getFirst().shoot().id();
        model = new ScenesViewModel(at.desk, at.services);
        culling = new CullingViewModel(at.desk, model, at.services.shown().pictures());
        at.desk.workspace().open(shoot);
        model.begin();
        culling.begin(256);
    }

    @AfterEach
    void close() {
        culling.end();
        model.end();
        at.close();
    }

    private List<Photo> frames(int scene) {
        return at.catalog.scenes().cards(shoot).get(scene).frames();
    }

    private List<Integer> rated(int scene) {
        return frames(scene).stream().map(f -> f.marks().rating()).toList();
    }

    private void rate(int stars) {
        model.marking().mark(m -> new Photo.Marks(stars, m.flag(), m.label()));
    }

    @Test
    void aSceneIsMarkedAsAWholeUntilItsFramesAreSteppedThrough() {
        rate(3);
        assertThat(rated(0)).containsOnly(3);
        culling.step(1);
        rate(5);
        assertThat(rated(0)).containsExactly(3, 3, 3, 5, 3);
        culling.step(-1);
        rate(1);
        assertThat(rated(0)).containsExactly(3, 3, 1, 5, 3);
        culling.go(1);
        rate(2);
        assertThat(rated(1)).containsOnly(2);
    }

    @Test
    void theFrameThatIsSeenHasItsOwnMarksAndUndoTakesThemFromItAlone() {
        rate(3);
        culling.step(1);
        rate(5);
        assertThat(culling.photo().get().orElseThrow().marks().rating()).isEqualTo(5);
        at.log.undo();
        at.desk.workspace().changed();
        assertThat(rated(0)).containsOnly(3);
        assertThat(culling.photo().get().orElseThrow().marks().rating()).isEqualTo(3);
    }

    @Test
    void aLabelIsTakenAwayWhereTheFrameThatIsSeenHasIt() {
        culling.step(1);
        model.marking().label(Photo.Label.BLUE);
        assertThat(frames(0)).filteredOn(f -> f.marks().label() == Photo.Label.BLUE).hasSize(1);
        model.marking().label(Photo.Label.BLUE);
        assertThat(frames(0)).allMatch(f -> f.marks().label() == Photo.Label.NONE);
    }

    @Test
    void aFrameOfAnOpenStackIsMarkedAlone() {
        culling.end();
        model.list().toggleStacks();
        model.list().selection().select(2);
        culling.begin(256);
        rate(4);
        assertThat(rated(0)).containsExactly(0, 4, 0, 0, 0);
    }

    @Test
    void whereMarksLeadOnTheNextFrameFollowsAndThenTheNextScene() {
        model.marking().advancing().set(true);
        culling.step(1); // the fourth of five
        rate(1);
        rate(2);
        rate(3);
        assertThat(rated(0)).containsExactly(0, 0, 0, 1, 2);
        assertThat(rated(1)).containsOnly(3);
        assertThat(model.list().selection().focus().get()).isEqualTo(2);
    }
}
