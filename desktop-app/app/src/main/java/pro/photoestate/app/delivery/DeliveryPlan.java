package pro.photoestate.app.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person has chosen for the delivery of a shoot. Immutable.
 *
 * @param order the scenes that were ever put in order, the first one as cover; scenes that came later follow behind
 * @param chosen the scenes that go out
 * @param profiles names of built-in profiles and files of others
 * @param folder where the files go
 * @param naming the template of their names, see {@link pro.photoestate.engine.export.FileNaming}
 * @param address for names and statements; empty for the shoot's own
 * @param language of the statements
 * @param replace whether files that stand in the folder may be replaced
 */
public record DeliveryPlan(
        List<UUID> order,
        List<UUID> chosen,
        List<String> profiles,
        Path folder,
        String naming,
        String address,
        Language language,
        boolean replace) {

    /** Numbers keep the order in every portal, the name tells the camera's file. */
    public static final String NAMING = "{seq:02}-{address}-{name}";

    private static final JsonMapper JSON = new JsonMapper();

    /** The languages of what is told about photos. */
    public enum Language {
        ENGLISH,
        GERMAN,
        BOTH
    }

    public DeliveryPlan {
        order = List.copyOf(order);
        chosen = List.copyOf(chosen);
        profiles = List.copyOf(profiles);
    }

    /** What nobody has chosen anything for yet. */
    public static DeliveryPlan first(Path folder, List<UUID> chosen, Language language) {
        return new DeliveryPlan(List.of(), chosen, List.of("mls-2048"), folder, NAMING, "", language, false);
    }

    static DeliveryPlan read(String json) {
        JsonNode node = JSON.readTree(json);
        return new DeliveryPlan(
                ids(node.path("order")),
                ids(node.path("chosen")),
                texts(node.path("profiles")),
                Path.of(node.path("folder").asString()),
                node.path("naming").asString(NAMING),
                node.path("address").asString(""),
                Language.valueOf(node.path("language").asString("ENGLISH")),
                node.path("replace").asBoolean(false));
    }

    String json() {
        ObjectNode node = JSON.createObjectNode()
                .put("folder", folder.toString())
                .put("naming", naming)
                .put("address", address)
                .put("language", language.name())
                .put("replace", replace);
        ArrayNode ordered = node.putArray("order");
        order.forEach(id -> ordered.add(id.toString()));
        ArrayNode going = node.putArray("chosen");
        chosen.forEach(id -> going.add(id.toString()));
        ArrayNode named = node.putArray("profiles");
        profiles.forEach(named::add);
        return node.toString();
    }

    private static List<UUID> ids(JsonNode list) {
        return texts(list).stream().map(UUID::fromString).toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asString()));
        return texts;
    }
}
