package pro.photoestate.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class RecipeChangesTest {

    private static final int TIMES = 500;

    private final RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(11);

    @Test
    void aStepThatIsPutInIsFoundAndTheOthersStayAsTheyWere() {
        for (int i = 0; i < TIMES; i++) {
            Recipe recipe = AnyRecipe.recipe(chance);
            Operation operation = AnyRecipe.operation(chance);
            Step step = AnyRecipe.step(recipe.stepOrNew(operation).id(), operation, chance);

            Recipe changed = recipe.with(step);

            assertThat(changed.steps()).contains(step);
            assertThat(changed.without(operation)).isEqualTo(recipe.without(operation));
            assertThat(changed.with(step)).isEqualTo(changed);
            assertThat(changed.name()).isEqualTo(recipe.name());
        }
    }

    @Test
    void theChangesThatAreToldAreThoseThatWereMade() {
        for (int i = 0; i < TIMES; i++) {
            Recipe before = AnyRecipe.recipe(chance);
            Recipe after = AnyRecipe.recipe(chance);
            assertThat(RecipeDiff.between(before, before)).isEmpty();
            assertThat(redone(before, after)).isEqualTo(defaultsSpelledOut(after));
        }
    }

    /** What the diff says, done to the earlier recipe; ids do not matter here, as there is one step an operation. */
    private static Recipe redone(Recipe before, Recipe after) {
        Recipe recipe = before;
        for (RecipeChange change : RecipeDiff.between(before, after)) {
            recipe = switch (change) {
                case RecipeChange.Renamed c -> recipe.withName(c.after());
                case RecipeChange.Removed c -> recipe.without(c.operation());
                case RecipeChange.Added c ->
                    recipe.with(Step.of(c.operation()).withId(after.stepOrNew(c.operation()).id()));
                case RecipeChange.Switched c -> recipe.with(recipe.stepOrNew(c.operation()).withEnabled(c.enabled()));
                case RecipeChange.Reversioned c -> throw new AssertionError("there is one version so far");
                case RecipeChange.Adjusted c ->
                    recipe.with(recipe.stepOrNew(c.operation()).with(c.parameter(), c.after()));
            };
        }
        return defaultsSpelledOut(recipe);
    }

    private static Recipe defaultsSpelledOut(Recipe recipe) {
        Recipe spelled = recipe;
        for (Step step : recipe.steps()) {
            Step full = step;
            for (Parameter parameter : step.operation().parameters()) {
                full = full.with(parameter.name(), step.value(parameter.name()));
            }
            spelled = spelled.with(full);
        }
        return spelled;
    }

    @Test
    void pastedOperationsComeFromTheSourceAndAllElseStays() {
        for (int i = 0; i < TIMES; i++) {
            Recipe source = AnyRecipe.recipe(chance);
            Recipe target = AnyRecipe.recipe(chance);
            Set<Operation> chosen = EnumSet.noneOf(Operation.class);
            Arrays.stream(Operation.values()).filter(o -> chance.nextBoolean()).forEach(chosen::add);

            Recipe pasted = target.withStepsOf(source, chosen);

            Set<Operation> others = EnumSet.complementOf(EnumSet.copyOf(chosen));
            assertThat(pasted.only(others)).isEqualTo(target.only(others));
            assertThat(pasted.only(chosen).steps())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                    .isEqualTo(source.only(chosen).steps());
        }
    }

    @Test
    void aParameterGoesBackToItsDefault() {
        Step step = Step.of(Operation.TONE).with("shadows", 20.0);
        assertThat(step.without("shadows")).isEqualTo(Step.of(Operation.TONE));
        assertThat(step.withEnabled(false).enabled()).isFalse();
        assertThat(step.withEnabled(false).number("shadows")).isEqualTo(20);
    }

    @Test
    void aChangeGoesToTheStepThatIsAtWork() {
        Step off = new Step("a", Operation.TONE, 1, false, Map.of());
        Step on = new Step("b", Operation.TONE, 1, true, Map.of());
        assertThat(new Recipe("x", List.of(off, on)).stepOrNew(Operation.TONE)).isEqualTo(on);
        assertThat(new Recipe("x", List.of(off)).stepOrNew(Operation.TONE)).isEqualTo(off);
        assertThat(new Recipe("x", List.of(new Step("tone", Operation.CROP, 1, true, Map.of()))).stepOrNew(Operation.TONE).id())
                .isEqualTo("tone-2");
    }

    @Test
    void anIdOfAnotherOperationIsNotTakenAway() {
        Recipe recipe = new Recipe("x", List.of(new Step("tone", Operation.CROP, 1, true, Map.of())));
        assertThatThrownBy(() -> recipe.with(Step.of(Operation.TONE))).isInstanceOf(RecipeException.class);
    }
}
