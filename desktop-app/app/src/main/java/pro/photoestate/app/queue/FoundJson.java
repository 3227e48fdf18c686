package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.bracket.FrameAlignment;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.op.verticals.VerticalsAnalysis;
import pro.photoestate.engine.op.whitebalance.WhiteBalanceAnalysis;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.sentence.Sentence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the engine found in a scene, as the report tells it. */
final class FoundJson {

    private static final JsonMapper JSON = new JsonMapper();

    private FoundJson() {}

    static void put(ObjectNode node, ReportJson.Finished done) {
        Negative negative = done.negative();
        SceneAnalysis found = done.print().analysis();
        negative.align().ifPresent(a -> align(node.putArray("align"), a, negative));
        merge(node, done);
        negative.windowPull().ifPresent(w -> windowPull(node.putObject("windowPull"), w));
        found.whiteBalance().ifPresent(w -> whiteBalance(node.putObject("whiteBalance"), w));
        found.verticals().ifPresent(v -> verticals(node.putObject("verticals"), v));
        found.tone().ifPresent(t -> node.putObject("tone")
                .put("scene", t.scene().name().toLowerCase(Locale.ROOT))
                .put("confidence", round(t.confidence(), 3))
                .set("auto", JSON.valueToTree(t.auto())));
    }

    private static void align(ArrayNode list, AlignAnalysis analysis, Negative negative) {
        List<Frame> frames = negative.aligned();
        for (int i = 0; i < frames.size(); i++) {
            FrameAlignment alignment = analysis.frames().get(i);
            ObjectNode node = list.addObject().put("frame", frames.get(i).name());
            matrix(node, alignment.toReference());
            node.put("residualPx", round(alignment.residualPx(), 3)).put("used", alignment.used());
            node.put("reason", alignment.reason().map(Sentence::english).orElse(null));
        }
    }

    private static void merge(ObjectNode node, ReportJson.Finished done) {
        Negative negative = done.negative();
        if (negative.sources().isEmpty()) {
            return;
        }
        node.putObject("merge")
                .put("method", "exposure fusion")
                .put("ghostPct", round(negative.ghostPct(), 2))
                .put("sourceMap", done.sourceMap().map(Path::toString).orElse(null));
    }

    private static void windowPull(ObjectNode node, WindowAnalysis analysis) {
        node.put("applied", !analysis.pulls().isEmpty())
                .put("pulledPct", round(analysis.pulledPct(), 2))
                .put("reason", analysis.reason().orElse(null));
    }

    private static void whiteBalance(ObjectNode node, WhiteBalanceAnalysis analysis) {
        node.put("applied", analysis.applied());
        ArrayNode lights = node.putArray("illuminants");
        analysis.illuminants().forEach(light -> lights.addArray()
                .add(round(light.red(), 3))
                .add(round(light.green(), 3))
                .add(round(light.blue(), 3)));
        node.put("confidence", round(analysis.confidence(), 3)).put("reason", analysis.reason());
    }

    private static void verticals(ObjectNode node, VerticalsAnalysis analysis) {
        node.put("applied", analysis.applied());
        matrix(node, analysis.homography());
        node.put("rollDeg", round(analysis.rollDeg(), 3)).put("pitchDeg", round(analysis.pitchDeg(), 3));
        if (analysis.residualDeg().isPresent()) {
            node.put("residualDeg", round(analysis.residualDeg().getAsDouble(), 3));
        } else {
            node.putNull("residualDeg");
        }
        node.put("confidence", round(analysis.confidence(), 3));
        node.put("reason", analysis.refusal().map(Object::toString).orElse(null));
    }

    private static void matrix(ObjectNode node, Homography map) {
        ArrayNode numbers = node.putArray("homography");
        for (double m : map.toArray()) {
            numbers.add(m);
        }
    }

    /** Rounded to what a number means. */
    static double round(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.rint(value * scale) / scale;
    }
}
