package pro.photoestate.app.ui.develop;

import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Parameter;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/** Single values of a recipe: what controls show and change. */
final class RecipeValues {

    private RecipeValues() {}

    /** The value of a parameter, also while its step is switched off; its default where there is no step. */
    static Object value(Recipe recipe, Operation operation, String name) {
        return recipe.stepOrNew(operation).value(name);
    }

    /** The recipe with one value changed; a step that is missing is added, one that is switched off is switched on. */
    static Recipe with(Recipe recipe, Operation operation, String name, Object value) {
        return recipe.with(recipe.stepOrNew(operation).with(name, value).withEnabled(true));
    }

    /** The recipe with one value as it is by default. */
    static Recipe reset(Recipe recipe, Operation operation, String name) {
        return isOn(recipe, operation) || exists(recipe, operation)
                ? recipe.with(recipe.stepOrNew(operation).without(name))
                : recipe;
    }

    /** The recipe with all values of an operation as they are by default; a step that is not of its look goes. */
    static Recipe reset(Recipe recipe, Operation operation) {
        Step step = recipe.stepOrNew(operation);
        for (Parameter parameter : operation.parameters()) {
            step = step.without(parameter.name());
        }
        return exists(recipe, operation) ? recipe.with(step) : recipe;
    }

    /** Whether a step of the operation is there and switched on. */
    static boolean isOn(Recipe recipe, Operation operation) {
        return recipe.step(operation).isPresent();
    }

    private static boolean exists(Recipe recipe, Operation operation) {
        return recipe.steps().stream().anyMatch(s -> s.operation() == operation);
    }

    /** The recipe with the step switched; its values stay. */
    static Recipe switched(Recipe recipe, Operation operation, boolean on) {
        return recipe.with(recipe.stepOrNew(operation).withEnabled(on));
    }
}
