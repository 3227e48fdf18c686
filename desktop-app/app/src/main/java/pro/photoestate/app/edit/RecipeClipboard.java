package pro.photoestate.app.edit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/**
 * Settings of one scene, chosen by operation, to be pasted onto others. Intent is copied, never what the engine found.
 *
 * @param source where they come from
 * @param chosen the operations that are pasted; one that the source does not have is taken away from the others
 */
public record RecipeClipboard(Recipe source, Set<Operation> chosen) {

    /** What belongs to one picture more than to a look. */
    public static final Set<Operation> GEOMETRY =
            Set.copyOf(EnumSet.of(Operation.VERTICALS, Operation.ROTATE, Operation.CROP));

    /** Everything else: what is chosen unless the person says otherwise. */
    public static final Set<Operation> LOOK = Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(GEOMETRY)));

    private static final Recipe STRAIGHT = new Recipe("straight", List.of(Step.of(Operation.VERTICALS)));

    public RecipeClipboard {
        chosen = Set.copyOf(chosen);
    }

    /** All of a recipe but its geometry. */
    public static RecipeClipboard of(Recipe source) {
        return new RecipeClipboard(source, LOOK);
    }

    /** The same settings, otherwise chosen. */
    public RecipeClipboard choosing(Set<Operation> operations) {
        return new RecipeClipboard(source, operations);
    }

    /** A recipe with these settings pasted; it takes the source's name over when it takes all of its look. */
    public Recipe onto(Recipe target) {
        Recipe pasted = target.withStepsOf(source, chosen);
        return chosen.containsAll(LOOK) ? pasted.withName(source.name()) : pasted;
    }

    /** A recipe with another look, keeping the geometry that the person set by hand. */
    public static Recipe withLook(Recipe target, Recipe look) {
        Set<Operation> kept = EnumSet.noneOf(Operation.class);
        for (Operation operation : GEOMETRY) {
            boolean byHand = target.steps().stream()
                    .filter(s -> s.operation() == operation)
                    .anyMatch(s -> !s.enabled() || !s.parameters().isEmpty());
            if (byHand) {
                kept.add(operation);
            }
        }
        return look.withStepsOf(target, kept);
    }

    /** A recipe as a look for other scenes: without crop and turn, and straightened by what is found there. */
    public static Recipe asLook(Recipe recipe, String name) {
        Recipe look = recipe.without(Operation.ROTATE).without(Operation.CROP).withName(name);
        return look.step(Operation.VERTICALS).isEmpty() ? look : look.without(Operation.VERTICALS).withStepsOf(STRAIGHT, EnumSet.of(Operation.VERTICALS));
    }
}
