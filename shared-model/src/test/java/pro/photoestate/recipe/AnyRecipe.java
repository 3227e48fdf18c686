package pro.photoestate.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Recipes by chance: any operations, any values that are allowed. */
final class AnyRecipe {

    private AnyRecipe() {}

    static Recipe recipe(RandomGenerator chance) {
        List<Step> steps = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            if (chance.nextBoolean()) {
                steps.add(step(operation.id() + (chance.nextBoolean() ? "" : "-own"), operation, chance));
            }
        }
        return new Recipe("recipe " + chance.nextInt(), steps);
    }

    static Step step(String id, Operation operation, RandomGenerator chance) {
        Step step = new Step(id, operation, 1, chance.nextBoolean(), Map.of());
        for (Parameter parameter : operation.parameters()) {
            if (chance.nextBoolean()) {
                step = step.with(parameter.name(), value(parameter, chance));
            }
        }
        return step;
    }

    static Operation operation(RandomGenerator chance) {
        List<Operation> all = List.of(Operation.values());
        return all.get(chance.nextInt(all.size()));
    }

    private static Object value(Parameter parameter, RandomGenerator chance) {
        return switch (parameter) {
            case Parameter.Amount a -> a.min() + chance.nextDouble() * (a.max() - a.min());
            case Parameter.AutoAmount a ->
                    chance.nextBoolean() ? Parameter.AUTO : a.min() + chance.nextDouble() * (a.max() - a.min());
            case Parameter.Choice c -> c.options().get(chance.nextInt(c.options().size()));
            case Parameter.Flag f -> chance.nextBoolean() != f.preset();
        };
    }
}
