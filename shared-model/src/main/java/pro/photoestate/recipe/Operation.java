package pro.photoestate.recipe;

import static pro.photoestate.recipe.OperationClass.ENHANCEMENT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pro.photoestate.recipe.Parameter.Amount;
import pro.photoestate.recipe.Parameter.AutoAmount;
import pro.photoestate.recipe.Parameter.Choice;
import pro.photoestate.recipe.Parameter.Flag;

/**
 * The operations a recipe can name, in the fixed order in which the engine runs them. Ids and parameter names are
 * stable: files, the command line and the server rely on them.
 */
public enum Operation {
    ALIGN("align", 1, ENHANCEMENT, new Choice("mode", List.of("auto", "off"))),
    MERGE("merge", 1, ENHANCEMENT, new Choice("ghosts", List.of("auto", "off"))),
    WINDOW_PULL("window-pull", 1, ENHANCEMENT, new Amount("strength", 0, 100, 100, "%")),
    WHITE_BALANCE(
            "white-balance",
            1,
            ENHANCEMENT,
            new AutoAmount("temperature", 1000, 25000, "K"),
            new AutoAmount("tint", -150, 150, ""),
            new Amount("warmth", -100, 100, 0, ""),
            new Amount("strength", 0, 100, 100, "%"),
            new Flag("mixedLight", true)),
    VERTICALS(
            "verticals",
            1,
            ENHANCEMENT,
            new AutoAmount("roll", -20, 20, "degrees"),
            new AutoAmount("pitch", -30, 30, "degrees"),
            new Amount("yaw", -30, 30, 0, "degrees"),
            new Choice("crop", List.of("largest", "keep"))),
    TONE(
            "tone",
            1,
            ENHANCEMENT,
            new Choice("scene", List.of("auto", "interior", "exterior", "twilight")),
            new AutoAmount("exposure", -5, 5, "EV"),
            new AutoAmount("highlights", -100, 100, ""),
            new AutoAmount("shadows", -100, 100, ""),
            new AutoAmount("whites", -100, 100, ""),
            new AutoAmount("blacks", -100, 100, ""),
            new AutoAmount("contrast", -100, 100, ""),
            new AutoAmount("localContrast", -100, 100, ""),
            new Amount("brightness", -2, 2, 0, "EV")),
    COLOUR(
            "colour",
            1,
            ENHANCEMENT,
            new Amount("vibrance", -100, 100, 0, ""),
            new Amount("saturation", -100, 100, 0, ""),
            new Amount("reds", -100, 100, 0, ""),
            new Amount("yellows", -100, 100, 0, ""),
            new Amount("greens", -100, 100, 0, ""),
            new Amount("blues", -100, 100, 0, "")),
    DETAIL(
            "detail",
            1,
            ENHANCEMENT,
            new Amount("clarity", -100, 100, 0, ""),
            new Amount("dehaze", -100, 100, 0, ""),
            new Amount("sharpening", 0, 100, 0, "")),
    ROTATE(
            "rotate",
            1,
            ENHANCEMENT,
            new Choice("turn", List.of("0", "90", "180", "270")),
            new Amount("angle", -45, 45, 0, "degrees")),
    CROP(
            "crop",
            1,
            ENHANCEMENT,
            new Amount("left", 0, 1, 0, ""),
            new Amount("top", 0, 1, 0, ""),
            new Amount("right", 0, 1, 1, ""),
            new Amount("bottom", 0, 1, 1, ""),
            new Choice("aspect", List.of("free", "3:2", "4:3", "16:9", "1:1", "2:3", "3:4")));

    private final String id;
    private final int version;
    private final OperationClass kind;
    private final List<Parameter> parameters;

    Operation(String id, int version, OperationClass kind, Parameter... parameters) {
        this.id = id;
        this.version = version;
        this.kind = kind;
        this.parameters = List.of(parameters);
    }

    /** The stable id, as in JSON and on the command line. */
    public String id() {
        return id;
    }

    /** The newest version of the operation; a recipe names the one it was made with. */
    public int version() {
        return version;
    }

    /** What the operation does to the truth of a photo. */
    public OperationClass kind() {
        return kind;
    }

    /** The declared parameters, in display order. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The declared parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The operation with that id. */
    public static Optional<Operation> byId(String id) {
        return Arrays.stream(values()).filter(o -> o.id.equals(id)).findFirst();
    }
}
