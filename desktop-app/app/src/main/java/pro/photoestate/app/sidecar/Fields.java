package pro.photoestate.app.sidecar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.SentenceJson;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object that somebody else may have written: each is there, of its kind and in its range, or refused. */
record Fields(JsonNode node) {

    /** Characters of a text; more than any name has. */
    private static final int LONGEST = 2_000;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    static Fields of(JsonNode node) {
        if (!node.isObject()) {
            throw new SidecarException(Sentence.of("app.sidecar.none"));
        }
        return new Fields(node);
    }

    boolean has(String name) {
        return node.has(name);
    }

    JsonNode node(String name) {
        return node.path(name);
    }

    Fields object(String name) {
        if (!node.path(name).isObject()) {
            throw wrong(name, Sentence.of("app.sidecar.expected.object"));
        }
        return new Fields(node.path(name));
    }

    List<Fields> objects(String name, int most) {
        return items(name, most).map(Fields::of).toList();
    }

    List<Sentence> sentences(String name, int most) {
        return items(name, most)
                .map(item -> {
                    clean(name, item.isObject() ? item.path("text") : item);
                    return SentenceJson.read(item);
                })
                .toList();
    }

    private Stream<JsonNode> items(String name, int most) {
        JsonNode list = node.path(name);
        if (!list.isArray() || list.size() > most) {
            throw wrong(name, Sentence.of("app.sidecar.expected.list", most));
        }
        return IntStream.range(0, list.size()).mapToObj(list::get);
    }

    String text(String name) {
        return clean(name, node.path(name));
    }

    private static String clean(String name, JsonNode value) {
        if (!value.isString() || value.asString().length() > LONGEST || value.asString().indexOf('\0') >= 0) {
            throw wrong(name, Sentence.of("app.sidecar.expected.text", LONGEST));
        }
        return value.asString();
    }

    /** A path that stays below its folder, on every system. */
    String path(String name) {
        String path = text(name);
        if (!ToldFile.isBelow(path)) {
            throw wrong(name, Sentence.of("app.sidecar.expected.path"));
        }
        return path;
    }

    /** The same, or a whole path. */
    String file(String name) {
        JsonNode value = node.path(name);
        if (!value.isString() || !(ToldFile.isBelow(value.asString()) || ToldFile.isWhole(value.asString()))) {
            throw wrong(name, Sentence.of("app.sidecar.expected.file"));
        }
        return value.asString();
    }

    /** A SHA-256 in hexadecimal. */
    String digest(String name) {
        String text = text(name);
        if (!DIGEST.matcher(text).matches()) {
            throw wrong(name, Sentence.of("app.sidecar.expected.digest"));
        }
        return text;
    }

    UUID id(String name) {
        String text = text(name);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(name, Sentence.of("app.sidecar.expected.id"));
        }
        throw wrong(name, Sentence.of("app.sidecar.expected.id"));
    }

    /** One of some ids. */
    UUID oneOf(String name, List<UUID> known) {
        UUID id = id(name);
        if (!known.contains(id)) {
            throw wrong(name, Sentence.of("app.sidecar.expected.known"));
        }
        return id;
    }

    boolean flag(String name) {
        JsonNode value = node.path(name);
        if (!value.isBoolean()) {
            throw wrong(name, Sentence.of("recipe.expected.flag"));
        }
        return value.asBoolean();
    }

    /** A whole number from 0 on. */
    long count(String name) {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw wrong(name, Sentence.of("app.sidecar.expected.count"));
        }
        return value.asLong();
    }

    int whole(String name, int min, int max) {
        JsonNode value = node.path(name);
        if (!value.isInt() || value.asInt() < min || value.asInt() > max) {
            throw wrong(name, Sentence.of("engine.profile.expected.whole", min, max));
        }
        return value.asInt();
    }

    double number(String name, double min, double max) {
        JsonNode value = node.path(name);
        if (!value.isNumber() || !(value.doubleValue() >= min && value.doubleValue() <= max)) {
            throw wrong(name, Sentence.of("app.sidecar.expected.number", String.valueOf(min), String.valueOf(max)));
        }
        return value.doubleValue();
    }

    <E extends Enum<E>> E choice(String name, E[] values) {
        return choice(name, text(name), values);
    }

    /** Some values, each once. */
    <E extends Enum<E>> Set<E> choices(String name, E[] values) {
        List<E> all = items(name, values.length)
                .map(item -> choice(name, clean(name, item), values))
                .toList();
        if (Set.copyOf(all).size() != all.size()) {
            throw wrong(name, Sentence.of("app.sidecar.expected.once"));
        }
        return Set.copyOf(all);
    }

    private static <E extends Enum<E>> E choice(String name, String text, E[] values) {
        return Arrays.stream(values)
                .filter(v -> SidecarJson.code(v).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(name, Sentence.of("recipe.expected.choice", Arrays.stream(values).map(SidecarJson::code).toList())));
    }

    Instant instant(String name) {
        try {
            Instant time = Instant.parse(text(name));
            return Instant.ofEpochMilli(time.toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(name, Sentence.of("app.sidecar.expected.time"));
        }
    }

    LocalDateTime localTime(String name) {
        try {
            LocalDateTime time = LocalDateTime.parse(text(name));
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time;
            }
        } catch (DateTimeException e) {
            throw wrong(name, Sentence.of("app.sidecar.expected.time"));
        }
        throw wrong(name, Sentence.of("app.sidecar.expected.time"));
    }

    private static SidecarException wrong(String name, Sentence wanted) {
        return new SidecarException(Sentence.of("app.sidecar.field", name, wanted));
    }
}
