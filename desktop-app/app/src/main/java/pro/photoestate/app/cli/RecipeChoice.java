package pro.photoestate.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.RecipeException;
import pro.photoestate.recipe.RecipeJson;
import pro.photoestate.recipe.Step;

/**
 * Which recipe is meant: a look or a file of one's own, and of that some steps.
 *
 * @param look a name; null for the usual one
 * @param file null for none
 * @param only ids of steps; none for all
 * @param usage makes of a sentence what is thrown when that is not possible
 */
record RecipeChoice(
        @Nullable String look, @Nullable Path file, List<String> only, Function<String, ParameterException> usage) {

    private static final String USUAL = "natural";

    /** Reads the file, if one is meant. */
    Recipe recipe() {
        if (look != null && file != null) {
            throw usage.apply("--look and --recipe exclude each other: give one of them");
        }
        Recipe whole = file != null ? read(file) : named(look == null ? USUAL : look);
        return only.isEmpty() ? whole : only(whole);
    }

    private Recipe named(String wanted) {
        return Looks.byName(wanted)
                .orElseThrow(() -> usage.apply("there is no look \"%s\"; there are %s"
                        .formatted(wanted, Looks.ALL.stream().map(Recipe::name).collect(Collectors.joining(", ")))));
    }

    private Recipe read(Path from) {
        try {
            return RecipeJson.read(Files.readString(from));
        } catch (RecipeException e) {
            throw usage.apply("the recipe %s cannot be used: %s".formatted(from, e.getMessage()));
        } catch (IOException e) {
            throw usage.apply("the recipe %s cannot be read; check its name and permissions".formatted(from));
        }
    }

    /** The named steps, as the look or recipe has them, or with their defaults. */
    private Recipe only(Recipe whole) {
        Set<Operation> wanted = EnumSet.noneOf(Operation.class);
        for (String id : only) {
            wanted.add(Operation.byId(id.strip())
                    .orElseThrow(() -> usage.apply("there is no step \"%s\"; there are %s".formatted(id, stepIds()))));
        }
        List<Step> steps = new ArrayList<>(whole.only(wanted).steps());
        for (Operation operation : wanted) {
            if (steps.stream().noneMatch(s -> s.operation() == operation)) {
                steps.add(Step.of(operation));
            }
        }
        steps.sort((a, b) -> a.operation().compareTo(b.operation()));
        return new Recipe(whole.name(), steps);
    }

    private static String stepIds() {
        return EnumSet.allOf(Operation.class).stream().map(Operation::id).collect(Collectors.joining(", "));
    }
}
