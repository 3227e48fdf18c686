package pro.photoestate.app.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The JSON form of {@link Settings}. What is missing has its standard value; what is not known here is kept. */
final class SettingsJson {

    /** Objects whose fields are the person's own, and so are replaced as a whole. */
    private static final Set<String> MAPS = Set.of("keys", "views");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new SimpleModule()
                    .addSerializer(Path.class, new ToStringSerializer(Path.class))
                    .addDeserializer(Path.class, new PathText()))
            .build();

    private SettingsJson() {}

    /** A path as a person writes it, and not as an address. */
    private static final class PathText extends StdDeserializer<Path> {
        PathText() {
            super(Path.class);
        }

        @Override
        public Path deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString();
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw context.weirdStringException(text, Path.class, "this is not a path");
            }
        }
    }

    /** No settings, to begin with. */
    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    /** @throws JacksonException when the text is no JSON object */
    static ObjectNode parse(String text) {
        return JSON.readValue(text, ObjectNode.class);
    }

    /**
     * What was given, over the standard settings.
     *
     * @param settings standard where a value is none that can be set
     * @param refused the names of such values
     */
    record Given(Settings settings, List<String> refused) {}

    static Given settings(ObjectNode given) {
        ObjectNode whole = JSON.valueToTree(Settings.STANDARD);
        List<String> refused = new ArrayList<>();
        take(whole, whole, given, refused);
        return new Given(JSON.treeToValue(whole, Settings.class), List.copyOf(refused));
    }

    /** Takes over value by value, and back what does not fit. */
    private static void take(ObjectNode whole, ObjectNode into, ObjectNode from, List<String> refused) {
        for (var field : from.properties()) {
            String name = field.getKey();
            JsonNode old = into.get(name);
            if (old == null || field.getValue().isNull()) {
                continue; // not known here, or not set
            }
            if (old instanceof ObjectNode here && field.getValue() instanceof ObjectNode there && !MAPS.contains(name)) {
                take(whole, here, there, refused);
                continue;
            }
            into.set(name, field.getValue());
            if (!fits(whole)) {
                into.set(name, old);
                refused.add(name);
            }
        }
    }

    private static boolean fits(ObjectNode whole) {
        try {
            JSON.treeToValue(whole, Settings.class);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The settings, with what else was given before. */
    static ObjectNode updated(ObjectNode before, Settings settings) {
        ObjectNode whole = before.deepCopy();
        merge(whole, JSON.valueToTree(settings));
        return whole;
    }

    static String text(ObjectNode tree) {
        return JSON.writeValueAsString(tree) + "\n";
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        for (var field : from.properties()) {
            JsonNode old = into.path(field.getKey());
            if (old instanceof ObjectNode here && field.getValue() instanceof ObjectNode there && !MAPS.contains(field.getKey())) {
                merge(here, there);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        }
    }
}
