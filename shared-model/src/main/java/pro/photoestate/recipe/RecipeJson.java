package pro.photoestate.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import pro.photoestate.sentence.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of a {@link Recipe}: strict when read, canonical when written. Thread-safe. */
public final class RecipeJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final Set<String> RECIPE_FIELDS = Set.of("schema", "name", "steps");
    private static final Set<String> STEP_FIELDS = Set.of("id", "operation", "version", "enabled", "parameters");

    private RecipeJson() {}

    /**
     * Reads a recipe.
     *
     * @throws RecipeException with the path of the first fault: not JSON, an unknown field, step or parameter, a value
     *     out of range
     */
    public static Recipe read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new RecipeException("", Sentence.of("recipe.noJson", e.getOriginalMessage()));
        }
        onlyFields(root, RECIPE_FIELDS);
        int schema = integer(root, "schema");
        if (schema != Recipe.SCHEMA) {
            throw new RecipeException(
                    "schema", Sentence.of("recipe.schema", schema, Recipe.SCHEMA));
        }
        JsonNode list = root.path("steps");
        if (!list.isArray()) {
            throw new RecipeException("steps", Sentence.of("recipe.stepless"));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            try {
                steps.add(step(list.get(i)));
            } catch (RecipeException e) {
                throw e.within("steps[%d]".formatted(i));
            }
        }
        return new Recipe(text(root, "name"), steps);
    }

    /** Writes a recipe; equal recipes give equal text. */
    public static String write(Recipe recipe) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", Recipe.SCHEMA).put("name", recipe.name());
        var steps = root.putArray("steps");
        for (Step step : recipe.steps()) {
            var node = steps.addObject();
            node.put("id", step.id())
                    .put("operation", step.operation().id())
                    .put("version", step.version())
                    .put("enabled", step.enabled());
            node.set("parameters", JSON.valueToTree(step.parameters()));
        }
        return JSON.writeValueAsString(root);
    }

    private static Step step(JsonNode node) {
        onlyFields(node, STEP_FIELDS);
        String id = text(node, "operation");
        Operation operation = Operation.byId(id)
                .orElseThrow(() -> new RecipeException("operation", Sentence.of("recipe.noOperation", id)));
        var parameters = new TreeMap<String, Object>();
        JsonNode given = node.path("parameters");
        if (!given.isMissingNode() && !given.isObject()) {
            throw new RecipeException("parameters", Sentence.of("recipe.parametersObject"));
        }
        given.properties().forEach(e -> parameters.put(e.getKey(), value(e.getKey(), e.getValue())));
        JsonNode enabled = node.path("enabled");
        if (!enabled.isMissingNode() && !enabled.isBoolean()) {
            throw new RecipeException("enabled", Sentence.of("recipe.enabled"));
        }
        return new Step(
                node.has("id") ? text(node, "id") : id,
                operation,
                node.has("version") ? integer(node, "version") : operation.version(),
                enabled.asBoolean(true),
                parameters);
    }

    private static Object value(String name, JsonNode node) {
        if (node.isNumber()) {
            return node.asDouble();
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isString()) {
            return node.asString();
        }
        throw new RecipeException("parameters." + name, Sentence.of("recipe.scalar", name));
    }

    private static void onlyFields(JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw new RecipeException("", Sentence.of("recipe.object"));
        }
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                throw new RecipeException(field, Sentence.of("recipe.noField", field));
            }
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new RecipeException(field, Sentence.of("recipe.text", field));
        }
        return value.asString();
    }

    private static int integer(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isInt()) {
            throw new RecipeException(field, Sentence.of("recipe.whole", field));
        }
        return value.asInt();
    }
}
