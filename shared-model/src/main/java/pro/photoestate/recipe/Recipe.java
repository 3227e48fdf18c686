package pro.photoestate.recipe;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person wants done to a scene, in order. A recipe holds intent only ({@code auto}, or a value), so it can be
 * pasted onto another scene.
 *
 * @param name a look's name, or the person's own; not blank
 * @param steps in the engine's order of operations, with unique ids
 */
public record Recipe(String name, List<Step> steps) {

    /** The version of the JSON form that this program writes. */
    public static final int SCHEMA = 1;

    /** @throws RecipeException if the steps are out of order or share an id */
    public Recipe {
        if (name.isBlank()) {
            throw new RecipeException("name", "a recipe needs a name that is not blank");
        }
        steps = List.copyOf(steps);
        var ids = new HashSet<String>();
        for (int i = 0; i < steps.size(); i++) {
            if (!ids.add(steps.get(i).id())) {
                throw new RecipeException("steps[%d].id".formatted(i), "two steps have the id " + steps.get(i).id());
            }
            if (i > 0 && steps.get(i).operation().compareTo(steps.get(i - 1).operation()) < 0) {
                throw new RecipeException(
                        "steps[%d]".formatted(i),
                        "\"%s\" must stand before \"%s\""
                                .formatted(steps.get(i).operation().id(), steps.get(i - 1).operation().id()));
            }
        }
    }

    /** The first enabled step of that operation. */
    public Optional<Step> step(Operation operation) {
        return steps.stream().filter(s -> s.enabled() && s.operation() == operation).findFirst();
    }

    /** This recipe reduced to the given operations. */
    public Recipe only(Set<Operation> operations) {
        return new Recipe(name, steps.stream().filter(s -> operations.contains(s.operation())).toList());
    }

    /** The classes of all enabled steps: the photo's provenance. */
    public Set<OperationClass> provenance() {
        var classes = EnumSet.noneOf(OperationClass.class);
        steps.stream().filter(Step::enabled).forEach(s -> classes.add(s.operation().kind()));
        return classes;
    }
}
