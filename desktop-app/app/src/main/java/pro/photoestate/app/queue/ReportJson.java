package pro.photoestate.app.queue;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.bracket.FrameAlignment;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.export.Provenance;
import pro.photoestate.engine.export.Rendition;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.op.verticals.VerticalsAnalysis;
import pro.photoestate.engine.op.whitebalance.WhiteBalanceAnalysis;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;
import pro.photoestate.engine.quality.QualityFigures;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.Print;
import pro.photoestate.recipe.OperationClass;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;
import pro.photoestate.sentence.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report that the command line of the user guide tells of: stable field names, numbers rounded to what they mean. */
public final class ReportJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ReportJson() {}

    /** What is told of one finished scene; the totals come last, when they are known. */
    record Finished(
            PlannedScene scene,
            Recipe recipe,
            Negative negative,
            Print print,
            List<Rendition> renditions,
            Optional<Path> sourceMap,
            Provenance provenance) {}

    static ObjectNode whole(String version, List<ObjectNode> scenes, List<Failure> failures, Map<Path, String> skipped) {
        ObjectNode root = JSON.createObjectNode().put("engine", version);
        root.putArray("scenes").addAll(scenes);
        failed(root, failures);
        skipped(root, skipped);
        return root;
    }

    /** The frames that a finished scene went on without, from its report: an earlier run's are told again. */
    static List<Failure> lost(JsonNode scene) {
        List<Failure> lost = new ArrayList<>();
        for (JsonNode f : scene.path("failed")) {
            lost.add(new Failure(
                    file(f.path("file").asString()),
                    FaultCode.valueOf(f.path("code").asString()),
                    Sentence.plain(f.path("message").asString())));
        }
        return lost;
    }

    /** No path where the system's character set cannot write it; the message names the file as well as it goes. */
    private static Path file(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return Path.of("");
        }
    }

    private static void failed(ObjectNode root, List<Failure> failures) {
        ArrayNode list = root.putArray("failed");
        failures.forEach(f -> list.addObject()
                .put("file", f.file().toString())
                .put("code", f.code().name())
                .put("message", f.message()));
    }

    private static void skipped(ObjectNode root, Map<Path, String> skipped) {
        ArrayNode list = root.putArray("skipped");
        skipped.forEach((file, reason) -> list.addObject().put("file", file.toString()).put("reason", reason));
    }

    /** What {@code group --json} prints. */
    public static ObjectNode groups(Intake intake) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode scenes = root.putArray("scenes");
        for (SceneGroup group : intake.scenes()) {
            ObjectNode node = scenes.addObject().put("id", PlannedScene.id(group));
            frames(node, group);
            node.put("reference", group.frames().get(group.reference()).name());
            grouping(node.putObject("grouping"), group);
        }
        failed(root, intake.failures());
        skipped(root, intake.skipped());
        return root;
    }

    static ObjectNode scene(Finished done) {
        Negative negative = done.negative();
        ObjectNode node = JSON.createObjectNode().put("id", done.scene().id());
        frames(node, done.scene().group());
        node.put("reference", done.scene().reference().name());
        ArrayNode outputs = node.putArray("outputs");
        done.renditions().forEach(r -> outputs.add(r.path().toString()));
        renditions(node.putArray("renditions"), done.renditions());
        grouping(node.putObject("grouping"), done.scene().group());
        negative.align().ifPresent(a -> align(node.putArray("align"), a, negative));
        merge(node, done);
        negative.windowPull().ifPresent(w -> windowPull(node.putObject("windowPull"), w));
        done.print().analysis().whiteBalance().ifPresent(w -> whiteBalance(node.putObject("whiteBalance"), w));
        done.print().analysis().verticals().ifPresent(v -> verticals(node.putObject("verticals"), v));
        done.print().analysis().tone().ifPresent(t -> node.putObject("tone")
                .put("scene", t.scene().name().toLowerCase(java.util.Locale.ROOT))
                .put("confidence", round(t.confidence(), 3))
                .set("auto", JSON.valueToTree(t.auto())));
        quality(node.putObject("quality"), done);
        provenance(node.putObject("provenance"), done);
        List<Failure> lost = negative.faults().stream()
                .map(f -> new Failure(f.file(), f.code(), f.sentence()))
                .toList();
        failed(node, lost);
        return node;
    }

    private static void frames(ObjectNode node, SceneGroup group) {
        ArrayNode names = node.putArray("frames");
        group.frames().stream().map(Frame::name).forEach(names::add);
    }

    private static void renditions(ArrayNode list, List<Rendition> renditions) {
        for (Rendition r : renditions) {
            ObjectNode node = list.addObject()
                    .put("file", r.path().toString())
                    .put("width", r.width())
                    .put("height", r.height())
                    .put("bytes", r.bytes());
            r.warnings().forEach(node.putArray("warnings")::add);
        }
    }

    static void grouping(ObjectNode node, SceneGroup group) {
        node.put("confidence", round(group.confidence(), 3));
        ArrayNode reasons = node.putArray("reasons");
        group.reasons().forEach(reasons::add);
        ArrayNode warnings = node.putArray("warnings");
        group.warnings().forEach(w -> warnings.add(w.english()));
        ArrayNode exposures = node.putArray("exposureEv");
        group.exposureEv().forEach(ev -> exposures.add(round(ev, 2)));
    }

    private static void align(ArrayNode list, AlignAnalysis analysis, Negative negative) {
        List<Frame> frames = negative.aligned();
        for (int i = 0; i < frames.size(); i++) {
            FrameAlignment alignment = analysis.frames().get(i);
            ObjectNode node = list.addObject().put("frame", frames.get(i).name());
            matrix(node, alignment.toReference());
            node.put("residualPx", round(alignment.residualPx(), 3)).put("used", alignment.used());
            node.put("reason", alignment.reason().orElse(null));
        }
    }

    private static void merge(ObjectNode node, Finished done) {
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

    private static void quality(ObjectNode node, Finished done) {
        QualityFigures figures = done.print().quality();
        put(node, figures);
        ArrayNode warnings = node.putArray("warnings");
        figures.warnings().forEach(warnings::add);
        done.negative().warnings().forEach(w -> warnings.add(w.english()));
    }

    /** The figures alone, as {@code inspect} shows them too. */
    static void put(ObjectNode node, QualityFigures figures) {
        node.put("clippedPct", round(figures.clippedPct(), 2))
                .put("crushedPct", round(figures.crushedPct(), 2))
                .put("sharpness", round(figures.sharpness(), 3))
                .put("noise", round(figures.noise(), 2))
                .put("castDeltaE", round(figures.castDeltaE(), 2))
                .put("exposureMean", round(figures.exposureMean(), 3))
                .put("exposureMedian", round(figures.exposureMedian(), 3));
        if (figures.tiltDeg().isPresent()) {
            node.put("tiltDeg", round(figures.tiltDeg().getAsDouble(), 3));
        } else {
            node.putNull("tiltDeg");
        }
    }

    private static void provenance(ObjectNode node, Finished done) {
        var classes = done.provenance().classes();
        OperationClass worst = classes.contains(OperationClass.ALTERATION)
                ? OperationClass.ALTERATION
                : classes.contains(OperationClass.REDACTION) ? OperationClass.REDACTION : OperationClass.ENHANCEMENT;
        node.put("class", worst.name());
        ArrayNode alterations = node.putArray("alterations");
        done.recipe().steps().stream()
                .filter(s -> s.enabled() && s.operation().kind() == OperationClass.ALTERATION)
                .map(Step::operation)
                .forEach(o -> alterations.add(o.id()));
        node.put("digitalSourceType", done.provenance().sourceType().uri()).put("recipe", done.recipe().name());
    }

    private static void matrix(ObjectNode node, Homography map) {
        ArrayNode numbers = node.putArray("homography");
        for (double m : map.toArray()) {
            numbers.add(m);
        }
    }

    private static double round(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.rint(value * scale) / scale;
    }
}
