package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import pro.photoestate.app.ui.common.Notice;

class ScenesViewModelTest {

    @TempDir
    Path folder;

    private LibraryDesk at;
    private ScenesViewModel model;
    private UUID shoot;

    @BeforeEach
    void open() {
        at = new LibraryDesk(folder);
        new MadeUpShoots(1, () -> Photo.Marks.NONE).add(at.catalog.photos(), 20, CatalogScene.State.NEW);
        shoot = at.catalog.shoots().cards().getFirst().shoot().id();
        model = new ScenesViewModel(at.desk, at.services);
        at.desk.workspace().open(shoot);
        model.begin();
    }

    @AfterEach
    void close() {
        model.end();
        at.close();
    }

    private List<SceneCard> kept() {
        return at.catalog.scenes().cards(shoot);
    }

    private List<UUID> shown() {
        return model.list().items().stream().map(SceneItem::id).toList();
    }

    private List<UUID> arranged() {
        return kept().stream().map(c -> c.scene().id()).toList();
    }

    private static Photo.Marks rated(int stars) {
        return new Photo.Marks(stars, Photo.Flag.NONE, Photo.Label.NONE);
    }

    @Test
    void theScenesOfTheOpenShootStandInTheirOrderWithTheFirstSelected() {
        assertThat(model.state().get()).isEqualTo(ListState.SHOWN);
        assertThat(shown()).isEqualTo(arranged()).hasSize(20);
        assertThat(at.desk.workspace().scene().get()).contains(shown().getFirst());
    }

    @Test
    void aMarkIsForAllFramesOfAStackAndUndoBringsTheOldOneBack() {
        model.list().selection().select(3);
        model.marking().mark(m -> rated(4));
        assertThat(kept().get(3).frames()).allMatch(f -> f.marks().rating() == 4);
        assertThat(model.list().items().get(3).photo().marks().rating()).isEqualTo(4);
        at.log.undo();
        at.desk.workspace().changed();
        assertThat(kept().get(3).marks().rating()).isZero();
        assertThat(model.list().items().get(3).photo().marks().rating()).isZero();
    }

    @Test
    void aMarkOnAFrameOfAnOpenStackIsForThatFrameAlone() {
        model.list().selection().select(0);
        model.list().toggleStacks();
        assertThat(model.list().items()).hasSize(25);
        model.list().selection().select(2);
        model.marking().mark(m -> new Photo.Marks(0, Photo.Flag.PICK, Photo.Label.NONE));
        assertThat(kept().getFirst().frames()).filteredOn(f -> f.marks().flag() == Photo.Flag.PICK).hasSize(1);
    }

    @Test
    void aLabelIsTakenAwayWhereAllHaveIt() {
        model.list().selection().select(0);
        model.list().selection().extend(2);
        model.marking().label(Photo.Label.RED);
        assertThat(kept().subList(0, 3)).allMatch(c -> c.marks().label() == Photo.Label.RED);
        model.marking().label(Photo.Label.RED);
        assertThat(kept().subList(0, 3)).allMatch(c -> c.marks().label() == Photo.Label.NONE);
    }

    @Test
    void afterAMarkTheNextIsSelectedWhenThatIsWished() {
        model.marking().advancing().set(true);
        model.list().selection().select(5);
        model.marking().mark(m -> rated(1));
        model.marking().mark(m -> rated(2));
        assertThat(kept().get(5).marks().rating()).isEqualTo(1);
        assertThat(kept().get(6).marks().rating()).isEqualTo(2);
        assertThat(model.list().selection().focus().get()).isEqualTo(7);
    }

    @Test
    void filtersShowWhatPassesAndFollowMarks() {
        model.list().selection().select(1);
        model.marking().mark(m -> rated(5));
        model.list().filter().set(PhotoFilter.ALL.rated(4));
        assertThat(shown()).containsExactly(arranged().get(1));
        model.marking().mark(m -> rated(1));
        assertThat(model.state().get()).isEqualTo(ListState.FILTERED_OUT);
        model.list().filter().set(PhotoFilter.ALL.warned());
        assertThat(shown()).hasSize(2);
        model.list().filter().set(PhotoFilter.ALL.withWords("dsc_00042"));
        assertThat(shown()).containsExactly(arranged().get(8));
        model.list().filter().set(PhotoFilter.ALL.withWords("leica"));
        assertThat(shown()).isEmpty();
    }

    @Test
    void sortingChangesWhatIsSeenAndNotTheArrangement() {
        List<UUID> before = arranged();
        model.list().selection().select(7);
        model.marking().mark(m -> rated(5));
        model.list().sort().set(SceneSort.RATING);
        assertThat(shown().getFirst()).isEqualTo(before.get(7));
        model.list().sort().set(SceneSort.DOUBT);
        assertThat(model.list().items().getFirst().card().scene().warnings()).isNotEmpty();
        assertThat(arranged()).isEqualTo(before);
        assertThat(model.arranging().canMove()).isFalse();
    }

    @Test
    void framesAreSplitOffAndScenesMergedAndUndoneAgain() {
        List<SceneCard> before = kept();
        model.list().selection().select(0);
        model.list().toggleStacks();
        assertThat(model.arranging().canSplit()).isFalse();
        model.list().selection().select(1);
        model.list().selection().extend(2);
        assertThat(model.arranging().canSplit()).isTrue();
        model.arranging().split();
        assertThat(kept()).hasSize(21);
        assertThat(kept().get(1).frames()).hasSize(2);
        assertThat(at.desk.workspace().scene().get()).contains(kept().get(1).scene().id());
        model.list().selection().select(model.list().items().size() - 1);
        model.list().selection().extend(model.list().items().size() - 2);
        model.arranging().merge();
        assertThat(kept()).hasSize(20);
        assertThat(kept().getLast().frames()).hasSize(10);
        at.log.undo();
        at.log.undo();
        at.desk.workspace().changed();
        assertThat(kept()).isEqualTo(before);
        assertThat(model.list().cards()).isEqualTo(before);
    }

    @Test
    void scenesMoveOnAndBackAndInFrontOfOthers() {
        List<UUID> before = arranged();
        model.list().selection().select(2);
        model.arranging().moveBy(-1);
        assertThat(arranged().subList(0, 3)).containsExactly(before.get(0), before.get(2), before.get(1));
        assertThat(model.list().selection().focused()).contains(before.get(2));
        model.arranging().moveBy(1);
        assertThat(arranged()).isEqualTo(before);
        model.list().selection().select(0);
        model.arranging().moveBy(-1);
        assertThat(arranged()).isEqualTo(before);
        model.arranging().moveBefore(List.of(before.get(0), before.get(1)), Optional.empty());
        assertThat(arranged().subList(18, 20)).containsExactly(before.get(0), before.get(1));
        at.log.undo();
        assertThat(arranged()).isEqualTo(before);
    }

    @Test
    void whatCannotBeDoneIsToldAndTheCatalogHasTheLastWord() {
        model.list().selection().select(0);
        model.arranging().merge();
        assertThat(at.told).hasSize(1).allMatch(n -> n.kind() == Notice.Kind.FAILED);
        assertThat(model.list().items()).hasSize(20);
    }

    @Test
    void aShootThatIsGoneFailsWithItsReason() {
        at.catalog.shoots().delete(shoot);
        at.desk.workspace().changed();
        assertThat(model.state().get()).isEqualTo(ListState.FAILED);
        assertThat(model.fault().get().orElseThrow().code()).isEqualTo("SHOOT_GONE");
    }

    @Test
    void whatWasLookedAtElsewhereIsSelectedWhenThePlaceIsShown() {
        model.end();
        UUID wanted = arranged().get(11);
        at.desk.workspace().look(wanted);
        ScenesViewModel other = new ScenesViewModel(at.desk, at.services);
        other.begin();
        assertThat(other.list().selection().focused()).contains(wanted);
        other.end();
        at.desk.workspace().shoot().set(Optional.empty());
        other.begin();
        assertThat(other.state().get()).isEqualTo(ListState.NOTHING_OPEN);
        other.end();
    }

    @Test
    void whatWasLookedAtElsewhereMeanwhileIsSelectedWhenThePlaceIsShownAgain() {
        model.list().selection().select(2);
        model.end();
        UUID wanted = arranged().get(7);
        at.desk.workspace().look(wanted);
        model.begin();
        assertThat(model.list().selection().selected().get()).containsExactly(wanted);
        assertThat(at.desk.workspace().scene().get()).contains(wanted);
    }

    @Test
    void severalScenesComeBackSelectedWithTheFocusOnTheOneThatWasLookedAt() {
        model.end();
        List<UUID> wanted = List.of(arranged().get(3), arranged().get(5), arranged().get(9));
        at.desk.workspace().selection().set(wanted);
        at.desk.workspace().scene().set(Optional.of(wanted.get(1)));
        ScenesViewModel other = new ScenesViewModel(at.desk, at.services);
        other.begin();
        assertThat(other.list().selection().selected().get()).isEqualTo(wanted);
        assertThat(other.list().selection().focused()).contains(wanted.get(1));
        assertThat(at.desk.workspace().selection().get()).isEqualTo(wanted);
        other.end();
    }

    @Test
    void photosDroppedOnAShootWithoutScenesAreAddedToItAndElsewhereToTheirOwn() {
        assertThat(model.dropped(List.of(folder)).into()).isEmpty();
        at.catalog.database().write(handle -> handle.execute("DELETE FROM scene"));
        at.desk.workspace().changed();
        assertThat(model.state().get()).isEqualTo(ListState.EMPTY);
        assertThat(model.dropped(List.of(folder)).into()).contains(shoot);
    }
}
