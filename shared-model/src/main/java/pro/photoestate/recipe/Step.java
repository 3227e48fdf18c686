package pro.photoestate.recipe;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import pro.photoestate.sentence.Sentence;

/**
 * One step of a recipe: an operation with the parameters that differ from their defaults.
 *
 * @param id stable within its recipe, so that two edits of the same step can be told from two steps
 * @param operation what is done
 * @param version the operation's version that the step was made with, 1 or more
 * @param enabled a disabled step keeps its parameters and does nothing
 * @param parameters values by name, each accepted by its declaration ({@link Double}, {@link String}, {@link Boolean})
 */
public record Step(String id, Operation operation, int version, boolean enabled, Map<String, Object> parameters) {

    /** @throws RecipeException if a value is unknown or out of range */
    public Step {
        if (id.isBlank()) {
            throw new RecipeException("id", Sentence.of("recipe.stepId"));
        }
        if (version < 1 || version > operation.version()) {
            throw new RecipeException(
                    "version",
                    Sentence.of("recipe.newer", version, operation.id(), operation.version()));
        }
        for (var entry : parameters.entrySet()) {
            check(operation, entry.getKey(), entry.getValue());
        }
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** An enabled step with the operation's newest version, its id as step id, and all defaults. */
    public static Step of(Operation operation) {
        return new Step(operation.id(), operation, operation.version(), true, Map.of());
    }

    /** This step with one parameter changed. */
    public Step with(String name, Object value) {
        var changed = new TreeMap<>(parameters);
        changed.put(name, value);
        return new Step(id, operation, version, enabled, changed);
    }

    /** This step with one parameter at its default again. */
    public Step without(String name) {
        var changed = new TreeMap<>(parameters);
        changed.remove(name);
        return new Step(id, operation, version, enabled, changed);
    }

    /** This step switched on or off. */
    public Step withEnabled(boolean on) {
        return new Step(id, operation, version, on, parameters);
    }

    /** This step under another id. */
    Step withId(String other) {
        return new Step(other, operation, version, enabled, parameters);
    }

    /** The number of that name: the step's own or the default. Not for a parameter that is {@link #isAuto auto}. */
    public double number(String name) {
        return (Double) value(name);
    }

    /** Whether the parameter is left to the engine. */
    public boolean isAuto(String name) {
        return Parameter.AUTO.equals(value(name));
    }

    /** The word of that name: the step's own or the default. */
    public String choice(String name) {
        return (String) value(name);
    }

    /** The flag of that name: the step's own or the default. */
    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    /** The value of that name: the step's own or the default. */
    public Object value(String name) {
        Object own = parameters.get(name);
        return own != null
                ? own
                : operation.parameter(name).orElseThrow(() -> unknown(operation, name)).defaultValue();
    }

    private static void check(Operation operation, String name, Object value) {
        Parameter declared = operation.parameter(name).orElseThrow(() -> unknown(operation, name));
        if (!declared.accepts(value)) {
            throw new RecipeException(
                    "parameters." + name, Sentence.of("recipe.value", name, String.valueOf(value), declared.expectation()));
        }
    }

    private static RecipeException unknown(Operation operation, String name) {
        return new RecipeException(
                "parameters." + name, Sentence.of("recipe.noParameter", operation.id(), name));
    }
}
