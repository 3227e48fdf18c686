package pro.photoestate.server.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas (2020-12) of records; what a record may hold is what this knows. */
final class Schemas {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<Class<?>, String[]> PLAIN = Map.ofEntries(
            Map.entry(String.class, new String[] {"string"}),
            Map.entry(UUID.class, new String[] {"string", "uuid"}),
            Map.entry(Instant.class, new String[] {"string", "date-time"}),
            Map.entry(URI.class, new String[] {"string", "uri"}),
            Map.entry(int.class, new String[] {"integer", "int32"}),
            Map.entry(Integer.class, new String[] {"integer", "int32"}),
            Map.entry(long.class, new String[] {"integer", "int64"}),
            Map.entry(Long.class, new String[] {"integer", "int64"}),
            Map.entry(double.class, new String[] {"number", "double"}),
            Map.entry(Double.class, new String[] {"number", "double"}),
            Map.entry(boolean.class, new String[] {"boolean"}),
            Map.entry(Boolean.class, new String[] {"boolean"}));

    private final ObjectNode named = JSON.createObjectNode();

    /** Those of all records met so far, by name. */
    ObjectNode named() {
        return named;
    }

    /** A reference to a record's, or the schema itself of what has no name. */
    ObjectNode of(Type type) {
        ObjectNode schema = JSON.createObjectNode();
        if (type instanceof ParameterizedType several) {
            Type last = several.getActualTypeArguments()[several.getActualTypeArguments().length - 1];
            if (several.getRawType() == List.class) {
                schema.put("type", "array").set("items", of(last));
                return schema;
            }
            if (several.getRawType() == Map.class) {
                schema.put("type", "object").set("additionalProperties", of(last));
                return schema;
            }
            if (several.getRawType() == Optional.class) {
                return of(last);
            }
        } else if (type == ObjectNode.class) {
            return schema.put("type", "object");
        } else if (type instanceof Class<?> plain && PLAIN.containsKey(plain)) {
            String[] words = PLAIN.get(plain);
            schema.put("type", words[0]);
            if (words.length > 1) {
                schema.put("format", words[1]);
            }
            return schema;
        } else if (type instanceof Class<?> kind && (kind.isRecord() || kind.isEnum())) {
            if (!named.has(kind.getSimpleName())) {
                ObjectNode its = named.putObject(kind.getSimpleName());
                if (kind.isEnum()) {
                    enumeration(kind, its);
                } else {
                    fields(kind, its);
                }
            }
            return schema.put("$ref", "#/components/schemas/" + kind.getSimpleName());
        }
        throw new IllegalArgumentException("no schema is known for " + type);
    }

    private static void enumeration(Class<?> kind, ObjectNode schema) {
        var values = schema.put("type", "string").putArray("enum");
        Arrays.stream(kind.getEnumConstants()).forEach(value -> values.add(((Enum<?>) value).name()));
    }

    /** As it stands in JSON. */
    private static String name(RecordComponent component) {
        JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
    }

    private void fields(Class<?> kind, ObjectNode schema) {
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (RecordComponent component : kind.getRecordComponents()) {
            String name = name(component);
            properties.set(name, of(component.getGenericType()));
            if (component.getType() != Optional.class) {
                required.add(name);
            }
        }
    }
}
