package pro.photoestate.recipe;

/** One thing in which a recipe differs from an earlier one. */
public sealed interface RecipeChange {

    /** The recipe has another name: another look, most likely. */
    record Renamed(String before, String after) implements RecipeChange {}

    /** There is a step that was not there; what differs from its defaults is told beside this. */
    record Added(Operation operation) implements RecipeChange {}

    /** A step is there no longer. */
    record Removed(Operation operation) implements RecipeChange {}

    /** A step was switched on or off. */
    record Switched(Operation operation, boolean enabled) implements RecipeChange {}

    /** A step is done by another version of its operation. */
    record Reversioned(Operation operation, int before, int after) implements RecipeChange {}

    /**
     * A parameter has another value; a default counts as the value it stands for.
     *
     * @param parameter its name
     * @param before a {@link Double}, {@link String} or {@link Boolean}
     * @param after likewise
     */
    record Adjusted(Operation operation, String parameter, Object before, Object after) implements RecipeChange {}
}
