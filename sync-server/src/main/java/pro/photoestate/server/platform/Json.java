package pro.photoestate.server.platform;

import pro.photoestate.protocol.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** JSON of the API: strict when read, the same for the same value when written. Thread-safe. */
public final class Json {

    /** Deeper than any record of the API, levels. */
    private static final int DEPTH = 32;

    /** Longer than any text of the API, characters. */
    private static final int TEXT = 1_000_000;

    private static final int DIGITS = 40;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(TEXT)
                            .maxNumberLength(DIGITS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .annotationIntrospector(new Needed())
            .addModule(new SimpleModule().addDeserializer(String.class, new PlainText()))
            .build();

    private Json() {}

    /** A number or a truth that is missing is none; an absent object is found by its null, unless it is optional. */
    private static final class Needed extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.getRawType().isPrimitive();
        }
    }

    /** Text that a database can keep: no NUL, no half of a character. */
    private static final class PlainText extends StdDeserializer<String> {
        PlainText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue() || parser.currentToken().isNumeric() || parser.currentToken().isBoolean()) {
                context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getString();
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                int c = text.codePointAt(i);
                if (c == 0 || Character.getType(c) == Character.SURROGATE) {
                    throw context.weirdStringException("", String.class, "it has a character that is none");
                }
            }
            return text;
        }
    }

    /**
     * Reads a record.
     *
     * @throws ProblemException {@code JSON_WRONG} with the place of the first fault
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = JSON.readValue(json, type);
            if (value == null) {
                throw new ProblemException(ProblemCode.JSON_WRONG, "The content is null where an object is expected.");
            }
            return value;
        } catch (JacksonException e) {
            if (refusal(e) instanceof ProblemException refused) {
                throw refused;
            }
            throw new ProblemException(ProblemCode.JSON_WRONG, sentence(e));
        }
    }

    /** A record that did not accept its values says so itself. */
    private static Throwable refusal(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof ProblemException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** What is wrong and where, without what was sent: that may be a secret. */
    private static String sentence(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "There is no field %s.".formatted(unknown.getPathReference().replaceAll("^.*?(\\[.*)$", "$1"));
        }
        if (e instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            return "The field %s is missing or of the wrong kind."
                    .formatted(wrong.getPathReference().replaceAll("^.*?(\\[.*)$", "$1"));
        }
        var at = e.getLocation();
        return at == null
                ? "The content is no JSON of the kind expected."
                : "The content is no JSON of the kind expected (line %d, column %d).".formatted(at.getLineNr(), at.getColumnNr());
    }

    /** Writes a value as text. */
    public static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Writes a value as UTF-8. */
    public static byte[] write(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /** A tree, for what is made by hand. */
    public static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }
}
