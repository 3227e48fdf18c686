package pro.photoestate.engine.looks;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/** The built-in looks. */
public final class Looks {

    /** White walls neutral, windows with a view, verticals vertical; nothing that calls attention to itself. */
    public static final Recipe NATURAL = look("natural", Function.identity());

    /** Lighter and airier, for dim rooms and portals that show small pictures. */
    public static final Recipe BRIGHT = look(
            "bright",
            step -> switch (step.operation()) {
                case TONE -> step.with("brightness", 0.4);
                case COLOUR -> step.with("vibrance", 12.0);
                default -> step;
            });

    /** Keeps some of the evening's warmth. */
    public static final Recipe WARM = look(
            "warm",
            step -> switch (step.operation()) {
                case WHITE_BALANCE -> step.with("warmth", 30.0);
                case COLOUR -> step.with("vibrance", 10.0);
                default -> step;
            });

    /** More local contrast and sharpness, for print and stone. */
    public static final Recipe CRISP = look(
            "crisp",
            step -> switch (step.operation()) {
                case COLOUR -> step.with("vibrance", 12.0);
                case DETAIL -> step.with("clarity", 35.0).with("sharpening", 60.0);
                default -> step;
            });

    /** Keeps the dusk dark and the lamps warm. */
    public static final Recipe TWILIGHT = look(
            "twilight",
            step -> switch (step.operation()) {
                case WHITE_BALANCE -> step.with("strength", 40.0);
                case TONE -> step.with("scene", "twilight");
                case COLOUR -> step.with("vibrance", 15.0).with("blues", 10.0);
                default -> step;
            });

    /** Alignment and merge alone. */
    public static final Recipe MERGE_ONLY =
            new Recipe("merge-only", List.of(Step.of(Operation.ALIGN), Step.of(Operation.MERGE)));

    /** All of them, the default first. */
    public static final List<Recipe> ALL = List.of(NATURAL, BRIGHT, WARM, CRISP, TWILIGHT, MERGE_ONLY);

    private Looks() {}

    /** The look of that name. */
    public static Optional<Recipe> byName(String name) {
        return ALL.stream().filter(look -> look.name().equals(name)).findFirst();
    }

    private static Recipe look(String name, Function<Step, Step> change) {
        List<Step> steps = List.of(
                Step.of(Operation.ALIGN),
                Step.of(Operation.MERGE),
                Step.of(Operation.WINDOW_PULL),
                Step.of(Operation.WHITE_BALANCE),
                Step.of(Operation.VERTICALS),
                Step.of(Operation.TONE),
                Step.of(Operation.COLOUR),
                Step.of(Operation.DETAIL).with("sharpening", 35.0));
        return new Recipe(name, steps.stream().map(change).toList());
    }
}
