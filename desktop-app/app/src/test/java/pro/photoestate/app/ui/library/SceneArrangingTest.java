package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.catalog.SceneCard;

/** Single frames on their way from one scene to another. */
class SceneArrangingTest {

    @TempDir
    Path folder;

    private LibraryDesk at;
    private ScenesViewModel model;
    private UUID shoot;

    @BeforeEach
    void open() {
        at = new LibraryDesk(folder);
        new MadeUpShoots(1, () -> Photo.Marks.NONE).add(at.catalog.photos(), 3, CatalogScene.State.NEW);
        shoot = at.catalog.shoots().cards().getFirst().shoot().id();
        model = new ScenesViewModel(at.desk, at.services);
        at.desk.workspace().open(shoot);
        model.begin();
        model.list().toggleStacks(); // 0 the first scene, 1 to 5 its frames, then the other scenes
    }

    @AfterEach
    void close() {
        model.end();
        at.close();
    }

    private List<SceneCard> kept() {
        return at.catalog.scenes().cards(shoot);
    }

    @Test
    void aFrameOfAnOpenStackGoesToAnotherSceneAndUndoBringsItBack() {
        List<SceneCard> before = kept();
        model.list().selection().select(5);
        Set<UUID> frame = model.arranging().chosenFrames();
        assertThat(frame).hasSize(1);
        model.arranging().moveInto(before.get(2).scene().id(), frame);
        assertThat(kept()).extracting(c -> c.frames().size()).containsExactly(4, 5, 6);
        assertThat(at.desk.workspace().scene().get()).contains(before.get(2).scene().id());
        assertThat(at.log.state().nextUndo().orElseThrow().nameKey()).isEqualTo("act.transfer");
        at.log.undo();
        at.desk.workspace().changed();
        assertThat(kept()).isEqualTo(before);
        assertThat(model.list().cards()).isEqualTo(before);
    }

    /** Shows the first, third and fifth of five scenes, of which the first is selected. */
    private List<UUID> everySecondOfFive() {
        new MadeUpShoots(2, () -> Photo.Marks.NONE).add(at.catalog.photos(), 5, CatalogScene.State.NEW);
        UUID other = at.catalog.shoots().cards().stream()
                .map(c -> c.shoot().id())
                .filter(id -> !id.equals(shoot))
                .findFirst()
                .orElseThrow();
        shoot = other;
        List<UUID> scenes = kept().stream().map(c -> c.scene().id()).toList();
        at.catalog.database()
                .write(h -> h.execute("UPDATE scene SET state = 'exported' WHERE shoot_id = ? AND position % 2 = 0", other.toString()));
        at.desk.workspace().open(other);
        at.desk.workspace().changed();
        model.list().filter().set(PhotoFilter.ALL.in(CatalogScene.State.EXPORTED));
        model.list().selection().select(0);
        return scenes;
    }

    private List<Integer> order(List<UUID> before) {
        return kept().stream().map(c -> before.indexOf(c.scene().id())).toList();
    }

    @Test
    void amongScenesThatAFilterHidesOneMovesPastTheNextThatIsSeen() {
        List<UUID> before = everySecondOfFive();
        assertThat(model.list().shown()).isEqualTo(3);
        model.arranging().moveBy(1);
        assertThat(order(before)).containsExactly(1, 2, 0, 3, 4);
        model.arranging().moveBy(1);
        assertThat(order(before)).containsExactly(1, 2, 3, 4, 0);
        model.arranging().moveBy(1);
        assertThat(order(before)).containsExactly(1, 2, 3, 4, 0);
        model.arranging().moveBy(-1);
        assertThat(order(before)).containsExactly(1, 2, 3, 0, 4);
    }

    @Test
    void mergedWithOneSceneSelectedFramesGoToItWithoutTheirOwn() {
        model.list().selection().select(4);
        model.list().selection().extend(6);
        assertThat(model.arranging().canMerge()).isTrue();
        model.arranging().merge();
        assertThat(kept()).extracting(c -> c.frames().size()).containsExactly(3, 7, 5);
    }

    @Test
    void aSelectedSceneIsMergedWithAllItsFramesThoughSomeOfThemAreSelectedToo() {
        model.list().selection().select(0);
        model.list().selection().extend(6);
        assertThat(model.arranging().chosenFrames()).isEmpty();
        model.arranging().merge();
        assertThat(kept()).extracting(c -> c.frames().size()).containsExactly(10, 5);
    }
}
