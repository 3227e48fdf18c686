package pro.photoestate.engine.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of an {@link ExportProfile}: strict when read, canonical when written. Thread-safe. */
public final class ProfileJson {

    /** The version of the JSON form that this program writes. */
    private static final int SCHEMA = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final Set<String> FIELDS = Set.of(
            "schema", "name", "maxWidth", "maxHeight", "format", "quality", "maxBytes", "smaller", "chroma", "maxPhotos",
            "sharpening", "dpi", "naming", "metadata");
    private static final Set<String> METADATA_FIELDS =
            Set.of("exif", "iptc", "xmp", "location", "serials", "makerNote", "copyright", "creator");

    private ProfileJson() {}

    /**
     * Reads a profile.
     *
     * @param where the file or name to tell in a fault
     * @throws PhotoException {@link FaultCode#INVALID_SETTING} with the path of the first fault
     */
    public static ExportProfile read(String json, String where) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            throw invalid(Sentence.of("engine.profile.noJson", where, e.getOriginalMessage()));
        }
        try {
            return profile(root);
        } catch (PhotoException e) {
            throw invalid(Sentence.of("engine.at", where, e.sentence()));
        }
    }

    /** Writes a profile; equal profiles give equal text. */
    public static String write(ExportProfile profile) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", SCHEMA).put("name", profile.name());
        profile.maxWidth().ifPresent(v -> root.put("maxWidth", v));
        profile.maxHeight().ifPresent(v -> root.put("maxHeight", v));
        root.put("format", word(profile.format())).put("quality", profile.quality());
        profile.maxBytes().ifPresent(v -> root.put("maxBytes", v));
        root.put("smaller", profile.smaller())
                .put("chroma", profile.chroma().map(Chroma::label).orElse("auto"))
                .put("sharpening", profile.sharpening());
        profile.maxPhotos().ifPresent(v -> root.put("maxPhotos", v));
        root.put("dpi", profile.dpi())
                .put("naming", profile.naming().template());
        MetadataRules rules = profile.metadata();
        root.putObject("metadata")
                .put("exif", rules.exif())
                .put("iptc", rules.iptc())
                .put("xmp", rules.xmp())
                .put("location", rules.location())
                .put("serials", rules.serials())
                .put("makerNote", rules.makerNote())
                .put("copyright", rules.copyright())
                .put("creator", rules.creator());
        return JSON.writeValueAsString(root);
    }

    private static ExportProfile profile(JsonNode root) {
        onlyFields(root, FIELDS, "");
        int schema = integer(root, "schema", OptionalInt.empty());
        if (schema != SCHEMA) {
            throw invalid(Sentence.of("engine.profile.schema", schema, SCHEMA));
        }
        return new ExportProfile(
                text(root, "name", Optional.empty(), ""),
                optional(root, "maxWidth"),
                optional(root, "maxHeight"),
                format(root),
                integer(root, "quality", OptionalInt.of(90)),
                budget(root),
                flag(root, "smaller", false, ""),
                chroma(root),
                optional(root, "maxPhotos"),
                integer(root, "sharpening", OptionalInt.of(0)),
                integer(root, "dpi", OptionalInt.of(72)),
                within("naming", () -> FileNaming.of(text(root, "naming", Optional.of("{name}"), ""))),
                rules(root.path("metadata")));
    }

    private static MetadataRules rules(JsonNode node) {
        if (node.isMissingNode()) {
            return MetadataRules.PUBLIC;
        }
        String at = "metadata.";
        onlyFields(node, METADATA_FIELDS, at);
        return new MetadataRules(
                flag(node, "exif", true, at),
                flag(node, "iptc", true, at),
                flag(node, "xmp", true, at),
                flag(node, "location", false, at),
                flag(node, "serials", false, at),
                flag(node, "makerNote", false, at),
                text(node, "copyright", Optional.of(""), at),
                text(node, "creator", Optional.of(""), at));
    }

    private static Format format(JsonNode root) {
        String word = text(root, "format", Optional.of("jpeg"), "");
        return Arrays.stream(Format.values())
                .filter(f -> word(f).equals(word))
                .findFirst()
                .orElseThrow(() -> invalid(Sentence.of("engine.profile.format", word)));
    }

    private static Optional<Chroma> chroma(JsonNode root) {
        String word = text(root, "chroma", Optional.of("auto"), "");
        Optional<Chroma> named = Arrays.stream(Chroma.values()).filter(c -> c.label().equals(word)).findFirst();
        if (named.isEmpty() && !word.equals("auto")) {
            throw invalid(Sentence.of("engine.profile.chroma", word));
        }
        return named;
    }

    private static OptionalLong budget(JsonNode root) {
        JsonNode value = root.path("maxBytes");
        if (!value.isMissingNode() && !value.isIntegralNumber()) {
            throw invalid(Sentence.of("engine.profile.maxBytes"));
        }
        return value.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(value.asLong());
    }

    private static String word(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T within(String path, Supplier<T> part) {
        try {
            return part.get();
        } catch (PhotoException e) {
            throw invalid(Sentence.of("engine.at", path, e.sentence()));
        }
    }

    private static void onlyFields(JsonNode node, Set<String> known, String at) {
        if (!node.isObject()) {
            throw invalid(Sentence.of("engine.profile.object", at.isEmpty() ? "" : "metadata: "));
        }
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                throw invalid(Sentence.of("engine.profile.noField", at, field, field));
            }
        }
    }

    private static String text(JsonNode node, String field, Optional<String> preset, String at) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() && preset.isPresent()) {
            return preset.get();
        }
        if (!value.isString()) {
            throw invalid(Sentence.of("engine.profile.text", at, field, field));
        }
        return value.asString();
    }

    private static boolean flag(JsonNode node, String field, boolean preset, String at) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw invalid(Sentence.of("engine.profile.flag", at, field, field));
        }
        return value.asBoolean(preset);
    }

    private static OptionalInt optional(JsonNode node, String field) {
        return node.has(field) ? OptionalInt.of(integer(node, field, OptionalInt.empty())) : OptionalInt.empty();
    }

    private static int integer(JsonNode node, String field, OptionalInt preset) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() && preset.isPresent()) {
            return preset.getAsInt();
        }
        if (!value.isInt()) {
            throw invalid(Sentence.of("engine.profile.whole", field, field));
        }
        return value.asInt();
    }

    private static PhotoException invalid(Sentence sentence) {
        return new PhotoException(FaultCode.INVALID_SETTING, sentence);
    }
}
