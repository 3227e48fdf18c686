package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.edit.AnalysisRepository;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.develop.DevelopViewModel.State;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.AnalysisJson;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/** Without a toolkit: the window's thread is this one, which does what was put into a queue. */
@Timeout(60)
class DevelopViewModelTest {

    @TempDir
    Path folder;

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private DevelopDesk all;
    private Desk desk;
    private DevelopViewModel model;

    @BeforeEach
    void open() throws IOException {
        all = new DevelopDesk(folder, 4);
        desk = new Desk(new Tasks(all.tasks, queue::add), new Workspace(), all.window, Locale.ENGLISH);
        model = new DevelopViewModel(desk, all.services);
        model.begin();
        desk.workspace().open(all.shoot);
    }

    @AfterEach
    void close() {
        model.end();
        all.close();
    }

    private void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Runnable next = queue.poll();
            if (next == null) {
                Thread.onSpinWait();
            } else {
                next.run();
            }
        }
    }

    private void develop(int scene) {
        desk.workspace().look(all.scenes.get(scene));
        until(() -> model.state().get() == State.READY);
    }

    private Recipe stored() {
        return all.edits.edits().current(all.scenes.getFirst());
    }

    @Test
    void nothingIsShownUntilASceneIsChosen() {
        assertThat(model.state().get()).isEqualTo(State.EMPTY);
        desk.workspace().look(all.scenes.getFirst());
        assertThat(model.state().get()).isEqualTo(State.LOADING);
        until(() -> model.state().get() == State.READY);
        assertThat(model.recipe().get()).isEqualTo(Looks.NATURAL);
        assertThat(model.shown().get()).isPresent();
    }

    @Test
    void aDragIsOneEntryOfTheHistoryAndOneUndo() {
        develop(0);
        String gesture = model.newGesture();
        for (int i = 1; i <= 20; i++) {
            model.set(Operation.TONE, "exposure", i / 10.0, gesture);
        }
        model.rest();
        until(() -> RecipeValues.value(stored(), Operation.TONE, "exposure").equals(2.0));
        assertThat(all.edits.edits().history(all.scenes.getFirst())).hasSize(2);
        all.log.undo();
        until(() -> model.recipe().get().equals(Looks.NATURAL));
        assertThat(stored()).isEqualTo(Looks.NATURAL);
    }

    @Test
    void thePictureFollowsTheRecipe() {
        develop(0);
        model.set(Operation.TONE, "exposure", 1.5, null);
        until(() -> model.shown().get().orElseThrow().request().recipe().equals(model.recipe().get()));
        assertThat(model.shown().get().orElseThrow().standIn()).isFalse();
    }

    @Test
    void aStepThatIsSwitchedOffKeepsItsValues() {
        develop(0);
        model.set(Operation.DETAIL, "clarity", 40.0, null);
        model.change(r -> RecipeValues.switched(r, Operation.DETAIL, false), null);
        assertThat(model.recipe().get().step(Operation.DETAIL)).isEmpty();
        model.change(r -> RecipeValues.switched(r, Operation.DETAIL, true), null);
        assertThat(RecipeValues.value(model.recipe().get(), Operation.DETAIL, "clarity")).isEqualTo(40.0);
    }

    @Test
    void originalsThatGoAwayLeaveTheLastPictureAndComeBackByThemselves() throws IOException {
        develop(0);
        Path away = folder.resolve("unplugged");
        Files.move(all.photos, away);
        model.set(Operation.TONE, "exposure", 1.0, null);
        until(() -> model.away().get());
        assertThat(model.state().get()).isEqualTo(State.READY);
        assertThat(model.shown().get()).isPresent();
        model.lookForOriginals();
        Files.move(away, all.photos);
        model.lookForOriginals();
        until(() -> !model.away().get());
        assertThat(model.shown().get().orElseThrow().request().recipe()).isEqualTo(model.recipe().get());
    }

    @Test
    void aSceneWhoseFilesCannotBeReadSaysWhyAndIsTriedAgain() throws IOException {
        Path away = folder.resolve("unplugged");
        Files.move(all.photos, away);
        desk.workspace().look(all.scenes.getFirst());
        until(() -> model.state().get() == State.FAILED);
        assertThat(model.fault().get().orElseThrow().sentence()).contains("PES_");
        Files.move(away, all.photos);
        model.again();
        until(() -> model.state().get() == State.READY);
        assertThat(model.fault().get()).isEmpty();
    }

    @Test
    void settingsAreCopiedByOperationAndPastedOntoWhatIsSelected() {
        develop(0);
        model.set(Operation.TONE, "exposure", 1.0, null);
        model.set(Operation.COLOUR, "vibrance", 30.0, null);
        PasteWorkflow paste = new PasteWorkflow(desk, all.edits, model, desk.texts("develop"));
        paste.copy(EnumSet.of(Operation.TONE));
        desk.workspace().selection().set(all.scenes);
        paste.paste();
        Recipe other = waitFor(1, "exposure", 1.0);
        assertThat(RecipeValues.value(other, Operation.COLOUR, "vibrance")).isEqualTo(0.0);
    }

    private Recipe waitFor(int scene, String name, Object value) {
        until(() -> RecipeValues.value(all.edits.edits().current(all.scenes.get(scene)), Operation.TONE, name)
                .equals(value));
        return all.edits.edits().current(all.scenes.get(scene));
    }

    @Test
    void whatWasFoundForASceneIsKeptWithIt() {
        develop(0);
        AnalysisRepository analyses = new AnalysisRepository(all.catalog.database());
        until(() -> analyses.find(all.scenes.getFirst()).isPresent());
        assertThat(AnalysisJson.write(analyses.find(all.scenes.getFirst()).orElseThrow()))
                .isEqualTo(AnalysisJson.write(
                        model.shown().get().orElseThrow().picture().analysis()));
    }

    @Test
    void aSceneThatOneComesBackToIsNotReadAgain() {
        develop(0);
        develop(1);
        develop(0);
        assertThat(model.shown().get().orElseThrow().picture().millis()).doesNotContainKeys("decode", "merge");
    }

    @Test
    void croppingShowsThePictureWithoutTheCrop() {
        develop(0);
        model.set(Operation.CROP, "left", 0.25, null);
        until(() -> model.shown().get().orElseThrow().request().recipe().equals(model.recipe().get()));
        int cut = model.shown().get().orElseThrow().picture().width();
        model.tool().set(DevelopViewModel.Tool.CROP);
        until(() -> model.shown().get().orElseThrow().request().recipe().step(Operation.CROP).isEmpty());
        assertThat(model.shown().get().orElseThrow().picture().width()).isGreaterThan(cut);
    }

    @Test
    void looksAreSavedRenamedExportedImportedAndDeleted() throws IOException {
        develop(0);
        LooksViewModel looks = new LooksViewModel(desk, all.services, model);
        looks.begin();
        until(() -> looks.items().get().size() == Looks.ALL.size());
        until(() -> looks.items().get().stream().allMatch(i -> i.picture().get().isPresent()));
        model.set(Operation.TONE, "exposure", 1.0, null);
        looks.save("Mine");
        until(() -> own(looks).equals(List.of("Mine")));
        var mine = looks.items().get().getLast().own().orElseThrow();
        Path file = folder.resolve("given.json");
        looks.exportTo(mine, file);
        looks.rename(mine, "Ours");
        until(() -> own(looks).equals(List.of("Ours")));
        until(() -> Files.exists(file));
        looks.importFrom(List.of(file));
        until(() -> own(looks).equals(List.of("Mine", "Ours")));
        looks.delete(looks.items().get().getLast().own().orElseThrow());
        until(() -> own(looks).equals(List.of("Mine")));
        looks.end();
    }

    private static List<String> own(LooksViewModel looks) {
        return looks.items().get().stream()
                .flatMap(i -> i.own().stream())
                .map(o -> o.name())
                .toList();
    }

    @Test
    void theHistoryTellsWhatChangedAndLeadsBack() {
        HistoryViewModel history = new HistoryViewModel(desk, all.edits, model);
        history.begin();
        develop(0);
        model.set(Operation.TONE, "exposure", 1.0, null);
        until(() -> history.entries().get().size() == 2);
        Words words = new Words(desk.texts("develop"));
        assertThat(words.changes(history.entries().get().getFirst().changes())).isEqualTo("Exposure: Auto → +1 EV");
        history.goTo(history.entries().get().getLast());
        until(() -> model.recipe().get().equals(Looks.NATURAL));
        history.keep("For the client");
        until(() -> history.entries().get().stream()
                .anyMatch(e -> e.version().label().equals(Optional.of("For the client"))));
        history.end();
    }

    @Test
    void masksLieOverThePictureWhileTheyAreWanted() {
        OverlayViewModel overlays = new OverlayViewModel(desk, all.studio, model);
        overlays.begin();
        develop(0);
        overlays.toggle(OverlayViewModel.Kind.SOURCES);
        until(() -> overlays.masked().get().isPresent());
        assertThat(overlays.sources().get()).hasSize(3);
        overlays.toggle(OverlayViewModel.Kind.SOURCES);
        assertThat(overlays.masked().get()).isEmpty();
        overlays.before().set(true);
        until(() -> overlays.beforePicture().get().isPresent());
        overlays.before().set(false);
        assertThat(overlays.beforePicture().get()).isEmpty();
        overlays.clipping().set(true);
        until(() -> overlays.clipped().get().isPresent());
        overlays.end();
    }

    @Test
    void lookingCloselyBringsTilesOfTheFullSize() {
        CloseLook close = new CloseLook(desk, all.services, model);
        close.begin();
        develop(0);
        close.look(true);
        until(() -> close.picture().isPresent());
        until(() -> close.tile(new CloseLook.Place(0, 0)).isPresent());
        close.look(false);
        until(() -> close.picture().isEmpty());
        close.end();
    }

    @Test
    void everyParameterHasWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Words words = new Words(Texts.of("develop", locale));
            for (Operation operation : Operation.values()) {
                assertThat(words.operation(operation)).isNotBlank();
                operation.parameters().forEach(p -> assertThat(words.parameter(operation, p.name())).isNotBlank());
                operation.parameters().forEach(p -> assertThat(words.value(operation, p.name(), p.defaultValue())).isNotBlank());
            }
            Looks.ALL.forEach(look -> assertThat(words.look(look)).isNotBlank());
        }
    }
}
