package pro.photoestate.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was changed between two recipes. */
public final class RecipeDiff {

    private RecipeDiff() {}

    /**
     * The changes that lead from one recipe to another, in the order of operations; empty when both do the same under the
     * same name. Steps are the same when operation and id are.
     */
    public static List<RecipeChange> between(Recipe before, Recipe after) {
        List<RecipeChange> changes = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            changes.add(new RecipeChange.Renamed(before.name(), after.name()));
        }
        for (Operation operation : Operation.values()) {
            for (Step step : of(before, operation)) {
                if (twin(after, step).isEmpty()) {
                    changes.add(new RecipeChange.Removed(operation));
                }
            }
            for (Step step : of(after, operation)) {
                compare(twin(before, step), step, changes);
            }
        }
        return List.copyOf(changes);
    }

    private static void compare(Optional<Step> before, Step after, List<RecipeChange> changes) {
        Operation operation = after.operation();
        if (before.isEmpty()) {
            changes.add(new RecipeChange.Added(operation));
        }
        Step old = before.orElseGet(() -> Step.of(operation));
        if (old.version() != after.version()) {
            changes.add(new RecipeChange.Reversioned(operation, old.version(), after.version()));
        }
        if (old.enabled() != after.enabled()) {
            changes.add(new RecipeChange.Switched(operation, after.enabled()));
        }
        for (Parameter parameter : operation.parameters()) {
            String name = parameter.name();
            if (!old.value(name).equals(after.value(name))) {
                changes.add(new RecipeChange.Adjusted(operation, name, old.value(name), after.value(name)));
            }
        }
    }

    private static List<Step> of(Recipe recipe, Operation operation) {
        return recipe.steps().stream().filter(s -> s.operation() == operation).toList();
    }

    private static Optional<Step> twin(Recipe recipe, Step step) {
        return recipe.steps().stream()
                .filter(s -> s.operation() == step.operation() && s.id().equals(step.id()))
                .findFirst();
    }
}
