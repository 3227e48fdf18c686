package pro.photoestate.app.queue;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.export.Provenance;
import pro.photoestate.engine.export.Rendition;
import pro.photoestate.engine.image.FaultCode;
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

    static ObjectNode whole(String version, List<ObjectNode> scenes, List<Failure> failures, Map<Path, Sentence> skipped) {
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

    private static void skipped(ObjectNode root, Map<Path, Sentence> skipped) {
        ArrayNode list = root.putArray("skipped");
        skipped.forEach((file, reason) -> list.addObject().put("file", file.toString()).put("reason", reason.english()));
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
        ObjectNode node = JSON.createObjectNode().put("id", done.scene().id());
        frames(node, done.scene().group());
        node.put("reference", done.scene().reference().name());
        ArrayNode outputs = node.putArray("outputs");
        done.renditions().forEach(r -> outputs.add(r.path().toString()));
        renditions(node.putArray("renditions"), done.renditions());
        grouping(node.putObject("grouping"), done.scene().group());
        FoundJson.put(node, done);
        quality(node.putObject("quality"), done);
        provenance(node.putObject("provenance"), done);
        List<Failure> lost = done.negative().faults().stream()
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
        node.put("confidence", FoundJson.round(group.confidence(), 3));
        ArrayNode reasons = node.putArray("reasons");
        group.reasons().forEach(r -> reasons.add(r.english()));
        ArrayNode warnings = node.putArray("warnings");
        group.warnings().forEach(w -> warnings.add(w.english()));
        ArrayNode exposures = node.putArray("exposureEv");
        group.exposureEv().forEach(ev -> exposures.add(FoundJson.round(ev, 2)));
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
        node.put("clippedPct", FoundJson.round(figures.clippedPct(), 2))
                .put("crushedPct", FoundJson.round(figures.crushedPct(), 2))
                .put("sharpness", FoundJson.round(figures.sharpness(), 3))
                .put("noise", FoundJson.round(figures.noise(), 2))
                .put("castDeltaE", FoundJson.round(figures.castDeltaE(), 2))
                .put("exposureMean", FoundJson.round(figures.exposureMean(), 3))
                .put("exposureMedian", FoundJson.round(figures.exposureMedian(), 3));
        if (figures.tiltDeg().isPresent()) {
            node.put("tiltDeg", FoundJson.round(figures.tiltDeg().getAsDouble(), 3));
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
}
