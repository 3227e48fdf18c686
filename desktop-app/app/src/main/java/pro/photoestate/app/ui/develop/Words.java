package pro.photoestate.app.ui.develop;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Parameter;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.RecipeChange;

/** What parameters, values and changes are called in the person's language. */
record Words(Texts texts) {

    Locale locale() {
        return texts.locale();
    }

    String operation(Operation operation) {
        return texts.get("operation." + operation.id());
    }

    String parameter(Operation operation, String name) {
        return texts.get("parameter.%s.%s".formatted(operation.id(), name));
    }

    /** A word of a choice. */
    String choice(Operation operation, String name, String option) {
        String key = "choice.%s.%s.%s".formatted(operation.id(), name, option.replace(':', '-'));
        return texts.has(key) ? texts.get(key) : option;
    }

    /** A value of any parameter. */
    String value(Operation operation, String name, Object value) {
        Parameter parameter = operation.parameter(name).orElseThrow();
        return switch (value) {
            case Double number -> Scale.of(parameter).words(number, locale());
            case Boolean flag -> texts.get(flag ? "on" : "off");
            case String word when parameter instanceof Parameter.Choice -> choice(operation, name, word);
            default -> texts.get("auto");
        };
    }

    /** A look, built in or of the person's own. */
    String look(Recipe look) {
        boolean builtIn = Looks.ALL.stream().anyMatch(l -> l.name().equals(look.name()));
        return builtIn ? texts.get("look." + look.name()) : look.name();
    }

    /** What was changed, in a line. */
    String changes(List<RecipeChange> changes) {
        String first = change(changes.getFirst());
        return changes.size() == 1 ? first : texts.get("history.more", first, changes.size() - 1);
    }

    private String change(RecipeChange change) {
        return switch (change) {
            case RecipeChange.Renamed r -> texts.get("history.look", look(new Recipe(r.after(), List.of())));
            case RecipeChange.Added a -> texts.get("history.added", operation(a.operation()));
            case RecipeChange.Removed r -> texts.get("history.removed", operation(r.operation()));
            case RecipeChange.Switched s ->
                texts.get(s.enabled() ? "history.on" : "history.off", operation(s.operation()));
            case RecipeChange.Reversioned r -> texts.get("history.version", operation(r.operation()), r.after());
            case RecipeChange.Adjusted a ->
                texts.get(
                        "history.adjusted",
                        parameter(a.operation(), a.parameter()),
                        value(a.operation(), a.parameter(), a.before()),
                        value(a.operation(), a.parameter(), a.after()));
        };
    }

    /** How far verticals lean, with what that means. */
    String tilt(OptionalDouble degrees) {
        return degrees.isEmpty()
                ? texts.get("figure.tilt.unknown")
                : texts.get(Math.abs(degrees.getAsDouble()) > 0.6 ? "figure.tilt.leans" : "figure.tilt.fine", Math.abs(degrees.getAsDouble()));
    }

    /** How much has no detail left. */
    String clipped(double whitePct, double blackPct) {
        return texts.get(whitePct > 4 || blackPct > 4 ? "figure.clipped.much" : "figure.clipped.fine", whitePct, blackPct);
    }

    /** How far what is nearly neutral is from grey. */
    String cast(double deltaE) {
        return texts.get(deltaE > 6 ? "figure.cast.seen" : deltaE > 2.5 ? "figure.cast.slight" : "figure.cast.fine", deltaE);
    }
}
