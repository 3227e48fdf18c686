package pro.photoestate.recipe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pro.photoestate.sentence.Sentence;

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
            throw new RecipeException("name", Sentence.of("recipe.nameless"));
        }
        steps = List.copyOf(steps);
        var ids = new HashSet<String>();
        for (int i = 0; i < steps.size(); i++) {
            if (!ids.add(steps.get(i).id())) {
                throw new RecipeException("steps[%d].id".formatted(i), Sentence.of("recipe.twice", steps.get(i).id()));
            }
            if (i > 0 && steps.get(i).operation().compareTo(steps.get(i - 1).operation()) < 0) {
                throw new RecipeException(
                        "steps[%d]".formatted(i),
                        Sentence.of("recipe.order", steps.get(i).operation().id(), steps.get(i - 1).operation().id()));
            }
        }
    }

    /** The first enabled step of that operation. */
    public Optional<Step> step(Operation operation) {
        return steps.stream().filter(s -> s.enabled() && s.operation() == operation).findFirst();
    }

    /** The step that a change of that operation goes to: the first enabled one, else the first, else a new one with all defaults. */
    public Step stepOrNew(Operation operation) {
        return step(operation)
                .or(() -> steps.stream().filter(s -> s.operation() == operation).findFirst())
                .orElseGet(() -> Step.of(operation).withId(freeId(operation.id())));
    }

    /**
     * This recipe with a step in the place of the one with its id; a step that is not there yet comes after all others of
     * its operation.
     *
     * @throws RecipeException if the id belongs to a step of another operation
     */
    public Recipe with(Step step) {
        var changed = new ArrayList<>(steps);
        int place = place(step);
        if (place < steps.size() && same(steps.get(place), step)) {
            changed.set(place, step);
        } else {
            changed.add(place, step);
        }
        return new Recipe(name, changed);
    }

    private int place(Step step) {
        for (int i = 0; i < steps.size(); i++) {
            if (same(steps.get(i), step) || steps.get(i).operation().compareTo(step.operation()) > 0) {
                return i;
            }
        }
        return steps.size();
    }

    private static boolean same(Step one, Step other) {
        return one.operation() == other.operation() && one.id().equals(other.id());
    }

    /** This recipe with no step of that operation. */
    public Recipe without(Operation operation) {
        return new Recipe(name, steps.stream().filter(s -> s.operation() != operation).toList());
    }

    /**
     * This recipe with the steps of another for some operations; what it had for them goes. Steps whose ids are taken get
     * new ones.
     */
    public Recipe withStepsOf(Recipe other, Set<Operation> operations) {
        Recipe result = new Recipe(
                name, steps.stream().filter(s -> !operations.contains(s.operation())).toList());
        for (Step step : other.only(operations).steps) {
            result = result.with(step.withId(result.freeId(step.id())));
        }
        return result;
    }

    /** This recipe under another name. */
    public Recipe withName(String other) {
        return new Recipe(other, steps);
    }

    private String freeId(String wanted) {
        String id = wanted;
        for (int i = 2; hasId(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    private boolean hasId(String id) {
        return steps.stream().anyMatch(s -> s.id().equals(id));
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
