package pro.photoestate.app.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Parameter;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/** An evening of edits by chance, undone to the beginning and redone to the end, looked at after each. */
class EditSoakTest {

    private static final int STEPS = 500;

    @TempDir
    Path folder;

    private final RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    private int drags;

    /** What edits change. */
    private record Photograph(Map<UUID, Recipe> recipes, Map<UUID, Photo.Marks> marks) {}

    @Test
    void fiveHundredStepsUndoneEntirelyGiveTheIdenticalRecipesAndMarks() {
        try (EditedShoot shoot = new EditedShoot(folder, 3)) {
            MarksRepository marks = new MarksRepository(shoot.catalog.database());
            EditWorkflow workflow = new EditWorkflow(shoot.edits, marks, new UndoLog(STEPS));
            List<Photograph> states = new ArrayList<>(List.of(seen(shoot, marks)));
            for (int i = 0; i < STEPS; i++) {
                if (step(shoot, workflow).isPresent()) {
                    states.add(seen(shoot, marks));
                }
            }
            assertThat(states).hasSizeGreaterThan(STEPS / 2);
            List<String> names = names(shoot);
            for (Photograph state : states.reversed().subList(1, states.size())) {
                assertThat(workflow.log().undo()).isPresent();
                assertThat(seen(shoot, marks)).isEqualTo(state);
            }
            assertThat(workflow.log().undo()).isEmpty();
            assertThat(names(shoot)).isEmpty();
            assertThat(seen(shoot, marks).recipes().values()).containsOnly(Looks.NATURAL);
            for (Photograph state : states.subList(1, states.size())) {
                assertThat(workflow.log().redo()).isPresent();
                assertThat(seen(shoot, marks)).isEqualTo(state);
            }
            assertThat(workflow.log().redo()).isEmpty();
            assertThat(names(shoot)).isNotEmpty().isEqualTo(names);
        }
    }

    private static Photograph seen(EditedShoot shoot, MarksRepository marks) {
        Map<UUID, Recipe> recipes = new HashMap<>();
        shoot.scenes.forEach(scene -> recipes.put(scene, shoot.edits.current(scene)));
        return new Photograph(recipes, marks.of(shoot.photos.stream().map(Photo::id).toList()));
    }

    private static List<String> names(EditedShoot shoot) {
        return shoot.scenes.stream()
                .flatMap(scene -> shoot.edits.versions(scene).stream())
                .map(v -> v.id() + " " + v.label().orElseThrow())
                .toList();
    }

    private Optional<Act> step(EditedShoot shoot, EditWorkflow workflow) {
        UUID scene = one(shoot.scenes);
        return switch (chance.nextInt(12)) {
            case 0 -> workflow.applyLook(some(shoot.scenes), one(Looks.ALL));
            case 1 -> workflow.reset(some(shoot.scenes), one(Looks.ALL));
            case 2 -> workflow.paste(some(shoot.scenes), clipboard(shoot.edits.current(scene)));
            case 3 -> workflow.keepVersion(scene, "version " + chance.nextInt(100));
            case 4 -> {
                List<RecipeVersion> named = shoot.edits.versions(scene);
                yield named.isEmpty() ? Optional.empty() : chance.nextBoolean()
                        ? workflow.deleteVersion(one(named))
                        : workflow.renameVersion(one(named), "again " + chance.nextInt(100));
            }
            case 5 -> {
                List<HistoryEntry> history = shoot.edits.history(scene);
                yield history.isEmpty() ? Optional.empty() : workflow.goTo(scene, one(history).version().id());
            }
            case 6, 7 -> {
                Photo.Marks marks = new Photo.Marks(
                        chance.nextInt(6), one(List.of(Photo.Flag.values())), one(List.of(Photo.Label.values())));
                yield workflow.mark(some(shoot.photos.stream().map(Photo::id).toList()), old -> marks);
            }
            default -> {
                Optional<Act> begun = workflow.change(scene, adjusted(shoot.edits.current(scene)), "drag " + ++drags);
                for (int more = chance.nextInt(3); more > 0 && begun.isPresent(); more--) {
                    assertThat(workflow.change(scene, adjusted(shoot.edits.current(scene)), "drag " + drags)).isEmpty();
                }
                yield begun;
            }
        };
    }

    private RecipeClipboard clipboard(Recipe source) {
        return RecipeClipboard.of(source).choosing(Set.copyOf(some(List.of(Operation.values()))));
    }

    private Recipe adjusted(Recipe recipe) {
        Step step = recipe.stepOrNew(one(List.of(Operation.values())));
        if (chance.nextInt(8) == 0) {
            return chance.nextBoolean() ? recipe.without(step.operation()) : recipe.with(step.withEnabled(!step.enabled()));
        }
        Parameter parameter = one(step.operation().parameters());
        return recipe.with(
                chance.nextInt(8) == 0 ? step.without(parameter.name()) : step.with(parameter.name(), value(parameter)));
    }

    private Object value(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Amount a -> chance.nextDouble(a.min(), a.max());
            case Parameter.AutoAmount a -> chance.nextBoolean() ? Parameter.AUTO : (Object) chance.nextDouble(a.min(), a.max());
            case Parameter.Choice c -> one(c.options());
            case Parameter.Flag f -> chance.nextBoolean();
        };
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(x -> chance.nextInt(3) == 0).collect(Collectors.toList());
    }
}
