package pro.photoestate.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sentences as they are kept: key and arguments, for whoever reads them later in whatever language, and the English words
 * for a version that has lost the key.
 */
public final class SentenceJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern KEY = Pattern.compile("[a-z]{1,20}(\\.[A-Za-z]{1,40}){1,4}");

    /** Sentences within sentences within sentences: more is nobody's. */
    private static final int DEEPEST = 4;

    private SentenceJson() {}

    /** One line of JSON. */
    public static String write(Sentence sentence) {
        return node(sentence).toString();
    }

    /** The same as a part of other JSON. */
    public static ObjectNode node(Sentence sentence) {
        ObjectNode node = JSON.createObjectNode().put("text", sentence.english()).put("key", sentence.key());
        ArrayNode arguments = node.putArray("arguments");
        for (Object argument : sentence.arguments()) {
            switch (argument) {
                case Sentence inner -> arguments.add(node(inner));
                case Integer whole -> arguments.add(whole);
                case Long whole -> arguments.add(whole);
                case Number number -> arguments.add(number.doubleValue());
                default -> arguments.add(argument.toString());
            }
        }
        return node;
    }

    /** What {@link #write} wrote; anything else is taken as plain words. */
    public static Sentence read(String line) {
        if (!line.startsWith("{")) {
            return Sentence.plain(line);
        }
        try {
            return read(JSON.readTree(line));
        } catch (JacksonException e) {
            return Sentence.plain(line);
        }
    }

    /** What {@link #node} made, or plain words where it says something that this version does not know. */
    public static Sentence read(JsonNode node) {
        return read(node, DEEPEST);
    }

    private static Sentence read(JsonNode node, int depth) {
        Sentence plain = Sentence.plain(node.isString() ? node.asString() : node.path("text").asString(""));
        String key = node.path("key").asString("");
        if (!KEY.matcher(key).matches() || depth == 0) {
            return plain;
        }
        List<Object> arguments = new ArrayList<>();
        for (JsonNode argument : node.path("arguments")) {
            arguments.add(argument(argument, depth));
        }
        Sentence whole = new Sentence(key, arguments);
        return whole.canBeTold() ? whole : plain;
    }

    private static Object argument(JsonNode node, int depth) {
        if (node.isObject()) {
            return read(node, depth - 1);
        }
        return node.isIntegralNumber() ? node.asLong() : node.isNumber() ? (Object) node.asDouble() : node.asString("");
    }
}
