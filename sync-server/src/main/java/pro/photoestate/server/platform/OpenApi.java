package pro.photoestate.server.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import pro.photoestate.protocol.Problem;
import pro.photoestate.protocol.ProblemCode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API, made from its endpoints (OpenAPI 3.1). */
public final class OpenApi {

    /** Where it is served. */
    public static final String PATH = "/v1/openapi.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode root = JSON.createObjectNode();
    private final Schemas schemas = new Schemas();

    private OpenApi() {}

    /** The endpoint that serves the description of the others and of itself. */
    public static Endpoint<Nothing, ObjectNode> endpoint(Collection<Endpoint<?, ?>> others) {
        ObjectNode[] made = new ObjectNode[1];
        Endpoint<Nothing, ObjectNode> endpoint = Endpoint.of("GET", PATH, "readApi")
                .summary("This description")
                .does(Nothing.class, ObjectNode.class, 200, call -> Reply.ok(made[0]));
        List<Endpoint<?, ?>> all = new ArrayList<>(others);
        all.add(endpoint);
        made[0] = of(all);
        return endpoint;
    }

    /** Describes them all, in the order given. */
    public static ObjectNode of(Collection<Endpoint<?, ?>> endpoints) {
        OpenApi api = new OpenApi();
        api.root.put("openapi", "3.1.0");
        api.root.putObject("info").put("title", "PhotoEstate Pro").put("version", "1");
        ObjectNode paths = api.root.putObject("paths");
        for (Endpoint<?, ?> endpoint : endpoints) {
            ObjectNode path = paths.has(endpoint.path())
                    ? (ObjectNode) paths.get(endpoint.path())
                    : paths.putObject(endpoint.path());
            path.set(endpoint.method().toLowerCase(Locale.ROOT), api.operation(endpoint));
        }
        ObjectNode components = api.root.putObject("components");
        api.schemas.of(Problem.class);
        components.set("schemas", api.schemas.named());
        components.putObject("securitySchemes").putObject("token").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        return api.root;
    }

    private ObjectNode operation(Endpoint<?, ?> endpoint) {
        ObjectNode operation = JSON.createObjectNode();
        operation.put("operationId", endpoint.name()).put("summary", endpoint.summary());
        operation.putArray("tags").add(endpoint.path().split("/", -1)[2]);
        if (endpoint.access().kind() != Access.Kind.ANYONE) {
            operation.putArray("security").addObject().putArray("token");
        }
        if (!endpoint.access().roles().isEmpty()) {
            operation.put("description", whom(endpoint.access()));
        }
        parameters(endpoint, operation);
        if (endpoint.reads()) {
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            content(body, "application/json", endpoint.request());
        }
        responses(endpoint, operation.putObject("responses"));
        return operation;
    }

    private static String whom(Access access) {
        String members = "For " + access.roles().stream().sorted().toList();
        return access.scope().map(scope -> members + ", and for keys with " + scope + ".").orElse(members + ".");
    }

    private static void parameters(Endpoint<?, ?> endpoint, ObjectNode operation) {
        List<String> ids = endpoint.ids();
        if (ids.isEmpty() && endpoint.query().isEmpty()) {
            return;
        }
        var parameters = operation.putArray("parameters");
        for (String id : ids) {
            parameters.addObject().put("name", id).put("in", "path").put("required", true).putObject("schema")
                    .put("type", "string").put("format", "uuid");
        }
        for (String name : endpoint.query()) {
            parameters.addObject().put("name", name).put("in", "query").putObject("schema").put("type", "string");
        }
    }

    private void responses(Endpoint<?, ?> endpoint, ObjectNode responses) {
        ObjectNode good = responses.putObject(Integer.toString(endpoint.status())).put("description", endpoint.summary());
        if (endpoint.response() != Nothing.class) {
            content(good, "application/json", endpoint.response());
        }
        for (ProblemCode code : endpoint.allProblems()) {
            String status = Integer.toString(code.status());
            if (responses.has(status)) {
                ObjectNode same = (ObjectNode) responses.get(status);
                same.put("description", same.get("description").asString() + "; " + code.name());
            } else {
                content(responses.putObject(status).put("description", code.name()), "application/problem+json", Problem.class);
            }
        }
    }

    private void content(ObjectNode into, String type, Class<?> what) {
        into.putObject("content").putObject(type).set("schema", schemas.of(what));
    }
}
