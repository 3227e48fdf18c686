package pro.photoestate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.account.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks every route of the whole server as nobody, as each role, as the owner of another organization and with a key that
 * may nothing, with the first organization's ids, and holds the answers against one table. A route without a row fails.
 */
class AccessWalkTest {

    /** Who may come through a door. */
    private enum Door {
        ANYONE,
        PERSON,
        MEMBERS,
        COLLEAGUES,
        LEADERS,
        OWNERS
    }

    private static final Map<Door, Set<Role>> ROLES = Map.of(
            Door.MEMBERS, EnumSet.allOf(Role.class),
            Door.COLLEAGUES, EnumSet.of(Role.OWNER, Role.ADMIN, Role.PHOTOGRAPHER),
            Door.LEADERS, EnumSet.of(Role.OWNER, Role.ADMIN),
            Door.OWNERS, EnumSet.of(Role.OWNER));

    /** The table: each operation of the API, and its door. */
    private static final Map<String, Door> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("isAlive", Door.ANYONE),
            Map.entry("isReady", Door.ANYONE),
            Map.entry("readApi", Door.ANYONE),
            Map.entry("exchangeToken", Door.ANYONE),
            Map.entry("revokeToken", Door.ANYONE),
            Map.entry("readKeys", Door.ANYONE),
            Map.entry("readServerMetadata", Door.ANYONE),
            Map.entry("readProfile", Door.PERSON),
            Map.entry("changeProfile", Door.PERSON),
            Map.entry("listDevices", Door.PERSON),
            Map.entry("signOutDevice", Door.PERSON),
            Map.entry("signOutEverywhere", Door.PERSON),
            Map.entry("listOrganizations", Door.PERSON),
            Map.entry("createOrganization", Door.PERSON),
            Map.entry("acceptInvitation", Door.PERSON),
            Map.entry("readOrganization", Door.MEMBERS),
            Map.entry("renameOrganization", Door.LEADERS),
            Map.entry("readAudit", Door.LEADERS),
            Map.entry("transferOwnership", Door.OWNERS),
            Map.entry("listMembers", Door.COLLEAGUES),
            Map.entry("readMember", Door.COLLEAGUES),
            Map.entry("changeRole", Door.LEADERS),
            Map.entry("removeMember", Door.MEMBERS),
            Map.entry("invite", Door.LEADERS),
            Map.entry("listInvitations", Door.LEADERS),
            Map.entry("withdrawInvitation", Door.LEADERS),
            Map.entry("listApiKeys", Door.LEADERS),
            Map.entry("makeApiKey", Door.LEADERS),
            Map.entry("revokeApiKey", Door.LEADERS),
            Map.entry("listProjects", Door.MEMBERS),
            Map.entry("createProject", Door.COLLEAGUES),
            Map.entry("readProject", Door.MEMBERS),
            Map.entry("changeProject", Door.COLLEAGUES),
            Map.entry("deleteProject", Door.COLLEAGUES),
            Map.entry("restoreProject", Door.COLLEAGUES),
            Map.entry("assignProject", Door.COLLEAGUES),
            Map.entry("unassignProject", Door.COLLEAGUES)));

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private WholeServer server;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<WholeServer.Person, String> tokens = new HashMap<>();

    @BeforeEach
    void open() {
        server = new WholeServer(folder);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private record Route(String method, String path, String name) {}

    private List<Route> routes() throws Exception {
        List<Route> routes = new ArrayList<>();
        String text = client.send(
                        HttpRequest.newBuilder(server.address().resolve("/v1/openapi.json")).build(), BodyHandlers.ofString())
                .body();
        for (var path : JsonMapper.shared().readTree(text).get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                routes.add(new Route(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        operation.getValue().get("operationId").asString()));
            }
        }
        return routes;
    }

    private int status(Route route, UUID organization, String token) throws Exception {
        String path = route.path()
                .replace("{organization}", organization.toString())
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.address().resolve(path)).method(route.method(), BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() throws Exception {
        Set<String> served = new TreeSet<>();
        routes().forEach(route -> served.add(route.name()));
        assertThat(served).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void everyRouteLetsInWhomTheTableSaysAndNobodyElse() throws Exception {
        var owner = server.person("owner");
        UUID organization = server.organization(owner);
        Map<Role, WholeServer.Person> members = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            members.put(role, role == Role.OWNER ? owner : server.member(organization, owner, role));
        }
        var stranger = server.person("stranger");
        server.organization(stranger);
        String key = server.keyForDeliveries(organization, owner);
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            Door door = TABLE.getOrDefault(route.name(), Door.ANYONE);
            expect(wrong, route, "nobody", status(route, organization, ""), door == Door.ANYONE ? 0 : 401);
            expect(wrong, route, "nonsense", status(route, organization, "nonsense"), door == Door.ANYONE ? 0 : 401);
            if (route.name().startsWith("signOut")) {
                tokens.clear();
            }
            int asStranger = status(route, organization, token(stranger));
            expect(wrong, route, "stranger", asStranger, ROLES.containsKey(door) ? 404 : 0);
            for (Map.Entry<Role, WholeServer.Person> member : members.entrySet()) {
                boolean may = ROLES.getOrDefault(door, EnumSet.allOf(Role.class)).contains(member.getKey());
                int status = status(route, organization, token(member.getValue()));
                expect(wrong, route, member.getKey().name(), status, may ? 0 : 403);
            }
            if (route.name().startsWith("signOut")) {
                tokens.clear();
            }
            if (door != Door.ANYONE) {
                assertThat(status(route, organization, key)).as(route + " with a key").isIn(401, 403);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String token(WholeServer.Person person) {
        return tokens.computeIfAbsent(person, server::token);
    }

    /** @param refusal the status that is wanted; 0 for any that shows that the caller was let in */
    private static void expect(List<String> wrong, Route route, String who, int status, int refusal) {
        boolean right = refusal == 0 ? status != 401 && status != 403 && status < 500 : status == refusal;
        if (!right) {
            wrong.add("%s %s as %s: %d".formatted(route.method(), route.path(), who, status));
        }
    }
}
