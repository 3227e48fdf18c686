package pro.photoestate.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

class CompareViewModelTest {

    private static final Side BEFORE = new Side.Before();
    private static final Side CURRENT = new Side.Current();

    @TempDir
    private Path folder;

    private ComparedShoot shoot;
    private ComparePictures pictures;
    private CompareViewModel model;
    private UUID living;
    private UUID hall;

    @BeforeEach
    void open() throws IOException {
        TestShoot.livingAndHall(folder.resolve("photos"));
        shoot = new ComparedShoot(folder.resolve("home"), folder.resolve("photos"));
        living = shoot.scenes.stream().filter(s -> shoot.files(s).size() == 3).findFirst().orElseThrow();
        hall = shoot.scenes.stream().filter(s -> !s.equals(living)).findFirst().orElseThrow();
        pictures = new ComparePictures(shoot.services);
        model = new CompareViewModel(shoot.atOnce(), pictures);
    }

    @AfterEach
    void close() {
        model.end();
        shoot.close();
    }

    private Pair pair() {
        return model.pair().get().orElseThrow();
    }

    private void crop(UUID scene, double width) {
        Recipe cropped = Looks.NATURAL.with(
                Step.of(Operation.CROP).with("left", 0.0).with("right", width).with("top", 0.0).with("bottom", 1.0));
        shoot.services.workflow().change(scene, cropped, null);
    }

    @Test
    void saysWhatToDoUntilASceneIsChosen() {
        model.begin();
        assertThat(model.state().get()).isEqualTo(CompareViewModel.State.EMPTY);
        shoot.workspace.look(living);
        assertThat(model.state().get()).isEqualTo(CompareViewModel.State.READY);
        assertThat(pair().left().side()).isEqualTo(BEFORE);
        assertThat(pair().right().side()).isEqualTo(CURRENT);
        assertThat(pair().left().picture().argb()).isNotEqualTo(pair().right().picture().argb());
    }

    @Test
    void loadsInTheBackgroundAndKeepsOldPicturesUntilNewOnesAreThere() {
        Deque<Runnable> background = new ArrayDeque<>();
        CompareViewModel slow =
                new CompareViewModel(shoot.desk(background::add, Runnable::run, Locale.ENGLISH), pictures);
        shoot.workspace.look(living);
        slow.begin();
        assertThat(slow.state().get()).isEqualTo(CompareViewModel.State.LOADING);
        while (!background.isEmpty()) {
            background.pop().run();
        }
        slow.choose(new Side.OneFrame(0), CURRENT);
        assertThat(slow.busy().get()).isTrue();
        assertThat(slow.state().get()).isEqualTo(CompareViewModel.State.READY);
        assertThat(slow.pair().get().orElseThrow().left().side()).isEqualTo(BEFORE);
        slow.end();
        background.pop().run();
        assertThat(slow.pair().get().orElseThrow().left().side()).isEqualTo(BEFORE);
    }

    @Test
    void theNextSceneKeepsModeZoomAndSidesAsFarAsItHasThem() {
        shoot.workspace.look(living);
        model.begin();
        model.choose(new Side.OneFrame(2), CURRENT);
        model.sight().mode().set(Mode.DIFFERENCE);
        model.sight().zoom().set(Zoom.actual(0.3, 0.4));
        int direction = model.path().canStep(1) ? 1 : -1;
        model.path().step(direction);
        assertThat(shoot.workspace.scene().get()).contains(hall);
        assertThat(model.sight().mode().get()).isEqualTo(Mode.DIFFERENCE);
        assertThat(model.sight().zoom().get()).isEqualTo(Zoom.actual(0.3, 0.4));
        assertThat(model.sides().left().get()).isEqualTo(BEFORE);
        assertThat(model.sides().right().get()).isEqualTo(CURRENT);
        assertThat(model.path().canStep(direction)).isFalse();
    }

    @Test
    void severalSelectedScenesAreSteppedThroughAndStaySelected() {
        shoot.workspace.selection().set(List.of(hall, living));
        shoot.workspace.scene().set(Optional.of(hall));
        model.begin();
        model.path().step(1);
        assertThat(shoot.workspace.scene().get()).contains(living);
        assertThat(shoot.workspace.selection().get()).containsExactly(hall, living);
        model.choose(new Side.OtherScene(hall), CURRENT);
        assertThat(pair().sameScene()).isFalse();
        model.path().step(-1);
        assertThat(model.sides().left().get()).isEqualTo(BEFORE);
    }

    @Test
    void bothSidesHaveTheCropOfTheDevelopedOneUnlessEachShallHaveItsOwn() {
        crop(living, 0.5);
        shoot.workspace.look(living);
        model.begin();
        assertThat(pair().left().fullWidth()).isCloseTo(pair().right().fullWidth(), within(8));
        model.sight().alike().set(false);
        assertThat(pair().left().fullWidth()).isGreaterThan(pair().right().fullWidth() * 3 / 2);
        SideMap toBefore = pair().fromLead(pair().left());
        assertThat(toBefore.u(1, 0.5)).isCloseTo(0.5, within(0.03));
    }

    @Test
    void swappedSidesShowTheSamePictures() {
        crop(living, 0.5);
        shoot.workspace.look(living);
        model.begin();
        Pair before = pair();
        model.swap();
        assertThat(pair()).isEqualTo(new Pair(before.right(), before.left()));
        assertThat(model.sides().left().get()).isEqualTo(CURRENT);
        model.reload();
        assertThat(pair().left().fullWidth()).isEqualTo(before.right().fullWidth());
    }

    @Test
    void theNewestNamedVersionIsHeldAgainstTheCurrentOne() {
        shoot.workspace.look(living);
        model.begin();
        assertThat(model.hasVersions()).isFalse();
        shoot.services.workflow().applyLook(List.of(living), Looks.WARM);
        shoot.services.workflow().keepVersion(living, "Evening");
        shoot.services.workflow().applyLook(List.of(living), Looks.BRIGHT);
        shoot.workspace.changed();
        model.sight().mode().set(Mode.SOURCES);
        model.compareVersions();
        assertThat(model.sight().mode().get()).isEqualTo(Mode.SIDE_BY_SIDE);
        assertThat(pair().left().request().recipe()).isEqualTo(Looks.WARM);
        assertThat(pair().right().request().recipe()).isEqualTo(Looks.BRIGHT);
    }

    @Test
    void whatIsUndoneElsewhereIsSeenHere() {
        shoot.workspace.look(living);
        model.begin();
        shoot.services.workflow().applyLook(List.of(living), Looks.WARM);
        shoot.workspace.changed();
        assertThat(pair().right().request().recipe()).isEqualTo(Looks.WARM);
        shoot.undo.undo();
        shoot.workspace.changed();
        assertThat(pair().right().request().recipe()).isEqualTo(Looks.NATURAL);
    }

    @Test
    void missingOriginalsAreToldWithWhatToDoAndSeenAgainWhenTheyAreBack() throws IOException {
        Path file = folder.resolve("photos").resolve(shoot.files(hall).getFirst());
        Path away = folder.resolve("away.jpg");
        Files.move(file, away);
        shoot.workspace.look(hall);
        model.begin();
        assertThat(model.state().get()).isEqualTo(CompareViewModel.State.FAILED);
        var fault = model.fault().get().orElseThrow();
        assertThat(fault.code()).isEqualTo("UNREADABLE");
        assertThat(fault.sentence()).contains("hall.jpg").contains("Connect their drive");
        assertThat(fault.details()).contains("PhotoException");
        Files.move(away, file);
        model.reload();
        assertThat(model.state().get()).isEqualTo(CompareViewModel.State.READY);
    }

    @Test
    void theDifferenceOfAPictureAndItselfIsBlackAndSourcesAddUp() {
        Derived derived = new Derived(model, pictures, shoot.atOnce());
        shoot.workspace.look(living);
        model.begin();
        model.choose(CURRENT, CURRENT);
        model.sight().mode().set(Mode.DIFFERENCE);
        assertThat(derived.difference().get().orElseThrow().meanLevels()).isZero();
        model.choose(BEFORE, CURRENT);
        assertThat(derived.difference().get().orElseThrow().meanLevels()).isPositive();
        model.sight().mode().set(Mode.SOURCES);
        HeatMap map = derived.heat().get().orElseThrow();
        assertThat(map.rows()).hasSize(3).extracting(HeatMap.Row::rgb).doesNotHaveDuplicates();
        assertThat(map.rows().stream().mapToDouble(HeatMap.Row::share).sum()).isCloseTo(1, within(1e-6));
        assertThat(derived.difference().get()).isEmpty();
    }

    @Test
    void beforeIsHeldInTheFrameOfWhatIsSeen() {
        crop(living, 0.5);
        Derived derived = new Derived(model, pictures, shoot.atOnce());
        shoot.workspace.look(living);
        model.begin();
        model.choose(new Side.OneFrame(0), CURRENT);
        derived.hold();
        SidePicture held = derived.before().get().orElseThrow();
        assertThat(held.side()).isEqualTo(BEFORE);
        assertThat(held.fullWidth()).isCloseTo(pair().lead().fullWidth(), within(8));
        derived.letGo();
        assertThat(derived.before().get()).isEmpty();
    }

    @Test
    void aSurveyMarksTheActiveSceneSoThatItCanBeUndone() {
        SurveyViewModel survey = survey();
        assertThat(survey.items()).extracting(i -> i.picture().get().isPresent()).containsExactly(true, true);
        survey.mark(m -> new Photo.Marks(4, Photo.Flag.PICK, m.label()));
        assertThat(survey.active().orElseThrow().marks().get()).isEqualTo(new Photo.Marks(4, Photo.Flag.PICK, Photo.Label.NONE));
        assertThat(survey.items().getLast().marks().get()).isEqualTo(Photo.Marks.NONE);
        shoot.undo.undo();
        survey.refresh(List.of());
        assertThat(survey.active().orElseThrow().marks().get()).isEqualTo(Photo.Marks.NONE);
    }

    @Test
    void aSceneThatIsRemovedFromASurveyLeavesTheSelectionAndTheNextIsActive() {
        SurveyViewModel survey = survey();
        survey.remove(living);
        assertThat(shoot.workspace.selection().get()).containsExactly(hall);
        assertThat(shoot.workspace.scene().get()).contains(hall);
        survey.refresh(List.of());
        assertThat(survey.items()).isEmpty();
    }

    @Test
    void aSceneOfASurveyThatCannotBeMadeSaysSoAndTheOthersGoOn() throws IOException {
        Files.delete(folder.resolve("photos").resolve(shoot.files(living).getFirst()));
        SurveyViewModel survey = survey();
        assertThat(survey.items().getFirst().fault().get()).isPresent();
        assertThat(survey.items().getLast().picture().get()).isPresent();
    }

    private SurveyViewModel survey() {
        shoot.workspace.selection().set(List.of(living, hall));
        shoot.workspace.scene().set(Optional.of(living));
        SurveyViewModel survey = new SurveyViewModel(
                shoot.atOnce(), pictures, new SceneMarks(shoot.catalog.scenes(), shoot.services.workflow()));
        survey.refresh(List.of());
        return survey;
    }
}
