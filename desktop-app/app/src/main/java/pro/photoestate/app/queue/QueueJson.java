package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pro.photoestate.engine.export.Disclosure;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.export.ProfileJson;
import pro.photoestate.recipe.OperationClass;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.RecipeJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON in the queue's tables. */
final class QueueJson {

    private static final JsonMapper JSON = new JsonMapper();

    private QueueJson() {}

    static String write(ExportTask task) {
        ObjectNode node = JSON.createObjectNode().put("sequence", task.sequence()).put("overwrite", task.overwrite());
        node.set("recipe", JSON.readTree(RecipeJson.write(task.recipe())));
        profiles(node, task.profiles());
        ArrayNode outputs = node.putArray("outputs");
        task.outputs().forEach(o -> outputs.add(o.toString()));
        task.picture().ifPresent(p -> picture(node.putObject("picture"), p));
        node.putObject("disclosure")
                .put("label", task.disclosure().label())
                .put("text", task.disclosure().text());
        return node.toString();
    }

    static ExportTask task(String json) {
        JsonNode node = JSON.readTree(json);
        List<Path> outputs = new ArrayList<>();
        node.path("outputs").forEach(o -> outputs.add(Path.of(o.asString())));
        return new ExportTask(
                recipe(node),
                profiles(node),
                node.path("sequence").asInt(),
                outputs,
                node.path("overwrite").asBoolean(),
                node.has("picture") ? Optional.of(picture(node.path("picture"))) : Optional.empty(),
                disclosure(node.path("disclosure")));
    }

    private static void picture(ObjectNode node, OutsidePicture picture) {
        node.put("file", picture.file().toString())
                .put("sha256", picture.sha256())
                .put("generative", picture.generative())
                .put("declared", picture.declared());
        ArrayNode classes = node.putArray("classes");
        picture.classes().stream().sorted().forEach(c -> classes.add(c.name()));
    }

    private static OutsidePicture picture(JsonNode node) {
        Set<OperationClass> classes = EnumSet.noneOf(OperationClass.class);
        node.path("classes").forEach(c -> classes.add(OperationClass.valueOf(c.asString())));
        return new OutsidePicture(
                Path.of(node.path("file").asString()),
                node.path("sha256").asString(),
                classes,
                node.path("generative").asBoolean(false),
                node.path("declared").asString(""));
    }

    private static Disclosure disclosure(JsonNode node) {
        return new Disclosure(node.path("label").asString(""), node.path("text").asString(""));
    }

    static String write(HotFolder.Order order) {
        ObjectNode node = JSON.createObjectNode()
                .put("folder", order.export().folder().toString())
                .put("naming", order.export().naming().orElse(null))
                .put("address", order.export().address())
                .put("overwrite", order.export().overwrite())
                .put("priority", order.export().priority());
        node.set("recipe", JSON.readTree(RecipeJson.write(order.recipe())));
        profiles(node, order.export().profiles());
        return node.toString();
    }

    static HotFolder.Order order(String json) {
        JsonNode node = JSON.readTree(json);
        return new HotFolder.Order(
                recipe(node),
                new ExportRequest(
                        profiles(node),
                        Path.of(node.path("folder").asString()),
                        Optional.ofNullable(node.path("naming").asString(null)),
                        node.path("address").asString(),
                        node.path("overwrite").asBoolean(),
                        node.path("priority").asInt()));
    }

    static String write(Made made) {
        ObjectNode node = JSON.createObjectNode();
        node.set("files", files(made.files()));
        node.set("earlier", files(made.earlier()));
        node.set("stageMillis", JSON.valueToTree(made.stageMillis()));
        node.set("report", JSON.readTree(made.report()));
        return node.toString();
    }

    static Made made(String json) {
        JsonNode node = JSON.readTree(json);
        return new Made(
                files(node.path("files")),
                files(node.path("earlier")),
                millis(node.path("stageMillis")),
                node.path("report").toString());
    }

    static String writeFiles(List<MadeFile> files) {
        return files(files).toString();
    }

    static List<MadeFile> readFiles(String json) {
        return files(JSON.readTree(json));
    }

    static String writeMillis(Map<String, Long> millis) {
        return JSON.writeValueAsString(millis);
    }

    static Map<String, Long> readMillis(String json) {
        return millis(JSON.readTree(json));
    }

    private static Recipe recipe(JsonNode node) {
        return RecipeJson.read(node.path("recipe").toString());
    }

    private static void profiles(ObjectNode node, List<ExportProfile> profiles) {
        ArrayNode list = node.putArray("profiles");
        profiles.forEach(p -> list.add(JSON.readTree(ProfileJson.write(p))));
    }

    private static List<ExportProfile> profiles(JsonNode node) {
        List<ExportProfile> profiles = new ArrayList<>();
        node.path("profiles").forEach(p -> profiles.add(ProfileJson.read(p.toString(), "a queued profile")));
        return profiles;
    }

    private static ArrayNode files(List<MadeFile> files) {
        ArrayNode list = JSON.createArrayNode();
        files.forEach(f -> list.addObject()
                .put("path", f.path().toString())
                .put("profile", f.profile())
                .put("bytes", f.bytes())
                .put("sha256", f.sha256())
                .put("width", f.width())
                .put("height", f.height()));
        return list;
    }

    private static List<MadeFile> files(JsonNode list) {
        List<MadeFile> files = new ArrayList<>();
        for (JsonNode f : list) {
            files.add(new MadeFile(
                    Path.of(f.path("path").asString()),
                    f.path("profile").asString(),
                    f.path("bytes").asLong(),
                    f.path("sha256").asString(),
                    f.path("width").asInt(),
                    f.path("height").asInt()));
        }
        return files;
    }

    private static Map<String, Long> millis(JsonNode node) {
        Map<String, Long> millis = new LinkedHashMap<>();
        node.properties().forEach(e -> millis.put(e.getKey(), e.getValue().asLong()));
        return millis;
    }
}
