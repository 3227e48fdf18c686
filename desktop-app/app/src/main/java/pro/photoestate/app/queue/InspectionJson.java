package pro.photoestate.app.queue;

import java.util.OptionalDouble;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.Metadata;
import pro.photoestate.engine.render.Inspection;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An inspection as JSON; what the file does not tell is null. */
public final class InspectionJson {

    private static final JsonMapper JSON = new JsonMapper();

    private InspectionJson() {}

    /** One object. */
    public static ObjectNode of(Inspection seen) {
        Frame frame = seen.frame();
        ObjectNode node = JSON.createObjectNode()
                .put("file", frame.file().toString())
                .put("kind", frame.kind().name())
                .put("width", frame.width())
                .put("height", frame.height())
                .put("bits", frame.bits());
        camera(node.putObject("camera"), frame.metadata());
        ObjectNode quality = node.putObject("quality");
        ReportJson.put(quality, seen.quality());
        ArrayNode warnings = quality.putArray("warnings");
        seen.quality().warnings().forEach(warnings::add);
        seen.warnings().forEach(w -> warnings.add(w.english()));
        return node;
    }

    private static void camera(ObjectNode node, Metadata camera) {
        node.put("make", camera.make().orElse(null))
                .put("model", camera.model().orElse(null))
                .put("lens", camera.lens().orElse(null))
                .put("captured", camera.captured().map(Object::toString).orElse(null));
        put(node, "seconds", camera.seconds());
        put(node, "iso", camera.iso());
        put(node, "aperture", camera.aperture());
        put(node, "exposureEv", camera.exposureEv());
        put(node, "focalMm", camera.focalMm());
        put(node, "focalPx", camera.focalPx());
        node.put("flash", camera.flashFired().orElse(null)).put("orientation", camera.orientation());
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }
}
