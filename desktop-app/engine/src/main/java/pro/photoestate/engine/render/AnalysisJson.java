package pro.photoestate.engine.render;

import java.util.Map;
import java.util.Optional;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.op.detail.Detail;
import pro.photoestate.engine.op.tone.Tone;
import pro.photoestate.engine.op.verticals.Verticals;
import pro.photoestate.engine.op.whitebalance.WhiteBalance;
import pro.photoestate.engine.op.windowpull.FrameMap;
import pro.photoestate.engine.op.windowpull.WindowPull;
import pro.photoestate.sentence.Sentence;
import pro.photoestate.sentence.SentenceJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.StdConverter;

/**
 * The JSON form of a {@link SceneAnalysis}, as it is stored beside a scene: strict when read, canonical when written, the
 * field names those of the records. What is read gives the same pixels as what was written. Thread-safe.
 */
public final class AnalysisJson {

    /** The version of the JSON form that this program writes. */
    public static final int SCHEMA = 1;

    /** The newest version of each method, by field; an older one is used as it was found. */
    private static final Map<String, Integer> VERSIONS = Map.of(
            "align", AlignAnalysis.VERSION,
            "windowPull", WindowPull.ANALYSIS_VERSION,
            "verticals", Verticals.VERSION,
            "whiteBalance", WhiteBalance.VERSION,
            "tone", Tone.ANALYSIS_VERSION,
            "detail", Detail.ANALYSIS_VERSION);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(Grid.class, GridForm.class)
            .addMixIn(FrameMap.class, FramesForm.class)
            .addMixIn(Homography.class, MapForm.class)
            .addMixIn(Sentence.class, SentenceForm.class)
            .build();

    private AnalysisJson() {}

    /** Writes an analysis; equal ones give equal text. */
    public static String write(SceneAnalysis analysis) {
        ObjectNode root = JSON.createObjectNode().put("schema", SCHEMA);
        root.setAll(JSON.<ObjectNode>valueToTree(analysis));
        return JSON.writeValueAsString(root);
    }

    /**
     * Reads an analysis.
     *
     * @param where the file or name to tell in a fault
     * @throws PhotoException {@link FaultCode#INVALID_SETTING} for anything but what this program, or an older one, wrote
     */
    public static SceneAnalysis read(String json, String where) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!(root instanceof ObjectNode fields)) {
                throw invalid(where, Sentence.of("recipe.object"));
            }
            Optional<Sentence> fault = versionFault(fields);
            if (fault.isPresent()) {
                throw invalid(where, fault.get());
            }
            fields.remove("schema");
            if (fields.path("align") instanceof ObjectNode align && !align.has("reduction")) {
                align.put("reduction", 1); // written before it was noted
            }
            return JSON.treeToValue(fields, SceneAnalysis.class);
        } catch (JacksonException e) {
            throw invalid(where, Sentence.of("engine.analysis.unreadable", e.getOriginalMessage()));
        }
    }

    private static Optional<Sentence> versionFault(ObjectNode root) {
        JsonNode schema = root.path("schema");
        if (!schema.isInt() || schema.asInt() != SCHEMA) {
            return Optional.of(Sentence.of("engine.analysis.schema", schema, SCHEMA));
        }
        return VERSIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(e -> root.path(e.getKey()).isObject())
                .filter(e -> !known(root.path(e.getKey()).path("version"), e.getValue()))
                .map(e -> Sentence.of("engine.analysis.newer", e.getKey(), root.path(e.getKey()).path("version"), e.getValue()))
                .findFirst();
    }

    private static boolean known(JsonNode version, int newest) {
        return version.isInt() && version.asInt() >= 1 && version.asInt() <= newest;
    }

    private static PhotoException invalid(String where, Sentence sentence) {
        return new PhotoException(FaultCode.INVALID_SETTING, Sentence.of("engine.at", where, sentence));
    }

    @JsonSerialize(converter = GridOut.class)
    @JsonDeserialize(converter = GridIn.class)
    private interface GridForm {}

    @JsonSerialize(converter = FramesOut.class)
    @JsonDeserialize(converter = FramesIn.class)
    private interface FramesForm {}

    @JsonSerialize(converter = MapOut.class)
    @JsonDeserialize(converter = MapIn.class)
    private interface MapForm {}

    @JsonSerialize(converter = SentenceOut.class)
    @JsonDeserialize(converter = SentenceIn.class)
    private interface SentenceForm {}

    private static final class GridOut extends StdConverter<Grid, PackedGrid> {
        @Override
        public PackedGrid convert(Grid grid) {
            return PackedGrid.of(grid);
        }
    }

    private static final class GridIn extends StdConverter<PackedGrid, Grid> {
        @Override
        public Grid convert(PackedGrid packed) {
            return packed.grid();
        }
    }

    private static final class FramesOut extends StdConverter<FrameMap, PackedGrid> {
        @Override
        public PackedGrid convert(FrameMap map) {
            return PackedGrid.of(map);
        }
    }

    private static final class FramesIn extends StdConverter<PackedGrid, FrameMap> {
        @Override
        public FrameMap convert(PackedGrid packed) {
            return packed.frames();
        }
    }

    private static final class MapOut extends StdConverter<Homography, double[]> {
        @Override
        public double[] convert(Homography map) {
            return map.toArray();
        }
    }

    private static final class MapIn extends StdConverter<double[], Homography> {
        @Override
        public Homography convert(double[] numbers) {
            if (numbers.length != 9) {
                throw new IllegalArgumentException("a homography of %d numbers".formatted(numbers.length));
            }
            return Homography.of(numbers);
        }
    }

    private static final class SentenceOut extends StdConverter<Sentence, String> {
        @Override
        public String convert(Sentence sentence) {
            return SentenceJson.write(sentence);
        }
    }

    /** Takes the English words, too, that stood here before. */
    private static final class SentenceIn extends StdConverter<String, Sentence> {
        @Override
        public Sentence convert(String line) {
            return SentenceJson.read(line);
        }
    }
}
