package pro.photoestate.app.delivery;

import java.util.OptionalDouble;
import pro.photoestate.engine.quality.QualityFigures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the gate looks at in a photo.
 *
 * @param tiltDeg residual tilt of the verticals, degrees; empty without enough evidence
 * @param clippedPct white without detail, % of the picture
 * @param crushedPct black without detail, % of the picture
 * @param castDeltaE of neutral surfaces, CIEDE2000
 * @param sharpness 0 blurred .. 1 crisp
 */
public record Figures(
        OptionalDouble tiltDeg, double clippedPct, double crushedPct, double castDeltaE, double sharpness) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Those of a print. */
    static Figures of(QualityFigures q) {
        return new Figures(q.tiltDeg(), q.clippedPct(), q.crushedPct(), q.castDeltaE(), q.sharpness());
    }

    static Figures read(String json) {
        JsonNode node = JSON.readTree(json);
        return new Figures(
                node.has("tilt") ? OptionalDouble.of(node.path("tilt").asDouble()) : OptionalDouble.empty(),
                node.path("clipped").asDouble(),
                node.path("crushed").asDouble(),
                node.path("cast").asDouble(),
                node.path("sharpness").asDouble());
    }

    String json() {
        ObjectNode node = JSON.createObjectNode()
                .put("clipped", clippedPct)
                .put("crushed", crushedPct)
                .put("cast", castDeltaE)
                .put("sharpness", sharpness);
        tiltDeg.ifPresent(t -> node.put("tilt", t));
        return node.toString();
    }
}
